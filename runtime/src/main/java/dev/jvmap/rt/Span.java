package dev.jvmap.rt;

import java.util.Arrays;

/**
 * Where a part of an argument lies in memory: one row of a Java array, or a view.
 *
 * @param offset the place of the first value, in bytes
 * @param shape the extents of the part
 * @param strides the distances of neighbours, in bytes
 * @param batchAxis the axis of the part along which the elements lie; -1 if the part belongs to one element
 * @param element that element; -1 if the part belongs to all of them
 * @param bytes the size of one value
 */
record Span(long offset, long[] shape, long[] strides, int batchAxis, long element, int bytes) {
    /** Whether both have every value of every element in the same place. */
    boolean sameAs(Span other) {
        return offset == other.offset && Arrays.equals(shape, other.shape) && Arrays.equals(strides, other.strides)
                && batchAxis == other.batchAxis && element == other.element && bytes == other.bytes;
    }

    /** Whether both may have a byte in common; false only where that is certain. */
    boolean mayMeet(Span other) {
        boolean empty = isEmpty() || other.isEmpty();
        boolean apart = last() < other.first() || other.last() < first();
        return !empty && !apart && !interleaved(other);
    }

    private boolean isEmpty() {
        return Arrays.stream(shape).anyMatch(extent -> extent == 0);
    }

    private long first() {
        return offset + reach(-1);
    }

    private long last() {
        return offset + reach(1) + bytes - 1;
    }

    private long reach(int sign) {
        long reach = 0;
        for (int d = 0; d < shape.length; d++) {
            reach += Math.signum(strides[d]) == sign ? (shape[d] - 1) * strides[d] : 0;
        }
        return reach;
    }

    /** Whether both walk the same grid, with an offset that leads past each other, as the columns of a matrix do. */
    private boolean interleaved(Span other) {
        long grid = gcd(grid(), other.grid());
        long shift = grid == 0 ? 0 : Math.floorMod(other.offset - offset, grid);
        return shift >= bytes && grid - shift >= other.bytes;
    }

    private long grid() {
        long grid = 0;
        for (int d = 0; d < shape.length; d++) {
            grid = shape[d] > 1 ? gcd(grid, strides[d]) : grid;
        }
        return grid;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }
}
