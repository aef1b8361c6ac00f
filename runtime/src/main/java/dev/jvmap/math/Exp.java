package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Bodies of {@code exp}, {@code exp2} and {@code exp10} for {@code double}.
 *
 * <p>All three reduce to {@code 2^k e^r} with an integer k and {@code |r| <= ln2/2}. {@code e^r} is {@code 1 + r + r² tail(r)}
 * with a minimax polynomial {@code tail}; {@code 1 + r} is kept with its rounding error, so that little more than the rounding
 * of the last addition is left of all errors. {@code 2^k} goes into the exponent field.
 */
public final class Exp {
    /** e^x is a normal number within, and so are the powers of two that the hyperbolic functions need. */
    static final double ORDINARY = 708;
    private static final double ORDINARY_2 = 1022;
    private static final double ORDINARY_10 = 307;

    /** Results are infinite, or round to zero, beyond. */
    private static final double EXP_OVERFLOW = 710;
    private static final double EXP_UNDERFLOW = -746;
    private static final double EXP2_OVERFLOW = 1024;
    private static final double EXP2_UNDERFLOW = -1076;
    private static final double EXP10_OVERFLOW = 309;
    private static final double EXP10_UNDERFLOW = -324;

    static final double LOG2_E = 0x1.71547652b82fep0;
    static final double LN2 = 0x1.62e42fefa39efp-1;
    static final double LN2_REST = 0x1.abc9e3b39803fp-56;
    private static final double LN10 = 0x1.26bb1bbb55516p1;
    private static final double LN10_REST = -0x1.f48ad494ea3e9p-53;

    /** ln2 in two parts, the first one short enough that k times it is subtracted without error by one fma. */
    static final double LN2_HIGH = 0x1.62e42fefa39fp-1;
    static final double LN2_LOW = -0x1.950d871319ffp-54;

    /** Adding it rounds to an integer, which the low bits of the sum then hold in two's complement. */
    static final double ROUND = 0x1.8p52;

    /** Adding it rounds a small number to a multiple of 2^-40. */
    private static final double COARSE = 0x1.8p12;

    private Exp() {
    }

    /** Body of {@link dev.jvmap.VMath#exp(double)}. */
    public static double exp(double x) {
        if (!(Math.abs(x) <= ORDINARY)) {
            return expRare(x);
        }
        double shifted = Math.fma(x, LOG2_E, ROUND);
        double k = shifted - ROUND;
        double r = Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, x));
        double nearest = 1 + r;
        double rest = r - (nearest - 1);
        return timesPowerOfTwo(nearest + Math.fma(r * r, tail(r), rest), shifted);
    }

    /** Body of {@link dev.jvmap.VMath#exp2(double)}. */
    public static double exp2(double x) {
        if (!(Math.abs(x) <= ORDINARY_2)) {
            return exp2Rare(x);
        }
        double shifted = x + ROUND;
        return timesPowerOfTwo(exp2OfReduced(x - (shifted - ROUND)), shifted);
    }

    /** Body of {@link dev.jvmap.VMath#exp10(double)}. */
    public static double exp10(double x) {
        if (!(Math.abs(x) <= ORDINARY_10)) {
            return exp10Rare(x);
        }
        double high = x * LN10;
        double low = Math.fma(x, LN10_REST, Math.fma(x, LN10, -high));
        return expOfSum(high, low);
    }

    /** NaN, infinities, overflow, and results near or below the least normal number. */
    @LaneByLane
    public static double expRare(double x) {
        if (x > EXP_OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        return x < EXP_UNDERFLOW ? 0 : expOfFarSum(x, 0);
    }

    /** NaN, infinities, overflow, and results near or below the least normal number. */
    @LaneByLane
    public static double exp2Rare(double x) {
        if (x > EXP2_OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < EXP2_UNDERFLOW) {
            return 0;
        }
        double k = Math.rint(x);
        return Math.scalb(exp2OfReduced(x - k), (int) k);
    }

    /** NaN, infinities, overflow, and results near or below the least normal number. */
    @LaneByLane
    public static double exp10Rare(double x) {
        if (x > EXP10_OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < EXP10_UNDERFLOW) {
            return 0;
        }
        double high = x * LN10;
        return expOfFarSum(high, Math.fma(x, LN10_REST, Math.fma(x, LN10, -high)));
    }

    /** 2^x for |x| <= 1/2. */
    private static double exp2OfReduced(double x) {
        double r = x * LN2;
        double rRest = Math.fma(x, LN2_REST, Math.fma(x, LN2, -r));
        double nearest = 1 + r;
        double rest = r - (nearest - 1) + rRest;
        return nearest + Math.fma(r * r, tail(r), rest);
    }

    /** e^(high + low) for |high| <= ORDINARY and |low| far below 1. */
    private static double expOfSum(double high, double low) {
        double shifted = Math.fma(high + low, LOG2_E, ROUND);
        return timesPowerOfTwo(expOfReducedSum(shifted - ROUND, high, low), shifted);
    }

    /** e^(high + low) where it may overflow or be subnormal; slower. */
    static double expOfFarSum(double high, double low) {
        double k = Math.rint(high * LOG2_E);
        return Math.scalb(expOfReducedSum(k, high, low), (int) k);
    }

    /**
     * e^(high + low - k ln2), near 1. The polynomial sees the argument rounded to a multiple of 2^-40 only. From one of them to
     * the next its rounding errors stay the same, and the result follows the argument without a step back.
     */
    private static double expOfReducedSum(double k, double high, double low) {
        double rHigh = Math.fma(k, -LN2_HIGH, high);
        double rLow = Math.fma(k, -LN2_LOW, low);
        double coarse = rHigh + rLow + COARSE - COARSE;
        double fine = rHigh - coarse + rLow;
        double leading = 1 + coarse;
        double small = coarse * coarse * tail(coarse);
        return leading + Math.fma(fine, leading + small, small);
    }

    /** {@code (e^r - 1 - r) / r²} for |r| <= ln2/2; the error is 2^-57.9 of e^r (fpminimax of Sollya). */
    static double tail(double r) {
        double r2 = r * r;
        double r4 = r2 * r2;
        double p01 = Math.fma(r, 0x1.55555555554fep-3, 0x1.000000000000ap-1);
        double p23 = Math.fma(r, 0x1.1111111126b38p-7, 0x1.55555555506cp-5);
        double p45 = Math.fma(r, 0x1.a01a012febae5p-13, 0x1.6c16c18475a3ep-10);
        double p67 = Math.fma(r, 0x1.71df18fd0c7a2p-19, 0x1.a0199963bc0cbp-16);
        double p89 = Math.fma(r, 0x1.ad92c5d9cb043p-26, 0x1.28adf7b4cc4b2p-22);
        double p03 = Math.fma(r2, p23, p01);
        double p47 = Math.fma(r2, p67, p45);
        return Math.fma(r4, Math.fma(r4, p89, p47), p03);
    }

    /** 2^k for {@code shifted = k + ROUND} and a normal power. */
    static double powerOfTwo(double shifted) {
        return timesPowerOfTwo(1, shifted);
    }

    /** {@code y * 2^k} for {@code shifted = k + ROUND}, y near 1 and a normal product. */
    private static double timesPowerOfTwo(double y, double shifted) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(y) + (Double.doubleToRawLongBits(shifted) << 52));
    }
}
