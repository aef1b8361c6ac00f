package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.fuzz.Chance.Weighted;
import dev.jvmap.processor.fuzz.Variables.Array;
import dev.jvmap.processor.fuzz.Variables.Scalar;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Intrinsic;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.UnOp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Random expressions of a kind, from the tables of operators and functions and the variables in scope. */
final class ExprGen {
    /** A helper method that can be called. */
    record Helper(String name, List<Kind> params, Kind result) {}

    private static final List<Intrinsic> FUNCTIONS = Intrinsic.all().stream().filter(Intrinsic::exact).toList();

    private static final List<BinOp> COMPARISONS =
            Arrays.stream(BinOp.values()).filter(op -> op.group() == BinOp.Group.COMPARISON).toList();

    private final Chance chance;
    private final Variables variables;
    private final List<Helper> helpers;
    private final boolean mayFail;

    /** @param mayFail whether indexes may be out of bounds, and whole numbers divided by zero */
    ExprGen(Chance chance, Variables variables, List<Helper> helpers, boolean mayFail) {
        this.chance = chance;
        this.variables = variables;
        this.helpers = helpers;
        this.mayFail = mayFail;
    }

    Node of(Kind kind, int depth) {
        if (depth <= 0) {
            return leaf(kind);
        }
        List<Weighted<Node>> forms = new ArrayList<>(List.of(
                new Weighted<>(3, () -> leaf(kind)),
                new Weighted<>(2,
                        () -> Node.value(kind, "($ ? $ : $)", of(Kind.BOOLEAN, depth - 1), of(kind, depth - 1),
                                of(kind, depth - 1))),
                new Weighted<>(12, () -> operation(kind, depth - 1)),
                new Weighted<>(2, () -> change(kind, depth - 1))));
        if (!functions(kind).isEmpty()) {
            forms.add(new Weighted<>(3, () -> function(kind, depth - 1)));
        }
        if (!variables.arrays(kind).isEmpty()) {
            forms.add(new Weighted<>(5, () -> element(chance.of(variables.arrays(kind)), depth - 1)));
        }
        if (helpers.stream().anyMatch(helper -> helper.result() == kind)) {
            forms.add(new Weighted<>(3, () -> call(kind, depth - 1)));
        }
        if (!variables.readings(kind).isEmpty()) {
            forms.add(new Weighted<>(4, () -> Node.value(kind, chance.of(variables.readings(kind)))));
        }
        return chance.weighted(forms);
    }

    /** A record. */
    Node of(RecordType type, int depth) {
        List<String> known = variables.records().stream().filter(whole -> whole.type().equals(type))
                .map(Variables.Whole::name).toList();
        List<Weighted<Node>> forms = new ArrayList<>(List.of(new Weighted<>(3, () -> created(type, depth - 1))));
        if (!known.isEmpty()) {
            forms.add(new Weighted<>(3, () -> Node.object(type.name(), chance.of(known))));
        }
        if (depth > 0 && !type.hasArrays()) {
            forms.add(new Weighted<>(1, () -> Node.object(type.name(), "($ ? $ : $)", of(Kind.BOOLEAN, depth - 1),
                    of(type, depth - 1), of(type, depth - 1))));
        }
        return chance.weighted(forms);
    }

    private Node created(RecordType type, int depth) {
        Node[] components = type.components().stream().map(component -> switch (component.part()) {
            case RecordType.Part.Scalar(Kind kind) -> of(kind, depth);
            case RecordType.Part.Array(Kind element) -> array(element, depth);
            case RecordType.Part.Whole(RecordType inner) -> of(inner, depth);
        }).toArray(Node[]::new);
        return Node.object(type.name(), "new " + type.name() + "(" + "$, ".repeat(components.length - 1) + "$)",
                components);
    }

    /** An array as long as those in records are. */
    private Node array(Kind element, int depth) {
        String type = element.keyword() + "[]";
        List<String> known = variables.arrays(element).stream().filter(array -> array.length() == RecordType.ARRAY)
                .map(Array::name).toList();
        return known.isEmpty() || chance.oneIn(3)
                ? Node.object(type, "new " + type + " {$, $, $, $}", of(element, depth), of(element, depth - 1),
                        of(element, 0), of(element, 0))
                : Node.object(type, chance.of(known));
    }

    private Node leaf(Kind kind) {
        List<Scalar> known = variables.scalars(kind);
        if (chance.oneIn(7)) {
            return Node.value(kind, Literals.of(chance.value(kind)));
        }
        return known.isEmpty() ? otherVariable(kind) : Node.value(kind, chance.of(known).name());
    }

    /** A variable of another kind, made into this one. */
    private Node otherVariable(Kind kind) {
        Scalar scalar = chance.of(variables.scalars());
        if (scalar.kind() == Kind.BOOLEAN) {
            return Node.value(kind, "(" + scalar.name() + " ? $ : $)", Node.value(kind, Literals.plain(kind)),
                    Node.value(kind, Literals.of(chance.value(kind))));
        }
        if (kind == Kind.BOOLEAN) {
            String limit = Literals.of(chance.value(scalar.kind()));
            return Node.value(kind, "(" + scalar.name() + " " + chance.of(COMPARISONS).token() + " " + limit + ")");
        }
        return Node.value(kind, "(" + kind.keyword() + ") " + scalar.name());
    }

    private Node operation(Kind kind, int depth) {
        return switch (kind) {
            case BOOLEAN -> condition(depth);
            case BYTE, SHORT, CHAR -> cast(kind, chance.numeric(), depth);
            case INT, LONG, FLOAT, DOUBLE -> chance.oneIn(5) ? cast(kind, castable(), depth) : arithmetic(kind, depth);
        };
    }

    private Node arithmetic(Kind kind, int depth) {
        if (chance.oneIn(7)) {
            UnOp op = kind.isFloating() ? UnOp.NEG : chance.of(List.of(UnOp.NEG, UnOp.COMPLEMENT));
            return Node.value(kind, op.token() + "($)", of(kind, depth));
        }
        BinOp op = chance.of(Arrays.stream(BinOp.values()).filter(o -> applies(o, kind)).toList());
        if (op.group() == BinOp.Group.SHIFT) {
            return Node.value(kind, "($ " + op.token() + " $)", of(kind, depth),
                    of(chance.oneIn(3) ? Kind.LONG : Kind.INT, depth));
        }
        boolean guarded = op.mayThrow(kind) && !(mayFail && chance.oneIn(2));
        return Node.value(kind, "($ " + op.token() + (guarded ? " ($ | 1))" : " $)"), of(kind, depth), of(kind, depth));
    }

    private static boolean applies(BinOp op, Kind kind) {
        return switch (op.group()) {
            case ARITHMETIC -> true;
            case BITWISE, SHIFT -> kind.isIntegral();
            case COMPARISON -> false;
        };
    }

    private Node condition(int depth) {
        return chance.weighted(List.of(
                new Weighted<>(8, () -> comparison(depth)),
                new Weighted<>(2, () -> Node.value(Kind.BOOLEAN, "!($)", of(Kind.BOOLEAN, depth))),
                new Weighted<>(4, () -> logic(chance.of(List.of("&&", "||", "&", "|", "^", "==", "!=")), depth)),
                new Weighted<>(2, () -> guardedDivision(depth))));
    }

    private Node comparison(int depth) {
        Kind kind = chance.numeric();
        BinOp op = chance.of(COMPARISONS);
        return Node.value(Kind.BOOLEAN, "($ " + op.token() + " $)", of(kind, depth), of(kind, depth));
    }

    private Node logic(String token, int depth) {
        return Node.value(Kind.BOOLEAN, "($ " + token + " $)", of(Kind.BOOLEAN, depth), of(Kind.BOOLEAN, depth));
    }

    /** A division that only the right elements reach. */
    private Node guardedDivision(int depth) {
        List<Scalar> ints = variables.scalars(Kind.INT);
        if (ints.isEmpty()) {
            return comparison(depth);
        }
        String divisor = chance.of(ints).name();
        String guard = chance.oneIn(2) ? "(" + divisor + " != 0 && $ / " + divisor + " > $)"
                : "(" + divisor + " == 0 || $ % " + divisor + " < $)";
        return Node.value(Kind.BOOLEAN, guard, pure(Kind.INT, divisor, depth), of(Kind.INT, depth));
    }

    /** An expression that does not change the variable. */
    private Node pure(Kind kind, String name, int depth) {
        Node node = of(kind, depth);
        boolean changes = node.text().matches("(?s).*\\b" + name + " ?([-+*/%&|^<>]*=[^=]|\\+\\+|--).*");
        return changes ? leaf(kind) : node;
    }

    private Kind castable() {
        return chance.of(List.of(Kind.BYTE, Kind.SHORT, Kind.CHAR, Kind.INT, Kind.LONG, Kind.FLOAT, Kind.DOUBLE));
    }

    private Node cast(Kind kind, Kind from, int depth) {
        return Node.value(kind, "(" + kind.keyword() + ") ($)", of(from, depth));
    }

    /** An assignment or increment used as a value. */
    private Node change(Kind kind, int depth) {
        List<Scalar> known = variables.assignable().stream().filter(scalar -> scalar.kind() == kind).toList();
        if (known.isEmpty()) {
            return leaf(kind);
        }
        String name = chance.of(known).name();
        if (kind == Kind.BOOLEAN || chance.oneIn(2)) {
            return Node.value(kind, "(" + name + " = $)", of(kind, depth));
        }
        return Node.value(kind, chance.of(List.of("(" + name + "++)", "(--" + name + ")")));
    }

    private static List<Intrinsic> functions(Kind kind) {
        return FUNCTIONS.stream().filter(fn -> fn.result() == kind).toList();
    }

    private Node function(Kind kind, int depth) {
        Intrinsic fn = chance.of(functions(kind));
        List<Node> args = new ArrayList<>();
        for (Kind param : fn.params()) {
            args.add(seesBits(fn) ? notNaN(param) : of(param, depth));
        }
        String template = fn.owner() + "." + fn.name() + "(" + "$, ".repeat(args.size() - 1) + "$)";
        return Node.value(kind, template, args.toArray(Node[]::new));
    }

    /** Java does not say which NaN an operation gives: what looks at the bits would see a difference that is none. */
    private static boolean seesBits(Intrinsic fn) {
        return fn.lowering() instanceof Intrinsic.Lowering.Reinterpret || fn.name().equals("copySign");
    }

    private Node notNaN(Kind kind) {
        List<Scalar> known = variables.scalars(kind);
        if (known.isEmpty()) {
            return leaf(kind);
        }
        String name = chance.of(known).name();
        return Node.value(kind, kind.isFloating() ? "(" + name + " == " + name + " ? " + name + " : 1)" : name);
    }

    /** A read of an array, in bounds unless the program may fail. */
    private Node element(Array array, int depth) {
        return Node.value(array.element(), array.name() + "[$]", index(array, depth));
    }

    Node index(Array array, int depth) {
        int mask = mayFail && chance.oneIn(4) ? 2 * array.length() - 1 : array.length() - 1;
        return Node.value(Kind.INT, "$ & " + mask, of(Kind.INT, depth));
    }

    private Node call(Kind kind, int depth) {
        Helper helper = chance.of(helpers.stream().filter(h -> h.result() == kind).toList());
        Node[] args = helper.params().stream().map(param -> of(param, depth)).toArray(Node[]::new);
        return Node.value(kind, helper.name() + "(" + "$, ".repeat(args.length - 1) + "$)", args);
    }
}
