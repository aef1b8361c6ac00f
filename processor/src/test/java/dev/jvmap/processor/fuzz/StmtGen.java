package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.fuzz.Chance.Weighted;
import dev.jvmap.processor.fuzz.Variables.Array;
import dev.jvmap.processor.fuzz.Variables.Scalar;
import dev.jvmap.processor.fuzz.Variables.Target;
import dev.jvmap.processor.fuzz.Variables.Whole;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Random statements. Every loop ends after a few turns; jumps stand under a condition, so that what follows them can be reached. */
final class StmtGen {
    private static final int DEEP = 2;

    private final Chance chance;
    private final Variables variables;
    private final ExprGen exprs;
    private final IntFunction<Node> result;
    private final List<RecordType> records;
    private final boolean mayFail;

    /** @param result makes what the method returns, of a depth */
    StmtGen(Chance chance, Variables variables, ExprGen exprs, List<RecordType> records, IntFunction<Node> result,
            boolean mayFail) {
        this.chance = chance;
        this.variables = variables;
        this.exprs = exprs;
        this.records = records;
        this.result = result;
        this.mayFail = mayFail;
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
        for (int i = chance.between(2, 3 + depth); i > 0; i--) {
            statements.add(statement(depth));
        }
        statements.add(Node.statement("return $;\n", result.apply(DEEP)));
        return Node.statements(statements);
    }

    private Node statement(int depth) {
        List<Weighted<Node>> forms = new ArrayList<>(List.of(
                new Weighted<>(4, this::declaration),
                new Weighted<>(1, this::arrayDeclaration),
                new Weighted<>(8, this::assignment)));
        if (!variables.writable().isEmpty()) {
            forms.add(new Weighted<>(4, this::store));
        }
        if (!records.isEmpty()) {
            forms.add(new Weighted<>(3, this::record));
        }
        if (depth > 0) {
            forms.add(new Weighted<>(6, () -> branch(depth - 1)));
            forms.add(new Weighted<>(4, () -> loop(depth - 1)));
            forms.add(new Weighted<>(2, () -> jump(depth - 1)));
            forms.add(new Weighted<>(1, () -> switched(depth - 1)));
            forms.add(new Weighted<>(1, () -> labelled(depth - 1)));
        }
        return chance.weighted(forms);
    }

    private Node declaration() {
        Kind kind = chance.oneIn(4) ? chance.kind() : chance.numeric();
        Node value = exprs.of(kind, DEEP);
        Scalar variable = new Scalar(variables.fresh("v"), kind, true);
        variables.declare(variable);
        return Node.statement(kind.keyword() + " " + variable.name() + " = $;\n", value);
    }

    private Node arrayDeclaration() {
        Array array = new Array(variables.fresh("a"), chance.oneIn(3) ? chance.kind() : chance.numeric(), 4, true);
        String type = array.element().keyword();
        boolean listed = chance.oneIn(2);
        Node declaration = listed
                ? Node.statement(type + "[] " + array.name() + " = {$, $, $, $};\n", exprs.of(array.element(), 1),
                        exprs.of(array.element(), 1),
                        exprs.of(array.element(), 0), exprs.of(array.element(), 0))
                : Node.statement(type + "[] " + array.name() + " = new " + type + "[" + array.length() + "];\n");
        variables.declare(array);
        return declaration;
    }

    /** Declares a record, or assigns one. */
    private Node record() {
        List<Whole> known = variables.records().stream().filter(Whole::assignable).toList();
        if (!known.isEmpty() && chance.oneIn(2)) {
            Whole whole = chance.of(known);
            return Node.statement(whole.name() + " = $;\n", exprs.of(whole.type(), DEEP));
        }
        RecordType type = chance.of(records);
        Node value = exprs.of(type, DEEP);
        Whole whole = new Whole(variables.fresh("r"), type, !type.hasArrays());
        variables.declare(whole);
        return Node.statement(type.name() + " " + whole.name() + " = $;\n", value);
    }

    private Node assignment() {
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

    private Node store() {
        Array array = chance.of(variables.writable());
        Node index = exprs.index(array, 1);
        if (chance.oneIn(3) && array.element() != Kind.BOOLEAN) {
            return Node.statement(array.name() + "[$] += $;\n", index, exprs.of(chance.numeric(), DEEP));
        }
        return Node.statement(array.name() + "[$] = $;\n", index, exprs.of(array.element(), DEEP));
    }

    private Node branch(int depth) {
        Node test = exprs.of(Kind.BOOLEAN, DEEP);
        Node yes = block(depth);
        return chance.oneIn(2) ? Node.statement("if ($) {\n$}\n", test, yes)
                : Node.statement("if ($) {\n$} else {\n$}\n", test, yes, block(depth));
    }

    private Node loop(int depth) {
        String counter = variables.fresh("i");
        String label = variables.fresh("L");
        int turns = chance.between(1, 5);
        Node bound = exprs.of(Kind.INT, DEEP);
        Node test = exprs.of(Kind.BOOLEAN, DEEP);
        variables.enterBlock();
        variables.declare(new Scalar(counter, Kind.INT, false));
        variables.enterTarget(new Target(label, true));
        Node body = block(depth);
        variables.leaveTarget();
        variables.leaveBlock();
        String count = "int " + counter + " = 0;\n" + label + ":\n";
        return switch (chance.between(0, 5)) {
            case 0, 1 -> Node.statement(label + ":\nfor (int " + counter + " = 0; " + counter + " < " + turns + "; "
                    + counter + "++) {\n$}\n", body);
            case 2 -> Node.statement(
                    label + ":\nfor (int " + counter + " = 0; " + counter + " < ($ & 7); " + counter + "++) {\n$}\n",
                    bound, body);
            case 3 -> Node.statement(count + "while (" + counter + "++ < " + turns + " && $) {\n$}\n", test, body);
            case 4 -> Node.statement(count + "do {\n$} while (" + counter + "++ < " + turns + " && $);\n", body, test);
            default ->
                Node.statement(count + "while (true) {\nif (" + counter + "++ > " + turns + " || $) {\nbreak;\n}\n$}\n",
                        test, body);
        };
    }

    /** Some work, and a way out: of a loop, a block or the method. */
    private Node jump(int depth) {
        Node test = exprs.of(Kind.BOOLEAN, DEEP);
        Node before = chance.oneIn(2) ? block(depth) : Node.statements(List.of());
        if (mayFail && chance.oneIn(5)) {
            return Node.statement("if ($ && $) {\nthrow new IllegalStateException(\"thrown\");\n}\n", test,
                    exprs.of(Kind.BOOLEAN, 1));
        }
        List<Target> targets = variables.targets();
        if (targets.isEmpty() || chance.oneIn(3)) {
            return Node.statement("if ($) {\n$return $;\n}\n", test, before, result.apply(DEEP));
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

    private Node switched(int depth) {
        Node selector = exprs.of(Kind.INT, DEEP);
        List<Scalar> ints = variables.assignable().stream().filter(v -> v.kind() == Kind.INT).toList();
        if (!ints.isEmpty() && chance.oneIn(2)) {
            return Node.statement(
                    chance.of(ints).name()
                            + " = switch ($ & 3) {\ncase 0, 2 -> $;\ncase 1 -> {\n$yield $;\n}\ndefault -> $;\n};\n",
                    selector,
                    exprs.of(Kind.INT, 1), Node.statements(List.of(assignment())), exprs.of(Kind.INT, 1),
                    exprs.of(Kind.INT, 1));
        }
        String first = chance.oneIn(2) ? "break;\n" : "";
        return Node.statement("switch ($ & 3) {\ncase 0:\n$" + first + "case 1:\ncase 3:\n$break;\ndefault:\n$}\n",
                selector,
                scoped(depth), scoped(depth), scoped(depth));
    }

    /** A block of its own, as the groups of a switch share one scope. */
    private Node scoped(int depth) {
        return Node.statements(List.of(Node.statement("{\n$}\n", block(depth))));
    }
}
