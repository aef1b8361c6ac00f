package dev.jvmap.processor.differential;

import dev.jvmap.processor.oracle.Tuple;
import java.lang.reflect.Array;
import java.util.List;
import java.util.stream.IntStream;

/** Equality of values bit by bit, where all NaNs count as one; arrays are compared element by element, tuples component by component. */
public final class Bits {
    private Bits() {}

    public static boolean same(Object a, Object b) {
        if (a instanceof Tuple(List<Object> x) && b instanceof Tuple(List<Object> y)) {
            return same(x.toArray(), y.toArray());
        }
        if (a == null || b == null) {
            return a == b;
        }
        if (a.getClass() != b.getClass()) {
            return false;
        }
        if (!a.getClass().isArray()) {
            return a.equals(b); // Double.equals and Float.equals compare bits, with one NaN
        }
        int length = Array.getLength(a);
        if (Array.getLength(b) != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!same(Array.get(a, i), Array.get(b, i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the difference of floating-point values is within {@code tolerance}, relative to the larger; other values must be the same. */
    public static boolean close(Object a, Object b, double tolerance) {
        if (a instanceof Tuple(List<Object> x) && b instanceof Tuple(List<Object> y)) {
            return closeArrays(x.toArray(), y.toArray(), tolerance);
        }
        if (a instanceof Number x && b instanceof Number y && (a instanceof Double || a instanceof Float)) {
            double difference = Math.abs(x.doubleValue() - y.doubleValue());
            double scale = Math.max(Math.abs(x.doubleValue()), Math.abs(y.doubleValue()));
            return same(a, b) || difference <= Math.max(tolerance * scale, Double.MIN_VALUE);
        }
        return a != null && b != null && a.getClass().isArray() && a.getClass() == b.getClass()
                ? closeArrays(a, b, tolerance)
                : same(a, b);
    }

    private static boolean closeArrays(Object a, Object b, double tolerance) {
        int length = Array.getLength(a);
        return Array.getLength(b) == length
                && IntStream.range(0, length).allMatch(i -> close(Array.get(a, i), Array.get(b, i), tolerance));
    }

    /** The value with its bits, so that a message tells apart what differs. */
    public static String show(Object value) {
        return switch (value) {
            case null -> "null";
            case Double d -> d + " (0x" + Long.toHexString(Double.doubleToLongBits(d)) + "L)";
            case Float f -> f + "f (0x" + Integer.toHexString(Float.floatToIntBits(f)) + ")";
            case Long l -> l + "L";
            case Tuple(List<Object> components) -> array(components.toArray());
            case Character c -> "(char) " + (int) c;
            default -> value.getClass().isArray() ? array(value) : value.toString();
        };
    }

    private static String array(Object array) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < Array.getLength(array); i++) {
            text.append(i == 0 ? "" : ", ").append(show(Array.get(array, i)));
        }
        return text.append("}").toString();
    }
}
