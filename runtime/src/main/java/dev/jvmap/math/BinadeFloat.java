package dev.jvmap.math;

/**
 * {@link Binade} for {@code float}: splits a normal positive x into {@code 2^k m} with m in [start, 2 start). Bits of positive floats are in the
 * order of the floats.
 */
final class BinadeFloat {
    private static final int LEAST_NORMAL = 0x0080_0000;
    private static final int GREATEST = 0x7F7F_FFFF;

    /** Makes {@link #inverseGuess} right to 5 %: found by search. */
    private static final int INVERSE_ORIGIN = 0x7EF3_1000;

    private static final int MANTISSA = 0x007F_FFFF;
    private static final int ONE = 0x3F80_0000;

    /** The bits of 2^23: an integer below 2^23 placed in its mantissa is added to it. */
    private static final int TWO_23 = 0x4B00_0000;
    private static final float BIAS = 0x1p23f + 127;

    private BinadeFloat() {
    }

    /** Whether x is anything but a normal positive number. */
    static boolean isSpecial(float x) {
        return isOutside(x, LEAST_NORMAL, GREATEST);
    }

    /** Whether x is below one positive float, above another, or NaN. These are given by their bits: lanes compare once. */
    static boolean isOutside(float x, int least, int greatest) {
        return Float.floatToRawIntBits(x) + (Integer.MIN_VALUE - least) > Integer.MIN_VALUE + (greatest - least);
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

    /** 1/x to 5 %, for a positive x of ordinary size: the representation, read as an integer, is nearly linear in the logarithm. */
    static float inverseGuess(float x) {
        return Float.intBitsToFloat(INVERSE_ORIGIN - Float.floatToRawIntBits(x));
    }

    /** 2^-k, for a k below 127. */
    static float inversePower(int offset) {
        return Float.intBitsToFloat(2 * ONE - (offset & ~MANTISSA));
    }
}
