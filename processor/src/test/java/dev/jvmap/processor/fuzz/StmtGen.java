package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.fuzz.Chance.Weighted;
import dev.jvmap.processor.fuzz.Variables.Scalar;
import dev.jvmap.processor.fuzz.Variables.Target;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** Random statements. Every loop ends after a few turns; jumps stand under a condition, so that what follows them can be reached. */
final class StmtGen {
    static final int DEEP = 2;

    /**
     * A form of statement.
     *
     * @param depth how many blocks deep it reaches at least
     * @param possible whether there is what it needs
     * @param draw draws one whose blocks are nested as deep as the argument says
     */
    private record Form(int weight, int depth, BooleanSupplier possible, IntFunction<Node> draw) {}

    private final Chance chance;
    private final Variables variables;
    private final ExprGen exprs;
    private final Returns returns;
    private final boolean mayFail;
    private final List<Form> forms;

    StmtGen(Chance chance, Variables variables, ExprGen exprs, Members members, Returns returns, boolean mayFail) {
        this.chance = chance;
        this.variables = variables;
        this.exprs = exprs;
        this.returns = returns;
        this.mayFail = mayFail;
        ArrayGen arrays = new ArrayGen(chance, variables, exprs);
        LoopGen loops = new LoopGen(chance, variables, exprs, this);
        SwitchGen switches = new SwitchGen(chance, variables, exprs, this, members.choices());
        BooleanSupplier always = () -> true;
        forms = List.of(
                new Form(4, 0, always, _ -> declaration()),
                new Form(1, 0, always, _ -> arrays.declaration()),
                new Form(1, 0, always, _ -> arrays.grid()),
                new Form(1, 0, () -> !variables.arrays().isEmpty(), _ -> arrays.alias()),
                new Form(1, 0, () -> !variables.aliases().isEmpty(), _ -> arrays.rename()),
                new Form(2, 0, () -> !members.records().isEmpty(), _ -> object(chance.of(members.records()))),
                new Form(8, 0, always, _ -> assignment()),
                new Form(4, 0, () -> !variables.writable().isEmpty(), _ -> arrays.store()),
                new Form(1, 0, () -> !variables.arrays().isEmpty(), _ -> arrays.library()),
                new Form(1, 0, always, _ -> check()),
                new Form(6, 1, always, this::branch),
                new Form(4, 1, always, loops::counted),
                new Form(1, 1, () -> !variables.arrays().isEmpty(), loops::overArray),
                new Form(2, 1, always, this::jump),
                new Form(2, 1, always, switches::draw),
                new Form(1, 1, always, this::labelled));
    }

    /** Some statements, with blocks nested {@code depth} deep. */
    Node block(int depth) {
        variables.enterBlock();
        List<Node> statements = new ArrayList<>();
        for (int i = chance.between(1, 2 + depth); i > 0; i--) {
            statements.add(statement(depth));
        }
        variables.leaveBlock();
        return Node.statements(statements);
    }

    /** A method body: some statements, and the return at its end. */
    Node body(int depth) {
        List<Node> statements = new ArrayList<>();
        if (returns instanceof Returns.Array(Variables.Array array)) {
            String type = array.element().keyword();
            statements.add(Node.statement(
                    type + "[] " + array.name() + " = new " + type + "[" + array.length() + "];\n"));
            variables.declare(array);
        }
        for (int i = chance.between(2, 3 + depth); i > 0; i--) {
            statements.add(statement(depth));
        }
        statements.add(leave());
        return Node.statements(statements);
    }

    private Node statement(int depth) {
        List<Weighted<Node>> possible = new ArrayList<>();
        for (Form form : forms) {
            if (form.depth <= depth && form.possible.getAsBoolean()) {
                possible.add(new Weighted<>(form.weight, () -> form.draw.apply(depth - form.depth)));
            }
        }
        return chance.weighted(possible);
    }

    private Node leave() {
        return switch (returns) {
            case Returns.Value(ValueType type) -> Node.statement("return $;\n", exprs.of(type, DEEP));
            case Returns.Array(Variables.Array array) -> Node.statement("return " + array.name() + ";\n");
            case Returns.Nothing() -> Node.statement("return;\n");
        };
    }

    private Node declaration() {
        Kind kind = chance.oneIn(4) ? chance.kind() : chance.numeric();
        Node value = exprs.of(kind, DEEP);
        Node other = exprs.of(kind, 1);
        Node test = exprs.of(Kind.BOOLEAN, 1);
        Scalar variable = new Scalar(variables.fresh("v"), kind, true);
        variables.declare(variable);
        return switch (chance.between(0, 5)) {
            case 0 -> Node.statement("var " + variable.name() + " = (" + kind.keyword() + ") ($);\n", value);
            case 1 -> Node.statement("final " + kind.keyword() + " " + variable.name() + "f = $;\n" + kind.keyword()
                    + " " + variable.name() + " = " + variable.name() + "f;\n", value);
            case 2 -> Node.statement(
                    kind.keyword() + " " + variable.name() + ";\nif ($) {\n" + variable.name() + " = $;\n} else {\n"
                            + variable.name() + " = $;\n}\n",
                    test, value, other);
            default -> Node.statement(kind.keyword() + " " + variable.name() + " = $;\n", value);
        };
    }

    /** A record, new or with another value. */
    private Node object(RecordType type) {
        List<Variables.Object> known =
                variables.objects(type).stream().filter(Variables.Object::assignable).toList();
        Node value = exprs.of(type, DEEP);
        if (!known.isEmpty() && chance.oneIn(2)) {
            return Node.statement(chance.of(known).name() + " = $;\n", value);
        }
        Variables.Object object = new Variables.Object(variables.fresh("o"), type, !type.hasArrays());
        variables.declare(object);
        return Node.statement(type.name() + " " + object.name() + " = $;\n", value);
    }

    /** An assignment to a scalar; a declaration if there is none. */
    Node assignment() {
        List<Scalar> known = variables.assignable();
        if (known.isEmpty()) {
            return declaration();
        }
        Scalar variable = chance.of(known);
        if (variable.kind() == Kind.BOOLEAN) {
            return Node.statement(variable.name() + chance.of(List.of(" = ", " &= ", " |= ", " ^= ")) + "$;\n",
                    exprs.of(Kind.BOOLEAN, DEEP));
        }
        return switch (chance.between(0, 5)) {
            case 0 -> Node.statement(variable.name() + chance.of(List.of("++", "--")) + ";\n");
            case 1, 2 -> compound(variable.name(), variable.kind());
            default -> Node.statement(variable.name() + " = $;\n", exprs.of(variable.kind(), DEEP + 1));
        };
    }

    private Node compound(String target, Kind kind) {
        List<BinOp> ops = Arrays.stream(BinOp.values())
                .filter(op -> switch (op.group()) {
                    case ARITHMETIC -> true;
                    case BITWISE, SHIFT -> kind.isIntegral();
                    case COMPARISON -> false;
                }).toList();
        BinOp op = chance.of(ops);
        boolean whole = op.group() != BinOp.Group.ARITHMETIC;
        Kind operand = whole ? chance.of(List.of(Kind.INT, Kind.LONG)) : chance.numeric();
        boolean guarded = op.mayThrow(kind) && operand.isIntegral() && !(mayFail && chance.oneIn(2));
        return Node.statement(target + " " + op.token() + "= " + (guarded ? "$ | 1;\n" : "$;\n"),
                exprs.of(operand, DEEP));
    }

    /** What makes an element fail, if the program may. */
    private Node check() {
        if (!mayFail || variables.scalars().isEmpty()) {
            return assignment();
        }
        Node rare = Node.value(Kind.BOOLEAN, "$ && $ && $", exprs.of(Kind.BOOLEAN, DEEP), exprs.of(Kind.BOOLEAN, 1),
                exprs.of(Kind.BOOLEAN, 1));
        String seen = chance.of(variables.scalars()).name();
        return switch (chance.between(0, 3)) {
            case 0 -> Node.statement("assert !($);\n", rare);
            case 1 -> Node.statement("assert !($) : \"about \" + " + seen + ";\n", rare);
            case 2 -> Node.statement("if ($) {\nthrow new IllegalStateException(\"thrown\");\n}\n", rare);
            default -> Node.statement(
                    "if ($) {\nthrow new IllegalArgumentException(\"about \" + " + seen + " + \" and \" + $);\n}\n",
                    rare, exprs.of(chance.numeric(), 1));
        };
    }

    private Node branch(int depth) {
        Node test = exprs.of(Kind.BOOLEAN, DEEP);
        Node yes = block(depth);
        return chance.oneIn(2) ? Node.statement("if ($) {\n$}\n", test, yes)
                : Node.statement("if ($) {\n$} else {\n$}\n", test, yes, block(depth));
    }

    /** Some work, and a way out: of a loop, a block or the method. */
    Node jump(int depth) {
        Node test = exprs.of(Kind.BOOLEAN, DEEP);
        Node before = chance.oneIn(2) ? block(depth) : Node.statements(List.of());
        List<Target> targets = variables.targets();
        if (targets.isEmpty() || chance.oneIn(3)) {
            return Node.statement("if ($) {\n$$}\n", test, before, Node.statements(List.of(leave())));
        }
        Target target = chance.of(targets);
        String how = target.loop() && chance.oneIn(2) ? "continue " : "break ";
        return Node.statement("if ($) {\n$" + how + target.label() + ";\n}\n", test, before);
    }

    private Node labelled(int depth) {
        String label = variables.fresh("L");
        variables.enterTarget(new Target(label, false));
        Node body = block(depth);
        Node exit = jump(0);
        variables.leaveTarget();
        return Node.statement(label + ": {\n$$}\n", body, exit);
    }
}
