package dev.jvmap.rt;

import dev.jvmap.Vmap;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Optional;

/**
 * A batched argument in plain Java arrays: {@code double[]}, {@code double[][]}, ... with the elements along one axis.
 * Its one-dimensional arrays are called rows here. Where the batch axis is the last one, a row holds one value of all
 * elements; otherwise it holds values of a single element.
 *
 * @param <P> the type of a row
 */
final class Nested<P> implements Layout {
    private final Kind<P, ?> kind;
    private final Object array;
    private final int axis;
    private final int[] shape;
    private final Optional<String> fault;

    /** @param rank the number of dimensions of the batched array */
    Nested(Kind<P, ?> kind, Object array, int rank, int axis) {
        this.kind = kind;
        this.array = array;
        this.axis = axis == Vmap.LAST ? rank - 1 : axis;
        this.shape = new int[rank];
        Arrays.fill(shape, (int) UNKNOWN);
        this.fault = measure(array, 0);
    }

    @Override
    public Optional<String> fault() {
        return fault;
    }

    @Override
    public long elements() {
        return shape[axis];
    }

    @Override
    public String shape() {
        StringBuilder text = new StringBuilder(kind.keyword());
        for (int extent : shape) {
            text.append('[').append(extent == UNKNOWN ? "" : extent).append(']');
        }
        return text.toString();
    }

    boolean batchIsLast() {
        return axis == shape.length - 1;
    }

    /** The whole argument, where its elements are the arrays of its first axis. */
    Object[] elementArrays() {
        return (Object[]) array;
    }

    boolean batchIsFirst() {
        return axis == 0;
    }

    /** The whole argument, where it has only one row. */
    @SuppressWarnings("unchecked")
    P onlyRow() {
        return (P) array;
    }

    /** The extents of one element's argument. */
    int[] elementShape() {
        int[] extents = new int[shape.length - 1];
        for (int d = 0; d < extents.length; d++) {
            extents[d] = Math.max(0, shape[d < axis ? d : d + 1]);
        }
        return extents;
    }

    /**
     * One row. The rows of an element are numbered in the order of its dimensions.
     *
     * @param element the element; no matter where the batch axis is the last one
     * @param number the row's number within the element
     */
    @SuppressWarnings("unchecked")
    P row(int element, int number) {
        if (shape.length == 2) {
            return (P) ((Object[]) array)[axis == 0 ? element : number];
        }
        Object at = array;
        int rest = number;
        for (int d = 0; d < shape.length - 1; d++) {
            int index = element;
            if (d != axis) {
                int below = rowsBelow(d);
                index = rest / below;
                rest %= below;
            }
            at = ((Object[]) at)[index];
        }
        return (P) at;
    }

    /** The number of an element's rows in one entry of dimension {@code d}. */
    private int rowsBelow(int d) {
        int rows = 1;
        for (int below = d + 1; below < shape.length - 1; below++) {
            rows *= below == axis ? 1 : shape[below];
        }
        return rows;
    }

    /** Fills in the extents from {@code part}, an array of dimension {@code d}, and compares those that are known already. */
    private Optional<String> measure(Object part, int d) {
        if (part == null) {
            return Optional.of(d == 0 ? "is null" : "has a null row");
        }
        int length = Array.getLength(part);
        if (shape[d] == UNKNOWN) {
            shape[d] = length;
        } else if (shape[d] != length) {
            return Optional.of("has rows of different lengths, %d and %d".formatted(shape[d], length));
        }
        if (d == shape.length - 1) {
            return Optional.empty();
        }
        for (Object below : (Object[]) part) {
            Optional<String> trouble = measure(below, d + 1);
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        return Optional.empty();
    }
}
