package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Bodies of {@code sinh}, {@code cosh} and {@code tanh} for {@code double}.
 *
 * <p>sinh and cosh reduce to {@code x = k ln2 + r} as {@link Exp} does and apply the addition theorem:
 * {@code sinh x = sinh(k ln2) cosh r + cosh(k ln2) sinh r} with {@code sinh(k ln2) = 2^(k-1) - 2^(-k-1)}, and so for cosh. There is no division, and no case for small
 * arguments. tanh is {@code (1 - e^(-2|x|)) / (1 + e^(-2|x|))} with the rounding errors of both parts.
 */
public final class Hyperbolic {
    /** sinh and cosh are infinite beyond. */
    private static final double OVERFLOW = 711;

    /** tanh rounds to 1 from here on. */
    private static final double SATURATED = 22;

    private static final long HALF = 0x3FE0_0000_0000_0000L;

    private Hyperbolic() {
    }

    /** Body of {@link dev.jvmap.VMath#sinh(double)}. */
    public static double sinh(double x) {
        if (!(Math.abs(x) <= Exp.ORDINARY)) {
            return sinhRare(x);
        }
        double shifted = Math.fma(Math.abs(x), Exp.LOG2_E, Exp.ROUND);
        double grown = halfPower(shifted);
        double shrunk = halfInversePower(shifted);
        double difference = grown - shrunk;
        double differenceRest = grown - difference - shrunk;
        double value = addition(difference, differenceRest, grown + shrunk, Math.abs(x), shifted - Exp.ROUND);
        return Sign.restore(value, Sign.of(x));
    }

    /** Body of {@link dev.jvmap.VMath#cosh(double)}. */
    public static double cosh(double x) {
        if (!(Math.abs(x) <= Exp.ORDINARY)) {
            return coshRare(x);
        }
        double shifted = Math.fma(Math.abs(x), Exp.LOG2_E, Exp.ROUND);
        double grown = halfPower(shifted);
        double shrunk = halfInversePower(shifted);
        double sum = grown + shrunk;
        double sumRest = grown - sum + shrunk;
        return addition(sum, sumRest, grown - shrunk, Math.abs(x), shifted - Exp.ROUND);
    }

    /** Body of {@link dev.jvmap.VMath#tanh(double)}. */
    public static double tanh(double x) {
        double magnitude = Math.abs(x);
        double y = -2 * (magnitude > SATURATED ? SATURATED : magnitude);
        double shifted = Math.fma(y, Exp.LOG2_E, Exp.ROUND);
        double k = shifted - Exp.ROUND;
        double r = Math.fma(k, -Exp.LN2_HIGH, y);
        double nearest = 1 + r;
        double small = Expm1.small(r, nearest, k * -Exp.LN2_LOW);

        // 1 - e^y = high + low
        double minusPower = -Exp.powerOfTwo(shifted);
        double large = minusPower * nearest;
        double high = 1 + large;
        double low = Math.fma(minusPower, small, 1 - high + large);

        // 1 + e^y = 2 - high - low = below + belowRest
        double below = 2 - high;
        double belowRest = 2 - below - high - low;
        double minusInverse = -1 / (below - low);
        double minusQuotient = (high + low) * minusInverse;
        double remainder = Math.fma(minusQuotient, below, high) + Math.fma(minusQuotient, belowRest, low);
        double value = Math.abs(Math.fma(remainder, minusInverse, minusQuotient));
        return Sign.restore(value, Sign.of(x));
    }

    /** NaN, infinities, and magnitudes where e^|x|/2 decides alone. */
    @LaneByLane
    public static double sinhRare(double x) {
        return x < 0 ? -halfExp(-x) : halfExp(x);
    }

    /** NaN, infinities, and magnitudes where e^|x|/2 decides alone. */
    @LaneByLane
    public static double coshRare(double x) {
        return halfExp(Math.abs(x));
    }

    private static double halfExp(double x) {
        if (x > OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        double high = x - Exp.LN2;
        return Exp.expOfFarSum(high, x - high - Exp.LN2 - Exp.LN2_REST);
    }

    /**
     * {@code (even + evenRest) cosh(r) + odd sinh(r)} for {@code r = x - k ln2}, |r| <= ln2/2 and {@code |odd r| <= |even|} or
     * {@code even = 0}. The polynomials' errors are 2^-58 (cosh, absolute) and 2^-61.7 (sinh, relative), by Sollya's fpminimax.
     */
    private static double addition(double even, double evenRest, double odd, double x, double k) {
        double rHigh = Math.fma(k, -Exp.LN2_HIGH, x);
        double rLow = k * -Exp.LN2_LOW;
        double r = rHigh + rLow;
        double rRest = rHigh - r + rLow;

        double z = r * r;
        double z2 = z * z;
        double c01 = Math.fma(z, 0x1.555555554fe0fp-5, 0x1.000000000000cp-1);
        double c23 = Math.fma(z, 0x1.a01995c45fbb9p-16, 0x1.6c16c186041dep-10);
        double c = z * Math.fma(z2, Math.fma(z2, 0x1.28b0ecba91eb3p-22, c23), c01);
        double s01 = Math.fma(z, 0x1.111111110f658p-7, 0x1.5555555555559p-3);
        double s23 = Math.fma(z, 0x1.71ddf817fc745p-19, 0x1.a01a01b0011f3p-13);
        double s = Math.fma(z2, Math.fma(z2, 0x1.af5f192bb84ecp-26, s23), s01);

        double high = Math.fma(odd, r, even);
        double rest = Math.fma(odd, r, even - high) + evenRest;
        return high + Math.fma(even, c, Math.fma(odd, Math.fma(z * r, s, rRest), rest));
    }

    /** 2^(k-1) for {@code shifted = k + ROUND}. */
    private static double halfPower(double shifted) {
        return Double.longBitsToDouble(HALF + (Double.doubleToRawLongBits(shifted) << 52));
    }

    /** 2^(-k-1) for {@code shifted = k + ROUND}. */
    private static double halfInversePower(double shifted) {
        return Double.longBitsToDouble(HALF - (Double.doubleToRawLongBits(shifted) << 52));
    }
}
