package dev.jvmap.processor.oracle;

import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.Lane.LaneArray;
import dev.jvmap.processor.ir.Mask;
import dev.jvmap.processor.ir.Port;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The vectors, masks and per-lane arrays of one group of lanes, and the values of expressions over them. */
final class LaneGroup {
    /** Computes one lane of a vector from its number. */
    @FunctionalInterface
    private interface ByLane {
        Object value(int lane) throws Throwable;
    }

    private final int lanes;
    private final int first;
    private final Map<Port, List<Object>> inputs;
    private final Evaluator scalars;
    private final JavaCalls java;
    private final Poison poison = new Poison();
    private final Map<String, Object[]> vectors = new HashMap<>();
    private final Map<String, boolean[]> masks = new HashMap<>();
    private final Map<String, Object[][]> arrays = new HashMap<>();

    /**
     * @param first the number of the element in lane 0
     * @param inputs each port's argument in each lane: a box, or a Java array
     * @param scalars the uniform variables
     */
    LaneGroup(int lanes, int first, Map<Port, List<Object>> inputs, Evaluator scalars, JavaCalls java) {
        this.lanes = lanes;
        this.first = first;
        this.inputs = inputs;
        this.scalars = scalars;
        this.java = java;
    }

    int lanes() {
        return lanes;
    }

    void set(Lane.LaneVar var, Object[] value) {
        vectors.put(var.name(), value);
    }

    void set(Mask.MaskVar var, boolean[] value) {
        masks.put(var.name(), value);
    }

    void declare(LaneArray array, int length) {
        Object[][] elements = new Object[length][lanes];
        Object zero = Arithmetic.convert(array.element().lane(), 0);
        for (Object[] vector : elements) {
            Arrays.fill(vector, zero);
        }
        arrays.put(array.name(), elements);
    }

    /** Element {@code index} of an array, one value per lane; the caller may change it. */
    Object[] at(LaneArray array, int index) {
        Object[][] elements = arrays.get(array.name());
        OracleFailure.require(index >= 0 && index < elements.length, "unchecked index %d of '%s'", index, array.name());
        return elements[index];
    }

    /** Stores a lane's value into the array that is its argument. */
    void store(Port port, int lane, int index, Object value) {
        Object array = inputs.get(port).get(lane);
        int at = index;
        if (array instanceof Object[] rows) {
            int columns = JavaArrays.length(rows[0]);
            array = rows[index / columns];
            at = index % columns;
        }
        OracleFailure.require(at >= 0 && at < JavaArrays.length(array), "unchecked index %d of '%s'", index,
                port.name());
        JavaArrays.set(array, at, fromLane(port.element(), value));
    }

    Object poison(Kind lane) {
        return poison.value(lane);
    }

    Object[] eval(Lane lane) throws Throwable {
        return switch (lane) {
            case Lane.Get(Lane.LaneVar var) -> vectors.get(var.name()).clone();
            case Lane.Splat(Expr value) -> {
                Object uniform = Arithmetic.convert(lane.kind(), scalars.eval(value));
                yield each(_ -> uniform);
            }
            case Lane.ElementIndex() -> each(i -> first + i);
            case Lane.Un(var op, Lane operand) -> {
                Object[] a = eval(operand);
                yield each(i -> Arithmetic.unary(op, a[i]));
            }
            case Lane.Bin bin -> {
                Object[] a = eval(bin.left());
                Object[] b = eval(bin.right());
                yield each(i -> binary(bin, a[i], b[i]));
            }
            case Lane.Convert(Kind to, Lane operand) -> {
                Object[] a = eval(operand);
                yield each(i -> Arithmetic.convert(to, a[i]));
            }
            case Lane.Narrow(Kind to, Lane operand) -> {
                Object[] a = eval(operand);
                yield each(i -> Arithmetic.convert(Kind.INT, Arithmetic.convert(to, a[i])));
            }
            case Lane.Blend(Mask test, Lane yes, Lane no) -> {
                boolean[] on = eval(test);
                Object[] a = eval(yes);
                Object[] b = eval(no);
                yield each(i -> on[i] ? a[i] : b[i]);
            }
            case Lane.Intrin(var fn, List<Lane> args) -> {
                List<Object[]> values = all(args);
                yield each(i -> java.intrinsic(fn, column(values, i)));
            }
            case Lane.Input(Port port) -> each(i -> toLane(inputs.get(port).get(i)));
            case Lane.InputAt(Port port, Expr index) -> {
                int at = (Integer) scalars.eval(index);
                yield each(i -> element(inputs.get(port).get(i), at));
            }
            case Lane.GatherInput(Port port, Lane index) -> {
                Object[] at = eval(index);
                yield each(i -> element(inputs.get(port).get(i), (Integer) at[i]));
            }
            case Lane.Gather(Expr array, Lane index) -> {
                Object table = scalars.eval(array);
                Object[] at = eval(index);
                yield each(i -> element(table, (Integer) at[i]));
            }
            case Lane.Lookup(Expr array, Lane place) -> {
                Object table = scalars.eval(array);
                Object[] at = eval(place);
                yield each(i -> element(table, ((Number) at[i]).intValue() & Lane.Lookup.LENGTH - 1));
            }
            case Lane.ArrayAt(LaneArray array, Expr index) -> at(array, (Integer) scalars.eval(index)).clone();
            case Lane.GatherArray(LaneArray array, Lane index) -> {
                Object[] at = eval(index);
                yield each(i -> at(array, (Integer) at[i])[i]);
            }
        };
    }

    boolean[] eval(Mask mask) throws Throwable {
        return switch (mask) {
            case Mask.Get(Mask.MaskVar var) -> masks.get(var.name()).clone();
            case Mask.All(Expr value) -> {
                boolean uniform = scalars.test(value);
                yield test(_ -> uniform);
            }
            case Mask.Compare(var op, Lane left, Lane right) -> {
                Object[] a = eval(left);
                Object[] b = eval(right);
                yield test(i -> Arithmetic.binary(op, a[i], b[i]));
            }
            case Mask.Outside(Lane index, Expr length) -> {
                Object[] at = eval(index);
                int end = (Integer) scalars.eval(length);
                yield test(i -> (Integer) at[i] < 0 || (Integer) at[i] >= end);
            }
            case Mask.And(Mask left, Mask right) -> combine(left, right, (a, b) -> a && b);
            case Mask.Or(Mask left, Mask right) -> combine(left, right, (a, b) -> a || b);
            case Mask.AndNot(Mask left, Mask right) -> combine(left, right, (a, b) -> a && !b);
            case Mask.Xor(Mask left, Mask right) -> combine(left, right, (a, b) -> a != b);
            case Mask.Not(Mask operand) -> {
                boolean[] a = eval(operand);
                yield test(i -> !a[i]);
            }
        };
    }

    boolean any(Mask mask) throws Throwable {
        for (boolean on : eval(mask)) {
            if (on) {
                return true;
            }
        }
        return false;
    }

    List<Object[]> all(List<Lane> args) throws Throwable {
        List<Object[]> values = new ArrayList<>();
        for (Lane arg : args) {
            values.add(eval(arg));
        }
        return values;
    }

    /** The value of an expression that is the same for all lanes. */
    Object uniform(Expr value) throws Throwable {
        return scalars.eval(value);
    }

    /** The arguments of one lane. */
    static List<Object> column(List<Object[]> vectors, int lane) {
        return vectors.stream().map(vector -> vector[lane]).toList();
    }

    private Object binary(Lane.Bin bin, Object a, Object b) {
        boolean undefined = bin.op() == BinOp.DIV && bin.kind() == Kind.INT && b.equals(0);
        return undefined ? poison(Kind.INT) : Arithmetic.binary(bin.op(), a, b);
    }

    /** An index out of bounds is a fault of the kernel, except in an empty array, where every index is: there the kernel gives up. */
    private static Object element(Object array, int index) {
        if (array instanceof Object[] rows && rows.length > 0) {
            int below = size(rows[0]);
            return below == 0 ? toLane(0) : element(rows[index / below], index % below);
        }
        int length = JavaArrays.length(array);
        OracleFailure.require(length == 0 || index >= 0 && index < length, "unchecked index %d, length %d", index,
                length);
        return toLane(JavaArrays.get(array, index));
    }

    /** The number of values in an array of any rank. */
    private static int size(Object array) {
        int length = JavaArrays.length(array);
        return array instanceof Object[] parts && length > 0 ? length * size(parts[0]) : length;
    }

    /** A Java value as its lane holds it: narrow ones and booleans as int. */
    static Object toLane(Object value) {
        return switch (value) {
            case Boolean b -> b ? 1 : 0;
            case Byte _, Short _, Character _ -> Arithmetic.convert(Kind.INT, value);
            default -> value;
        };
    }

    /** A lane's content as a Java value; it must be one that the kind has. */
    static Object fromLane(Kind kind, Object lane) {
        Object value = switch (kind) {
            case BOOLEAN -> lane.equals(1);
            case BYTE, SHORT, CHAR -> Arithmetic.convert(kind, lane);
            case INT, LONG, FLOAT, DOUBLE -> lane;
        };
        OracleFailure.require(toLane(value).equals(lane), "%s is no %s", lane, kind.keyword());
        return value;
    }

    private Object[] each(ByLane computation) throws Throwable {
        Object[] result = new Object[lanes];
        for (int i = 0; i < lanes; i++) {
            result[i] = computation.value(i);
        }
        return result;
    }

    private boolean[] test(ByLane computation) throws Throwable {
        boolean[] result = new boolean[lanes];
        for (int i = 0; i < lanes; i++) {
            result[i] = (Boolean) computation.value(i);
        }
        return result;
    }

    @FunctionalInterface
    private interface Logic {
        boolean apply(boolean a, boolean b);
    }

    private boolean[] combine(Mask left, Mask right, Logic logic) throws Throwable {
        boolean[] a = eval(left);
        boolean[] b = eval(right);
        return test(i -> logic.apply(a[i], b[i]));
    }
}
