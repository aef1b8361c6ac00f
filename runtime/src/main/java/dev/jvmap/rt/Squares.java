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
        if (!kind.direct() || count < SIDE || length < SIDE || vectorBits < SIDE * kind.bytes() * Byte.SIZE) {
            return 0;
        }
        int whole = count - count % SIDE;
        for (int i = 0; i < whole; i += SIDE) {
            switch (to) {
                case double[] doubles -> DoubleSquares.load(rows, from + i, length, doubles, at + i, stride);
                case float[] floats -> FloatSquares.load(rows, from + i, length, floats, at + i, stride);
                case long[] longs -> LongSquares.load(rows, from + i, length, longs, at + i, stride);
                case int[] ints -> IntSquares.load(rows, from + i, length, ints, at + i, stride);
                default -> throw new IllegalArgumentException("no lanes: " + to.getClass());
            }
        }
        return whole;
    }
}
