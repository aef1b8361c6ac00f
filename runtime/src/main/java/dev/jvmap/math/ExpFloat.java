package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Bodies of {@code exp}, {@code exp2}, {@code exp10} and {@code expm1} for {@code float}: the reductions of {@link Exp} and
 * {@link Expm1}, shorter polynomials (fpminimax of Sollya), and their results for arguments near overflow or underflow.
 */
public final class ExpFloat {
    /** Results are normal numbers within, and so are the powers of two that the hyperbolic functions need. */
    static final float ORDINARY = 87;
    private static final float ORDINARY_2 = 126;
    private static final float ORDINARY_10 = 37;

    static final float LOG2_E = 0x1.715476p0f;
    private static final float LOG2_10 = 0x1.a934fp1f;
    private static final float LN10 = 0x1.26bb1cp1f;
    private static final float LN10_REST = -0x1.12aabap-25f;

    /** The sum of both is exact to 48 bits; k times the first one is subtracted without error by one fma. */
    static final float LN2_HIGH = 0x1.62e43p-1f;
    static final float LN2_LOW = -0x1.05c61p-29f;
    private static final float LOG10_2_HIGH = 0x1.344136p-2f;
    private static final float LOG10_2_LOW = -0x1.ec10cp-27f;

    /** Adding it rounds to an integer, which the low bits of the sum then hold in two's complement. */
    static final float ROUND = 0x1.8p23f;

    private ExpFloat() {
    }

    /** Body of {@link dev.jvmap.VMath#exp(float)}. */
    public static float exp(float x) {
        if (!(Math.abs(x) <= ORDINARY)) {
            return expRare(x);
        }
        float shifted = Math.fma(x, LOG2_E, ROUND);
        float k = shifted - ROUND;
        float r = Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, x));
        float nearest = 1 + r;
        float rest = r - (nearest - 1);
        return timesPowerOfTwo(nearest + Math.fma(r * r, tail(r), rest), shifted);
    }

    /** Body of {@link dev.jvmap.VMath#exp2(float)}. */
    public static float exp2(float x) {
        if (!(Math.abs(x) <= ORDINARY_2)) {
            return exp2Rare(x);
        }
        float shifted = x + ROUND;
        float r = x - (shifted - ROUND);
        float r2 = r * r;
        float p01 = Math.fma(r, 0x1.c6afecp-5f, 0x1.ebfbep-3f);
        float p23 = Math.fma(r, 0x1.5ec99ep-10f, 0x1.3b2a4ap-7f);
        float p = Math.fma(r2, Math.fma(r2, 0x1.442438p-13f, p23), p01);
        float nearest = Math.fma(r, LN2_HIGH, 1);
        float rest = Math.fma(r, LN2_HIGH, 1 - nearest);
        return timesPowerOfTwo(nearest + Math.fma(r2, p, rest), shifted);
    }

    /** Body of {@link dev.jvmap.VMath#exp10(float)}. */
    public static float exp10(float x) {
        if (!(Math.abs(x) <= ORDINARY_10)) {
            return exp10Rare(x);
        }
        float shifted = Math.fma(x, LOG2_10, ROUND);
        float k = shifted - ROUND;
        float r = Math.fma(k, -LOG10_2_LOW, Math.fma(k, -LOG10_2_HIGH, x));
        float r2 = r * r;
        float p01 = Math.fma(r, 0x1.046ffcp1f, 0x1.53524cp1f);
        float p23 = Math.fma(r, 0x1.15287ep-1f, 0x1.2bd7ap0f);
        float p = Math.fma(r2, Math.fma(r2, 0x1.a8a8e2p-3f, p23), p01);
        float nearest = Math.fma(r, LN10, 1);
        float rest = Math.fma(r, LN10_REST, Math.fma(r, LN10, 1 - nearest));
        return timesPowerOfTwo(nearest + Math.fma(r2, p, rest), shifted);
    }

    /** Body of {@link dev.jvmap.VMath#expm1(float)}: 2^k (1 + r) - 1 with its rounding error, then the small rest. */
    public static float expm1(float x) {
        if (!(Math.abs(x) <= ORDINARY)) {
            return expm1Rare(x);
        }
        float shifted = Math.fma(x, LOG2_E, ROUND);
        float k = shifted - ROUND;
        float r = Math.fma(k, -LN2_HIGH, x);
        float small = smallOfExpm1(r, k * -LN2_LOW);

        float power = powerOfTwo(shifted);
        float less = power - 1;
        float lessRest = power - less - 1;
        float sum = Math.fma(power, r, less);
        float sumRest = Math.fma(power, r, less - sum) + lessRest;
        return Sign.restore(sum + Math.fma(power, small, sumRest), Sign.of(x));
    }

    /** NaN, infinities, overflow, and results near or below the least normal number. */
    @LaneByLane
    public static float expRare(float x) {
        return (float) Exp.exp(x);
    }

    /** NaN, infinities, overflow, and results near or below the least normal number. */
    @LaneByLane
    public static float exp2Rare(float x) {
        return (float) Exp.exp2(x);
    }

    /** NaN, infinities, overflow, and results near or below the least normal number. */
    @LaneByLane
    public static float exp10Rare(float x) {
        return (float) Exp.exp10(x);
    }

    /** NaN, infinities, and large arguments. */
    @LaneByLane
    public static float expm1Rare(float x) {
        return (float) Expm1.expm1(x);
    }

    /** e^(high + low) where that is a normal number, and |low| far below 1. */
    static float expOfSum(float high, float low) {
        float shifted = Math.fma(high + low, LOG2_E, ROUND);
        float k = shifted - ROUND;
        float rHigh = Math.fma(k, -LN2_HIGH, high);
        float rLow = Math.fma(k, -LN2_LOW, low);
        float r = rHigh + rLow;
        float nearest = 1 + r;
        float rest = rHigh - (nearest - 1) + rLow;
        return timesPowerOfTwo(nearest + Math.fma(r * r, tail(r), rest), shifted);
    }

    /** {@code e^(r + low) - 1 - r} for |r| <= ln2/2 and a low far below it. */
    static float smallOfExpm1(float r, float low) {
        float sum = r + low;
        return Math.fma(sum * sum, tail(sum), low);
    }

    /** {@code (e^r - 1 - r) / r²} for |r| <= ln2/2; the error is 2^-30 of e^r - 1. */
    static float tail(float r) {
        float r2 = r * r;
        float p01 = Math.fma(r, 0x1.555556p-3f, 0x1p-1f);
        float p23 = Math.fma(r, 0x1.110fc2p-7f, 0x1.5555p-5f);
        float p45 = Math.fma(r, 0x1.a2d954p-13f, 0x1.6d308ep-10f);
        return Math.fma(r2, Math.fma(r2, p45, p23), p01);
    }

    /** 2^k for {@code shifted = k + ROUND} and a normal power. */
    static float powerOfTwo(float shifted) {
        return timesPowerOfTwo(1, shifted);
    }

    /** {@code y * 2^k} for {@code shifted = k + ROUND}, y near 1 and a normal product. */
    static float timesPowerOfTwo(float y, float shifted) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(y) + (Float.floatToRawIntBits(shifted) << 23));
    }
}
