package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Bodies of {@code sin}, {@code cos} and {@code tan} for {@code float}: the method of {@link Trig} and {@link QuarterTurns}
 * with three parts of pi/2 of 24 bits each, and polynomials by Sollya's fpminimax.
 */
public final class TrigFloat {
    /** Up to here the first product of the reduction is subtracted without error. */
    private static final float LIMIT = 0x1p16f;

    private static final float PER_RADIAN = 0x1.45f306p-1f;
    private static final float PART_1 = 0x1.921fb4p0f;
    private static final float PART_2 = 0x1.4442d2p-24f;
    private static final float PART_3 = -0x1.ee59dap-50f;

    private TrigFloat() {
    }

    /** Body of {@link dev.jvmap.VMath#sin(float)}. */
    public static float sin(float x) {
        if (!(Math.abs(x) <= LIMIT)) {
            return sinOfHuge(x);
        }
        float shifted = Math.fma(x, PER_RADIAN, ExpFloat.ROUND);
        float n = shifted - ExpFloat.ROUND;
        float first = Math.fma(n, -PART_1, x);
        float second = n * PART_2;
        float high = first - second;
        float low = low(n, first, second, high);
        int quadrant = Float.floatToRawIntBits(shifted);
        float sin = high - sinDeficit(high, low);
        float cos = parabola(high) + cosExcess(high, low);
        return Sign.flip((quadrant & 1) == 0 ? sin : cos, quadrant << 30 & Integer.MIN_VALUE);
    }

    /** Body of {@link dev.jvmap.VMath#cos(float)}. */
    public static float cos(float x) {
        if (!(Math.abs(x) <= LIMIT)) {
            return cosOfHuge(x);
        }
        float shifted = Math.fma(x, PER_RADIAN, ExpFloat.ROUND);
        float n = shifted - ExpFloat.ROUND;
        float first = Math.fma(n, -PART_1, x);
        float second = n * PART_2;
        float high = first - second;
        float low = low(n, first, second, high);
        int quadrant = Float.floatToRawIntBits(shifted);
        float sin = high - sinDeficit(high, low);
        float cos = parabola(high) + cosExcess(high, low);
        return Sign.flip((quadrant & 1) == 0 ? cos : sin, quadrant + 1 << 30 & Integer.MIN_VALUE);
    }

    /** Body of {@link dev.jvmap.VMath#tan(float)}: as in {@link Trig}, the quotient of unrounded sine and cosine. */
    public static float tan(float x) {
        if (!(Math.abs(x) <= LIMIT)) {
            return tanOfHuge(x);
        }
        float shifted = Math.fma(x, PER_RADIAN, ExpFloat.ROUND);
        float n = shifted - ExpFloat.ROUND;
        float first = Math.fma(n, -PART_1, x);
        float second = n * PART_2;
        float high = first - second;
        float low = low(n, first, second, high);
        int quadrant = Float.floatToRawIntBits(shifted);
        float deficit = sinDeficit(high, low);
        float sin = high - deficit;
        float sinRest = high - sin - deficit;
        float parabola = parabola(high);
        float excess = cosExcess(high, low);
        float cos = parabola + excess;
        float cosRest = parabola - cos + excess;

        boolean even = (quadrant & 1) == 0;
        float above = even ? sin : cos;
        float aboveRest = even ? sinRest : cosRest;
        float below = even ? cos : sin;
        float belowRest = even ? cosRest : sinRest;

        float inverse = 1 / below;
        float quotient = above * inverse;
        float surplus = Math.fma(quotient, below, -above) + Math.fma(quotient, belowRest, -aboveRest);
        return Sign.flip(Math.fma(-surplus, inverse, quotient), quadrant << 31);
    }

    /** Sine of an angle that the short reduction does not reach, NaN for NaN and the infinities. */
    @LaneByLane
    public static float sinOfHuge(float x) {
        return (float) Trig.sin(x);
    }

    /** Cosine of an angle that the short reduction does not reach, NaN for NaN and the infinities. */
    @LaneByLane
    public static float cosOfHuge(float x) {
        return (float) Trig.cos(x);
    }

    /** Tangent of an angle that the short reduction does not reach, NaN for NaN and the infinities. */
    @LaneByLane
    public static float tanOfHuge(float x) {
        return (float) Trig.tan(x);
    }

    /** What {@code high = first - second} has too much: its rounding error, that of {@code second}, and the third part. */
    private static float low(float n, float first, float second, float high) {
        return Math.fma(n, PART_3, Math.fma(n, PART_2, -second)) - (first - high - second);
    }

    /** {@code high - sin(high - low)}, as in {@link Trig}; the polynomial's error is 2^-31 of the sine. */
    private static float sinDeficit(float high, float low) {
        float square = high * high;
        float bottom = Math.fma(square, -0x1.111198p-7f, 0x1.555556p-3f);
        float top = Math.fma(square, -0x1.871396p-19f, 0x1.a0825cp-13f);
        float p = Math.fma(square * square, top, bottom);
        return Math.fma(square * high, p, low * parabola(high));
    }

    /** The first two terms of the cosine. */
    private static float parabola(float high) {
        return Math.fma(-0.5f * high, high, 1);
    }

    /** {@code cos(high - low) - parabola(high)}, as in {@link Trig}; the polynomial's error is 2^-30. */
    private static float cosExcess(float high, float low) {
        float square = high * high;
        float p12 = Math.fma(square, 0x1.9bbd1p-16f, -0x1.6c128ep-10f);
        float p = Math.fma(square, p12, 0x1.555554p-5f);
        float residue = Math.fma(-0.5f * high, high, 1 - parabola(high));
        return Math.fma(square * square, p, Math.fma(high, low, residue));
    }
}
