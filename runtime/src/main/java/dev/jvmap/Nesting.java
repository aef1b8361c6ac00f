package dev.jvmap;

import java.lang.reflect.Array;
import java.util.Arrays;

/** Copies between views and nested Java arrays. */
final class Nesting {
    private Nesting() {
    }

    /**
     * The extents of nested arrays.
     *
     * @param row the type of their innermost arrays
     * @throws IllegalArgumentException if they have other values, one is null, or lengths differ
     */
    static long[] shapeOf(Object[] nested, Class<?> row) {
        if (innermost(nested.getClass()) != row) {
            throw new IllegalArgumentException("%s is no nested array of %s".formatted(
                    nested.getClass().getTypeName(), row.componentType()));
        }
        long[] shape = new long[rank(nested.getClass())];
        Object first = nested;
        for (int d = 0; d < shape.length && first != null; d++) {
            shape[d] = Array.getLength(first);
            first = shape[d] > 0 && first instanceof Object[] parts ? parts[0] : null;
        }
        requireShape(nested, shape, 0, "");
        return shape;
    }

    private static void requireShape(Object part, long[] shape, int d, String index) {
        if (part == null) {
            throw new IllegalArgumentException(index + " is null");
        }
        if (Array.getLength(part) != shape[d]) {
            throw new IllegalArgumentException(
                    "%s has length %d, others have %d".formatted(index, Array.getLength(part), shape[d]));
        }
        if (part instanceof Object[] parts) {
            for (int i = 0; i < parts.length; i++) {
                requireShape(parts[i], shape, d + 1, index + "[" + i + "]");
            }
        }
    }

    /** Fills a view with nested arrays of its shape. */
    static void fill(NdArray<?> view, Object nested) {
        if (!(nested instanceof Object[] parts)) {
            view.storeRow(nested);
            return;
        }
        for (int i = 0; i < parts.length; i++) {
            fill(view.at(0, i), parts[i]);
        }
    }

    /** A copy of a view in arrays of {@code type}. */
    static Object arrays(NdArray<?> view, Class<?> type) {
        if (rank(type) != view.rank() || view.rank() == 0 || innermost(type) != view.rowType()) {
            throw new IllegalArgumentException("%s is no nested array of %s of rank %d".formatted(type.getTypeName(),
                    view.rowType().componentType(), view.rank()));
        }
        return copy(view, type);
    }

    private static Object copy(NdArray<?> view, Class<?> type) {
        if (view.rank() == 1) {
            return view.toArray();
        }
        Class<?> part = type.componentType();
        Object[] parts = (Object[]) Array.newInstance(part, Math.toIntExact(view.extent(0)));
        Arrays.setAll(parts, i -> copy(view.at(0, i), part));
        return parts;
    }

    private static Class<?> innermost(Class<?> type) {
        return type.componentType().isArray() ? innermost(type.componentType()) : type;
    }

    private static int rank(Class<?> type) {
        return type.isArray() ? 1 + rank(type.componentType()) : 0;
    }
}
