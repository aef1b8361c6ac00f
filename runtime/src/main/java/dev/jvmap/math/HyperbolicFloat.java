package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Bodies of {@code sinh}, {@code cosh} and {@code tanh} for {@code float}: the methods of {@link Hyperbolic} with shorter
 * polynomials (fpminimax of Sollya).
 */
public final class HyperbolicFloat {
    /** tanh rounds to 1 from here on. */
    private static final float SATURATED = 10;

    private static final int HALF = 0x3F00_0000;

    private HyperbolicFloat() {
    }

    /** Body of {@link dev.jvmap.VMath#sinh(float)}. */
    public static float sinh(float x) {
        if (!(Math.abs(x) <= ExpFloat.ORDINARY)) {
            return sinhRare(x);
        }
        float shifted = Math.fma(Math.abs(x), ExpFloat.LOG2_E, ExpFloat.ROUND);
        float grown = halfPower(shifted);
        float shrunk = halfInversePower(shifted);
        float difference = grown - shrunk;
        float differenceRest = grown - difference - shrunk;
        float value =
                addition(difference, differenceRest, grown + shrunk, Math.abs(x), shifted - ExpFloat.ROUND);
        return Sign.restore(value, Sign.of(x));
    }

    /** Body of {@link dev.jvmap.VMath#cosh(float)}. */
    public static float cosh(float x) {
        if (!(Math.abs(x) <= ExpFloat.ORDINARY)) {
            return coshRare(x);
        }
        float shifted = Math.fma(Math.abs(x), ExpFloat.LOG2_E, ExpFloat.ROUND);
        float grown = halfPower(shifted);
        float shrunk = halfInversePower(shifted);
        float sum = grown + shrunk;
        float sumRest = grown - sum + shrunk;
        return addition(sum, sumRest, grown - shrunk, Math.abs(x), shifted - ExpFloat.ROUND);
    }

    /** Body of {@link dev.jvmap.VMath#tanh(float)}. */
    public static float tanh(float x) {
        float magnitude = Math.abs(x);
        float y = -2 * (magnitude > SATURATED ? SATURATED : magnitude);
        float shifted = Math.fma(y, ExpFloat.LOG2_E, ExpFloat.ROUND);
        float k = shifted - ExpFloat.ROUND;
        float r = Math.fma(k, -ExpFloat.LN2_HIGH, y);
        float nearest = 1 + r;
        float small = r - (nearest - 1) + ExpFloat.smallOfExpm1(r, k * -ExpFloat.LN2_LOW);

        // 1 - e^y = high + low
        float minusPower = -ExpFloat.powerOfTwo(shifted);
        float large = minusPower * nearest;
        float high = 1 + large;
        float low = Math.fma(minusPower, small, 1 - high + large);

        // 1 + e^y = 2 - high - low = below + belowRest
        float below = 2 - high;
        float belowRest = 2 - below - high - low;
        float minusInverse = -1 / (below - low);
        float minusQuotient = (high + low) * minusInverse;
        float remainder = Math.fma(minusQuotient, below, high) + Math.fma(minusQuotient, belowRest, low);
        float value = Math.abs(Math.fma(remainder, minusInverse, minusQuotient));
        return Sign.restore(value, Sign.of(x));
    }

    /** NaN, infinities, and magnitudes near or beyond overflow. */
    @LaneByLane
    public static float sinhRare(float x) {
        return (float) Hyperbolic.sinh(x);
    }

    /** NaN, infinities, and magnitudes near or beyond overflow. */
    @LaneByLane
    public static float coshRare(float x) {
        return (float) Hyperbolic.cosh(x);
    }

    /**
     * {@code (even + evenRest) cosh(r) + odd sinh(r)} for {@code r = x - k ln2}, as in {@link Hyperbolic}. The polynomials'
     * errors are 2^-32 (cosh, absolute) and 2^-33 (sinh, relative).
     */
    private static float addition(float even, float evenRest, float odd, float x, float k) {
        float rHigh = Math.fma(k, -ExpFloat.LN2_HIGH, x);
        float rLow = k * -ExpFloat.LN2_LOW;
        float r = rHigh + rLow;
        float rRest = rHigh - r + rLow;

        float z = r * r;
        float c = z * Math.fma(z, Math.fma(z, 0x1.6d308ep-10f, 0x1.5555p-5f), 0x1p-1f);
        float s = Math.fma(z, Math.fma(z, 0x1.a35e52p-13f, 0x1.110f8ap-7f), 0x1.555556p-3f);

        float high = Math.fma(odd, r, even);
        float rest = Math.fma(odd, r, even - high) + evenRest;
        return high + Math.fma(even, c, Math.fma(odd, Math.fma(z * r, s, rRest), rest));
    }

    /** 2^(k-1) for {@code shifted = k + ROUND}. */
    private static float halfPower(float shifted) {
        return Float.intBitsToFloat(HALF + (Float.floatToRawIntBits(shifted) << 23));
    }

    /** 2^(-k-1) for {@code shifted = k + ROUND}; zero for k = 126, where it no longer matters. */
    private static float halfInversePower(float shifted) {
        return Float.intBitsToFloat(HALF - (Float.floatToRawIntBits(shifted) << 23));
    }
}
