package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Bodies of {@code log}, {@code log2}, {@code log10} and {@code log1p} for {@code float}.
 *
 * <p>Method: {@code x = 2^k (1 + f)}, |f| at most 1/3. The large part, of k and the first term of the series in f, keeps its
 * rounding error; the rest is f² or f³ times a minimax polynomial (fpminimax of Sollya). There is no division.
 */
public final class LogFloat {
    /** A larger 1 + x has no inverse power of two. */
    private static final float LARGEST = 0x1p125f;

    private static final float LOG2_E = 0x1.715476p0f;
    private static final float LOG2_E_REST = 0x1.4ae0cp-26f;
    private static final float LOG10_E = 0x1.bcb7b2p-2f;
    private static final float LOG10_E_REST = -0x1.5b235ep-27f;
    private static final float LOG10_2_HIGH = 0x1.344136p-2f;
    private static final float LOG10_2_LOW = -0x1.ec10cp-27f;

    private LogFloat() {
    }

    /** Body of {@link dev.jvmap.VMath#log(float)}. */
    public static float log(float x) {
        if (!BinadeFloat.isNormalPositive(x)) {
            return logRare(x);
        }
        int offset = BinadeFloat.offset(x, BinadeFloat.TWO_THIRDS);
        return logOfProduct(BinadeFloat.exponent(offset), BinadeFloat.mantissa(offset, BinadeFloat.TWO_THIRDS) - 1, 0);
    }

    /** Body of {@link dev.jvmap.VMath#log2(float)}. */
    public static float log2(float x) {
        if (!BinadeFloat.isNormalPositive(x)) {
            return log2Rare(x);
        }
        int offset = BinadeFloat.offset(x, BinadeFloat.TWO_THIRDS);
        float k = BinadeFloat.exponent(offset);
        float f = BinadeFloat.mantissa(offset, BinadeFloat.TWO_THIRDS) - 1;
        float first = f * LOG2_E;
        float firstRest = Math.fma(f, LOG2_E_REST, Math.fma(f, LOG2_E, -first));
        float high = k + first;
        float rest = first - (high - k);

        float f2 = f * f;
        float p01 = Math.fma(f, 0x1.ec70a2p-2f, -0x1.715476p-1f);
        float p23 = Math.fma(f, 0x1.277478p-2f, -0x1.715452p-2f);
        float p45 = Math.fma(f, 0x1.a6d53cp-3f, -0x1.eca8cp-3f);
        float p67 = Math.fma(f, 0x1.3b8c2ap-3f, -0x1.6a769cp-3f);
        float p89 = Math.fma(f, 0x1.6b75a4p-3f, -0x1.72972cp-3f);
        float p49 = Math.fma(f2, Math.fma(f2, p89, p67), p45);
        float p = Math.fma(f2, Math.fma(f2, p49, p23), p01);
        return high + Math.fma(f2, p, rest + firstRest);
    }

    /** Body of {@link dev.jvmap.VMath#log10(float)}. */
    public static float log10(float x) {
        if (!BinadeFloat.isNormalPositive(x)) {
            return log10Rare(x);
        }
        int offset = BinadeFloat.offset(x, BinadeFloat.SQRT_HALF);
        float k = BinadeFloat.exponent(offset);
        float f = BinadeFloat.mantissa(offset, BinadeFloat.SQRT_HALF) - 1;
        float parabola = Math.fma(-0.5f * f, f, f);
        float parabolaRest = Math.fma(-0.5f * f, f, f - parabola);
        float first = parabola * LOG10_E;
        float firstRest = Math.fma(parabola, LOG10_E_REST, Math.fma(parabola, LOG10_E, -first));
        float high = Math.fma(k, LOG10_2_HIGH, first);
        float highRest = Math.fma(k, LOG10_2_LOW, first + Math.fma(k, LOG10_2_HIGH, -high));
        float rest = Math.fma(parabolaRest, LOG10_E, highRest + firstRest);

        float f2 = f * f;
        float q01 = Math.fma(f, -0x1.bcb8f8p-4f, 0x1.287a72p-3f);
        float q23 = Math.fma(f, -0x1.281122p-4f, 0x1.63cee8p-4f);
        float q45 = Math.fma(f, -0x1.cc715ep-5f, 0x1.f8d124p-5f);
        float q67 = Math.fma(f, -0x1.27e8eap-5f, 0x1.c795dep-5f);
        float q = Math.fma(f2, Math.fma(f2, Math.fma(f2, q67, q45), q23), q01);
        return high + Math.fma(f2 * f, q, rest);
    }

    /** Body of {@link dev.jvmap.VMath#log1p(float)}: f and its rounding error come from x, not from the rounded 1 + x. */
    public static float log1p(float x) {
        if (!(x > -1 && x < LARGEST)) {
            return log1pRare(x);
        }
        int offset = BinadeFloat.offset(1 + x, BinadeFloat.TWO_THIRDS);
        float scale = BinadeFloat.inversePower(offset);
        float lessOne = scale - 1;
        float f = Math.fma(x, scale, lessOne);
        float fRest = Math.fma(x, scale, lessOne - f);
        float value = logOfProduct(BinadeFloat.exponent(offset), f, Math.fma(-f, fRest, fRest));
        return Sign.restore(value, Sign.of(x));
    }

    /** NaN, infinity, zero, negative and subnormal arguments. */
    @LaneByLane
    public static float logRare(float x) {
        return (float) Log.log(x);
    }

    /** NaN, infinity, zero, negative and subnormal arguments. */
    @LaneByLane
    public static float log2Rare(float x) {
        return (float) Log.log2(x);
    }

    /** NaN, infinity, zero, negative and subnormal arguments. */
    @LaneByLane
    public static float log10Rare(float x) {
        return (float) Log.log10(x);
    }

    /** NaN, infinity, and arguments that are huge or not above -1. */
    @LaneByLane
    public static float log1pRare(float x) {
        return (float) Log1p.log1p(x);
    }

    /** {@code log(2^k (1 + f)) + low}; the error of the polynomial is 2^-25.9 of log(1 + f). */
    private static float logOfProduct(float k, float f, float low) {
        float high = Math.fma(k, ExpFloat.LN2_HIGH, f);
        float rest = Math.fma(k, ExpFloat.LN2_LOW, f + Math.fma(k, ExpFloat.LN2_HIGH, -high)) + low;
        float f2 = f * f;
        float q01 = Math.fma(f, -0x1.ffff74p-3f, 0x1.55554cp-2f);
        float q23 = Math.fma(f, -0x1.558a7ap-3f, 0x1.99ade4p-3f);
        float q45 = Math.fma(f, -0x1.f4c6cap-4f, 0x1.2119dcp-3f);
        float q67 = Math.fma(f, -0x1.050356p-3f, 0x1.13357ap-3f);
        float q = Math.fma(f2, Math.fma(f2, Math.fma(f2, q67, q45), q23), q01);
        return high + Math.fma(f2 * f, q, Math.fma(-0.5f * f, f, rest));
    }
}
