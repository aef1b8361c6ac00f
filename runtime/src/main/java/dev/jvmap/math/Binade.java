package dev.jvmap.math;

/**
 * Splits a normal positive x into {@code 2^k m} with m in [start, 2 start), on the bits and without conversions.
 *
 * <p>{@code start}, between ½ and 1, is given by its bits.
 */
final class Binade {
    static final long MANTISSA = 0x000F_FFFF_FFFF_FFFFL;
    private static final long ONE = 0x3FF0_0000_0000_0000L;

    /** The bits of 2^52: an integer below 2^52 placed in its mantissa is added to it. */
    private static final long TWO_52 = 0x4330_0000_0000_0000L;
    static final double BIAS = 0x1p52 + 1023;

    /** Makes {@link #inverseGuess} right to 5 %: found by search. */
    private static final long INVERSE_ORIGIN = 0x7FDE_6200_0000_0000L;

    /** A subnormal argument is scaled up first, which the bias makes up for. */
    static final double SCALE = 0x1p54;
    static final double BIAS_OF_SCALED = BIAS + 54;

    private Binade() {
    }

    static boolean isNormalPositive(double x) {
        return x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY;
    }

    /** The bits of x, moved so that the exponent field steps at {@code 2 start} instead of at 2. */
    static long offset(double x, long start) {
        return Double.doubleToRawLongBits(x) + (ONE - start);
    }

    /** k as a double. */
    static double exponent(long offset, double bias) {
        return Double.longBitsToDouble(offset >>> 52 | TWO_52) - bias;
    }

    static double mantissa(long offset, long start) {
        return Double.longBitsToDouble((offset & MANTISSA) + start);
    }

    /** 1/x to 5 %, for a positive x of ordinary size: the representation, read as an integer, is nearly linear in the logarithm. */
    static double inverseGuess(double x) {
        return Double.longBitsToDouble(INVERSE_ORIGIN - Double.doubleToRawLongBits(x));
    }
}
