package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.fuzz.Chance.Weighted;
import dev.jvmap.processor.fuzz.Variables.Array;
import dev.jvmap.processor.fuzz.Variables.Grid;
import dev.jvmap.processor.fuzz.Variables.Scalar;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.UnOp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Random expressions of a kind, from the tables of operators and functions and the variables in scope. */
final class ExprGen {
    private static final List<BinOp> COMPARISONS =
            Arrays.stream(BinOp.values()).filter(op -> op.group() == BinOp.Group.COMPARISON).toList();

    private final Chance chance;
    private final Variables variables;
    private final List<Helper> helpers;
    private final boolean mayFail;

    /**
     * @param helpers what can be called
     * @param mayFail whether indexes may be out of bounds, and whole numbers divided by zero
     */
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
        forms.add(new Weighted<>(3, () -> function(kind, depth - 1)));
        if (!variables.arrays(kind).isEmpty()) {
            forms.add(new Weighted<>(5, () -> element(chance.of(variables.arrays(kind)), depth - 1)));
        }
        if (!variables.grids(kind).isEmpty()) {
            forms.add(new Weighted<>(3, () -> element(chance.of(variables.grids(kind)), depth - 1)));
        }
        List<Call> calls = calls(new ValueType.Primitive(kind));
        if (!calls.isEmpty()) {
            forms.add(new Weighted<>(4, () -> call(chance.of(calls), depth - 1)));
        }
        return chance.weighted(forms);
    }

    private Node leaf(Kind kind) {
        List<Scalar> known = variables.scalars(kind);
        if (chance.oneIn(7) || variables.scalars().isEmpty()) {
            return Node.value(kind, Literals.of(chance.value(kind)));
        }
        if (kind == Kind.INT && chance.oneIn(12) && !variables.arrays().isEmpty()) {
            return Node.value(kind, chance.of(variables.arrays()).name() + ".length");
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
        boolean changes =
                node.text().matches("(?s).*\\b" + Pattern.quote(name) + " ?([-+*/%&|^<>]*=[^=]|\\+\\+|--).*");
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

    private Node function(Kind kind, int depth) {
        List<Library> among = chance.oneIn(60) ? Library.OWN : chance.oneIn(6) ? Library.FOREIGN : Library.EXACT;
        List<Library> functions = among.stream().filter(fn -> fn.result() == kind).toList();
        if (functions.isEmpty()) {
            return leaf(kind);
        }
        Library fn = chance.of(functions);
        Node[] args = fn.params().stream().map(param -> fn.seesBits() ? notNaN(param) : of(param, depth))
                .toArray(Node[]::new);
        return Node.value(kind, fn.owner() + "." + fn.name() + places(args.length), args);
    }

    private static String places(int args) {
        return Stream.generate(() -> "$").limit(args).collect(Collectors.joining(", ", "(", ")"));
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
        return index(array.length(), depth);
    }

    private Node index(int length, int depth) {
        int mask = mayFail && chance.oneIn(4) ? 2 * length - 1 : length - 1;
        return Node.value(Kind.INT, "$ & " + mask, of(Kind.INT, depth));
    }

    /** A row of a grid, as an array. */
    Node row(Grid grid) {
        return Node.statement(grid.name() + "[$]", index(grid.rows(), 1));
    }

    private Node element(Grid grid, int depth) {
        return Node.value(grid.element(), grid.name() + "[$][$]", index(grid.rows(), depth),
                index(grid.columns(), depth));
    }

    /** Something that can be called: a helper as the source names it, also on an object. */
    record Call(String name, Helper helper) {}

    /** What gives values of this type, and for whose parameters there is something to hand over. */
    List<Call> calls(ValueType result) {
        Stream<Call> own = helpers.stream().map(helper -> new Call(helper.name(), helper));
        Stream<Call> methods = variables.objects().stream().flatMap(object -> object.type().methods().stream()
                .map(method -> new Call(object.name() + "." + method.name(), method)));
        return Stream.concat(own, methods).filter(call -> call.helper.result().equals(result)
                && call.helper.params().stream().allMatch(this::isThere)).toList();
    }

    private boolean isThere(Helper.Param param) {
        return switch (param) {
            case Helper.Param.Value _ -> true;
            case Helper.Param.Array array -> !fitting(array).isEmpty();
        };
    }

    private List<Array> fitting(Helper.Param.Array param) {
        return variables.arrays(param.element()).stream().filter(
                array -> array.length() >= param.length() && (array.writable() || !param.written())).toList();
    }

    /** A call as an expression of any type. */
    Node call(Call call, int depth) {
        return call(call, call.helper.bounded() ? Node.value(Kind.INT, "$ & 3", of(Kind.INT, depth))
                : argument(call.helper.params().getFirst(), depth), depth);
    }

    /** A call of a bounded helper from within it. */
    Node again(Helper helper, String counter) {
        return call(new Call(helper.name(), helper), Node.value(Kind.INT, counter), 1);
    }

    private Node argument(Helper.Param param, int depth) {
        return switch (param) {
            case Helper.Param.Value(ValueType type) -> of(type, depth);
            case Helper.Param.Array array ->
                Node.object(array.element().keyword() + "[]", chance.of(fitting(array)).name());
        };
    }

    private Node call(Call call, Node first, int depth) {
        List<Node> args = new ArrayList<>(List.of(first));
        call.helper.params().stream().skip(1).forEach(param -> args.add(argument(param, depth)));
        String text = call.name + places(args.size());
        return call.helper.result() instanceof ValueType.Primitive(Kind kind)
                ? Node.value(kind, text, args.toArray(Node[]::new))
                : Node.object(call.helper.result().text(), text, args.toArray(Node[]::new));
    }

    /** A value of any type. */
    Node of(ValueType type, int depth) {
        return switch (type) {
            case ValueType.Primitive(Kind kind) -> of(kind, depth);
            case ValueType.ArrayOf(Kind element) -> array(element, depth);
            case RecordType record -> object(record, depth);
        };
    }

    private Node array(Kind element, int depth) {
        List<Array> known =
                variables.arrays(element).stream().filter(array -> array.length() == ValueType.LENGTH).toList();
        return known.isEmpty() || chance.oneIn(3)
                ? Node.object(element.keyword() + "[]", "new " + element.keyword() + "[] {$, $, $, $}",
                        of(element, depth - 1), of(element, depth - 1), of(element, 0), of(element, 0))
                : Node.object(element.keyword() + "[]", chance.of(known).name());
    }

    private Node object(RecordType type, int depth) {
        List<Variables.Object> known = variables.objects(type);
        List<Call> calls = calls(type);
        if (!known.isEmpty() && chance.oneIn(2)) {
            return Node.object(type.name(), chance.of(known).name());
        }
        if (depth > 0 && !type.hasArrays() && chance.oneIn(4)) {
            return Node.object(type.name(), "($ ? $ : $)", of(Kind.BOOLEAN, depth - 1), of(type, depth - 1),
                    of(type, depth - 1));
        }
        if (!calls.isEmpty() && depth > 0 && chance.oneIn(2)) {
            return call(chance.of(calls), depth - 1);
        }
        Node[] components = type.components().stream().map(component -> of(component.type(), depth - 1))
                .toArray(Node[]::new);
        return Node.object(type.name(), "new " + type.name() + places(components.length), components);
    }
}
