package dev.jvmap.math;

/** {@link Binade} for {@code float}: splits a normal positive x into {@code 2^k m} with m in [start, 2 start). */
final class BinadeFloat {
    /** 2/3, which leaves |m - 1| <= 1/3, and the square root of 1/2, each by its bits. */
    static final int TWO_THIRDS = 0x3F2A_AAAB;
    static final int SQRT_HALF = 0x3F35_04F3;

    private static final int MANTISSA = 0x007F_FFFF;
    private static final int ONE = 0x3F80_0000;

    /** The bits of 2^23: an integer below 2^23 placed in its mantissa is added to it. */
    private static final int TWO_23 = 0x4B00_0000;
    private static final float BIAS = 0x1p23f + 127;

    private BinadeFloat() {
    }

    static boolean isNormalPositive(float x) {
        return x >= Float.MIN_NORMAL && x < Float.POSITIVE_INFINITY;
    }

    /** The bits of x, moved so that the exponent field steps at {@code 2 start} instead of at 2. */
    static int offset(float x, int start) {
        return Float.floatToRawIntBits(x) + (ONE - start);
    }

    /** k as a float. */
    static float exponent(int offset) {
        return Float.intBitsToFloat(offset >>> 23 | TWO_23) - BIAS;
    }

    static float mantissa(int offset, int start) {
        return Float.intBitsToFloat((offset & MANTISSA) + start);
    }

    /** 2^-k, for a k below 127. */
    static float inversePower(int offset) {
        return Float.intBitsToFloat(2 * ONE - (offset & ~MANTISSA));
    }
}
