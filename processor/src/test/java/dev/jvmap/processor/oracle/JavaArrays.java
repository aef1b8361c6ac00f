package dev.jvmap.processor.oracle;

import dev.jvmap.processor.ir.Kind;
import java.lang.reflect.Array;

/** Java arrays of any element type, with the exceptions and messages that Java code gets. */
final class JavaArrays {
    private JavaArrays() {}

    static Object create(Kind element, int... lengths) {
        return Array.newInstance(JavaCalls.type(element), lengths);
    }

    static int length(Object array) {
        return switch (array) {
            case boolean[] a -> a.length;
            case byte[] a -> a.length;
            case short[] a -> a.length;
            case char[] a -> a.length;
            case int[] a -> a.length;
            case long[] a -> a.length;
            case float[] a -> a.length;
            case double[] a -> a.length;
            case Object[] a -> a.length;
            case null -> throw new NullPointerException("array length");
            default -> throw new OracleFailure("no array: " + array.getClass());
        };
    }

    static Object get(Object array, int index) {
        return switch (array) {
            case boolean[] a -> a[index];
            case byte[] a -> a[index];
            case short[] a -> a[index];
            case char[] a -> a[index];
            case int[] a -> a[index];
            case long[] a -> a[index];
            case float[] a -> a[index];
            case double[] a -> a[index];
            case Object[] a -> a[index];
            case null -> throw new NullPointerException("array element");
            default -> throw new OracleFailure("no array: " + array.getClass());
        };
    }

    static void set(Object array, int index, Object value) {
        switch (array) {
            case boolean[] a -> a[index] = (Boolean) value;
            case byte[] a -> a[index] = (Byte) value;
            case short[] a -> a[index] = (Short) value;
            case char[] a -> a[index] = (Character) value;
            case int[] a -> a[index] = (Integer) value;
            case long[] a -> a[index] = (Long) value;
            case float[] a -> a[index] = (Float) value;
            case double[] a -> a[index] = (Double) value;
            case Object[] a -> a[index] = value;
            case null -> throw new NullPointerException("array element");
            default -> throw new OracleFailure("no array: " + array.getClass());
        }
    }
}
