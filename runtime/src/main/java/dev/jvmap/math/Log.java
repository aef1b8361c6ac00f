package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Bodies of {@code log}, {@code log2} and {@code log10} for {@code double}.
 *
 * <p>Method: {@code x = 2^k (1 + f)} with {@code 1 + f} in [√½, √2), {@code s = f / (2 + f)};
 * {@code log(1 + f) = f - (f²/2 - s (f²/2 + s² P(s²)))}, the identity of FDLIBM's {@code e_log.c}, with a minimax polynomial.
 */
public final class Log {
    private static final long SQRT_HALF = 0x3FE6_A09E_667F_3BCDL;

    /** ln2 and log10(2) in two parts, the first one short enough that k times it is exact. */
    static final double LN2_HIGH = 0x1.62e42fefa38p-1;
    static final double LN2_LOW = 0x1.ef35793c7673p-45;
    private static final double LOG10_2_HIGH = 0x1.34413509f78p-2;
    private static final double LOG10_2_LOW = 0x1.fef311f12b358p-46;

    private static final double LOG2_E = 0x1.71547652b82fep0;
    private static final double LOG2_E_REST = 0x1.777d0ffda0d24p-56;
    private static final double LOG10_E = 0x1.bcb7b1526e50ep-2;
    private static final double LOG10_E_REST = 0x1.95355baaafad3p-57;

    private Log() {
    }

    /** Body of {@link dev.jvmap.VMath#log(double)}. */
    public static double log(double x) {
        if (!Binade.isNormalPositive(x)) {
            return logRare(x);
        }
        return logOfNormal(x, Binade.BIAS);
    }

    /** Body of {@link dev.jvmap.VMath#log2(double)}. */
    public static double log2(double x) {
        if (!Binade.isNormalPositive(x)) {
            return log2Rare(x);
        }
        return log2OfNormal(x, Binade.BIAS);
    }

    /** Body of {@link dev.jvmap.VMath#log10(double)}. */
    public static double log10(double x) {
        if (!Binade.isNormalPositive(x)) {
            return log10Rare(x);
        }
        return log10OfNormal(x, Binade.BIAS);
    }

    @LaneByLane
    public static double logRare(double x) {
        return isSubnormalPositive(x) ? logOfNormal(x * Binade.SCALE, Binade.BIAS_OF_SCALED) : logOfSpecial(x);
    }

    @LaneByLane
    public static double log2Rare(double x) {
        return isSubnormalPositive(x) ? log2OfNormal(x * Binade.SCALE, Binade.BIAS_OF_SCALED) : logOfSpecial(x);
    }

    @LaneByLane
    public static double log10Rare(double x) {
        return isSubnormalPositive(x) ? log10OfNormal(x * Binade.SCALE, Binade.BIAS_OF_SCALED) : logOfSpecial(x);
    }

    private static double logOfNormal(double x, double bias) {
        long offset = Binade.offset(x, SQRT_HALF);
        double k = Binade.exponent(offset, bias);
        double f = Binade.mantissa(offset, SQRT_HALF) - 1;
        return Math.fma(k, LN2_HIGH, f - Math.fma(0.5 * f, f, cubic(f, k * -LN2_LOW)));
    }

    private static double log2OfNormal(double x, double bias) {
        long offset = Binade.offset(x, SQRT_HALF);
        double f = Binade.mantissa(offset, SQRT_HALF) - 1;
        double parabola = Math.fma(-0.5 * f, f, f);
        double rest = parabolaRest(f, parabola) - cubic(f, 0);
        double high = parabola * LOG2_E;
        double low = Math.fma(parabola, LOG2_E_REST, Math.fma(parabola, LOG2_E, -high));
        return Binade.exponent(offset, bias) + (high + Math.fma(rest, LOG2_E, low));
    }

    private static double log10OfNormal(double x, double bias) {
        long offset = Binade.offset(x, SQRT_HALF);
        double k = Binade.exponent(offset, bias);
        double f = Binade.mantissa(offset, SQRT_HALF) - 1;
        double parabola = Math.fma(-0.5 * f, f, f);
        double rest = parabolaRest(f, parabola) - cubic(f, 0);
        double high = parabola * LOG10_E;
        double low = Math.fma(parabola, LOG10_E_REST, Math.fma(parabola, LOG10_E, -high));
        return Math.fma(k, LOG10_2_HIGH, high + Math.fma(k, LOG10_2_LOW, Math.fma(rest, LOG10_E, low)));
    }

    /** The rounding error of {@code parabola = f - f²/2}. */
    private static double parabolaRest(double f, double parabola) {
        return Math.fma(-0.5 * f, f, f - parabola);
    }

    /**
     * {@code f - f²/2 - log(1 + f) + low} for 1 + f in [√½, √2); the error of P is 2^-59.5 of the logarithm (fpminimax of
     * Sollya).
     */
    private static double cubic(double f, double low) {
        double minusS = f / (-2 - f);
        double z = minusS * minusS;
        double z2 = z * z;
        double p01 = Math.fma(z, 0x1.999999997ff65p-2, 0x1.5555555555592p-1);
        double p23 = Math.fma(z, 0x1.c71c521a2b679p-3, 0x1.24924941db2b8p-2);
        double p45 = Math.fma(z, 0x1.39a20bad0a395p-3, 0x1.74663ba13c574p-3);
        double p46 = Math.fma(z2, 0x1.2f0252efa9fbcp-3, p45);
        double p = Math.fma(z2 * z2, p46, Math.fma(z2, p23, p01));
        return Math.fma(minusS, Math.fma(z, p, 0.5 * f * f), low);
    }

    private static boolean isSubnormalPositive(double x) {
        return x > 0 && x < Double.MIN_NORMAL;
    }

    private static double logOfSpecial(double x) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return x < 0 ? Double.NaN : x;
    }
}
