package dev.jvmap.rt;

/**
 * Rows brought side by side eight at a time, in registers, where lanes are wide enough: 512 bits for values of 64 bits, 256 for those of 32. Only once the
 * Vector API is loaded, so that nothing loads it earlier than lanes do.
 */
final class Squares {
    static final int SIDE = 8;

    private static volatile int vectorBits;

    private Squares() {
    }

    /** The Vector API is loaded, and has vectors of so many bits. */
    static void loaded(int bits) {
        vectorBits = bits;
    }

    /** As {@link Kind#loadRows}, for as many of the rows as whole squares take; returns how many these are. */
    static int load(Kind<?, ?> kind, Object[] rows, int from, int count, int length, Object to, int at, int stride) {
        int whole = rows(kind, count, length);
        for (int i = 0; i < whole; i += SIDE) {
            switch (to) {
                case double[] doubles -> DoubleSquares.load(rows, from + i, length, doubles, at + i, stride);
                case float[] floats -> FloatSquares.load(rows, from + i, length, floats, at + i, stride);
                case long[] longs -> LongSquares.load(rows, from + i, length, longs, at + i, stride);
                case int[] ints -> IntSquares.load(rows, from + i, length, ints, at + i, stride);
                default -> throw noLanes(to);
            }
        }
        return whole;
    }

    /** As {@link Kind#storeRows}, for as many of the rows as whole squares take; returns how many these are. */
    static int store(Kind<?, ?> kind, Object from, int at, int stride, Object[] rows, int first, int count,
            int length) {
        int whole = rows(kind, count, length);
        for (int i = 0; i < whole; i += SIDE) {
            switch (from) {
                case double[] doubles -> DoubleSquares.store(doubles, at + i, stride, rows, first + i, length);
                case float[] floats -> FloatSquares.store(floats, at + i, stride, rows, first + i, length);
                case long[] longs -> LongSquares.store(longs, at + i, stride, rows, first + i, length);
                case int[] ints -> IntSquares.store(ints, at + i, stride, rows, first + i, length);
                default -> throw noLanes(from);
            }
        }
        return whole;
    }

    /** The number of rows that whole squares take; none where they cannot be transposed. */
    private static int rows(Kind<?, ?> kind, int count, int length) {
        return !kind.direct() || length < SIDE || vectorBits < SIDE * kind.bytes() * Byte.SIZE ? 0
                : count - count % SIDE;
    }

    private static IllegalArgumentException noLanes(Object array) {
        return new IllegalArgumentException("no lanes: " + array.getClass());
    }
}
