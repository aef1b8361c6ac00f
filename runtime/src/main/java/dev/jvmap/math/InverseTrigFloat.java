package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Bodies of {@code asin}, {@code acos}, {@code atan} and {@code atan2} for {@code float}: the methods of {@link InverseTrig}
 * with shorter polynomials (fpminimax of Sollya).
 */
public final class InverseTrigFloat {
    private static final float HALF_PI = 0x1.921fb6p0f;
    private static final float HALF_PI_REST = -0x1.777a5cp-25f;
    private static final float QUARTER_PI = HALF_PI / 2;
    private static final float QUARTER_PI_REST = HALF_PI_REST / 2;
    private static final float PI_REST_RATIO = HALF_PI_REST / HALF_PI;

    /** Between these atan2 needs no scaling: quotients, and their remainders, stay normal. */
    private static final float SMALLEST_SIDE = 0x1p-60f;
    private static final float LARGEST_SIDE = 0x1p40f;

    /** The arc tangent is pi/2 beyond. */
    private static final float STEEPEST = 0x1p30f;

    private InverseTrigFloat() {
    }

    /** Body of {@link dev.jvmap.VMath#asin(float)}. */
    public static float asin(float x) {
        float magnitude = Math.abs(x);
        boolean small = magnitude <= 0.5f;
        float halfVersine = Math.fma(magnitude, -0.5f, 0.5f);
        float root = (float) Math.sqrt(halfVersine);
        float square = small ? x * x : halfVersine;
        float start = small ? 0 : HALF_PI;
        float arc = small ? magnitude : -2 * root;
        // As in InverseTrig: 5.83 - 8 root is close to 1/root where it matters.
        float rootError = Math.fma(-root, root, halfVersine) * Math.fma(root, -8, 5.83f);
        float rest = small ? 0 : HALF_PI_REST - rootError;

        float high = start + arc;
        float low = start - high + arc;
        float angle = high + (low + Math.fma(arc * square, arcSineTail(square), rest));
        return Sign.flip(angle, Sign.of(x));
    }

    /** Body of {@link dev.jvmap.VMath#acos(float)}. */
    public static float acos(float x) {
        float magnitude = Math.abs(x);
        boolean small = magnitude <= 0.5f;
        int sign = Sign.of(x);
        float halfVersine = Math.fma(magnitude, -0.5f, 0.5f);
        float root = (float) Math.sqrt(halfVersine);
        float square = small ? x * x : halfVersine;
        float arc = small ? -x : Sign.flip(2 * root, sign);
        float start = small ? HALF_PI : HALF_PI - Sign.flip(HALF_PI, sign);
        float startRest = small ? HALF_PI_REST : HALF_PI_REST - Sign.flip(HALF_PI_REST, sign);
        // Twice the rounding error of the root. The tiny summand changes no half-versine but zero.
        float rootError = Math.fma(-root, root, halfVersine) * root * (1 / (halfVersine + 0x1p-80f));
        float rest = small ? startRest : startRest + Sign.flip(rootError, sign);
        return start + (arc + Math.fma(arc * square, arcSineTail(square), rest));
    }

    /** Body of {@link dev.jvmap.VMath#atan(float)}. */
    public static float atan(float x) {
        float magnitude = Math.abs(x);
        float slope = magnitude > STEEPEST ? STEEPEST : magnitude;
        boolean flat = slope < 0.5f;
        boolean steep = slope >= 2;

        float above = flat ? slope : steep ? -1 : slope - 1;
        float below = flat ? 1 : steep ? slope : slope + 1;
        float belowRest = flat || steep ? 0 : slope - (below - 1);
        float start = flat ? 0 : steep ? HALF_PI : QUARTER_PI;
        float angle = startPlusArcTangent(start, start * PI_REST_RATIO, above, below, belowRest);
        return Sign.flip(angle, Sign.of(x));
    }

    /** Body of {@link dev.jvmap.VMath#atan2(float, float)}. */
    public static float atan2(float y, float x) {
        float rise = Math.abs(y);
        float run = Math.abs(x);
        float extent = rise + run;
        if (!(extent <= LARGEST_SIDE) || extent < SMALLEST_SIDE || rise < SMALLEST_SIDE && rise != 0) {
            return atan2OfExtreme(y, x);
        }
        boolean flat = rise < 0.5f * run;
        boolean steep = rise >= 2 * run;

        // To the left of the y axis the same arc is counted the other way, from pi: there the divisor is negative.
        float turned = Sign.flip(rise, Sign.of(x));
        float above = flat ? rise : steep ? -run : rise - run;
        float below = flat ? x : steep ? turned : x + turned;
        float belowRest = flat || steep ? 0 : turned - (below - x);
        float eighthsToVertical = flat ? 2 : steep ? 0 : 1;
        float eighths = 2 - Sign.flip(eighthsToVertical, Sign.of(x));
        float start = eighths * QUARTER_PI;
        float startRest = Math.fma(eighths, QUARTER_PI_REST, Math.fma(eighths, QUARTER_PI, -start));
        float angle = startPlusArcTangent(start, startRest, above, below, belowRest);
        return Sign.flip(angle, Sign.of(y));
    }

    /** atan2 of zeros, infinities, NaN, and of sides whose quotient may be subnormal. */
    @LaneByLane
    public static float atan2OfExtreme(float y, float x) {
        return (float) InverseTrig.atan2(y, x);
    }

    /** start + startRest + atan(above / (below + belowRest)), for quotients up to one half. */
    private static float startPlusArcTangent(float start, float startRest, float above, float below, float belowRest) {
        float inverse = 1 / below;
        float slope = above * inverse;
        float surplus = Math.fma(slope, belowRest, Math.fma(slope, below, -above));
        float square = slope * slope;
        // What the rounded slope lacks, turned into an angle: divided by 1 + slope^2, nearly.
        float slopeRest = (square - 1) * surplus * inverse;
        float high = start + slope;
        float low = start - high + slope;
        return high + (low + Math.fma(slope * square, arcTangentTail(square), slopeRest + startRest));
    }

    /** (atan(sqrt(s)) / sqrt(s) - 1) / s for s <= 1/4: error 2^-29.5 of the arc tangent. */
    private static float arcTangentTail(float s) {
        float s2 = s * s;
        float p0 = Math.fma(s, 0x1.999992p-3f, -0x1.555556p-2f);
        float p2 = Math.fma(s, 0x1.c3e492p-4f, -0x1.2481bp-3f);
        float p4 = Math.fma(s, 0x1.66c17ap-5f, -0x1.55994ep-4f);
        return Math.fma(s2, Math.fma(s2, p4, p2), p0);
    }

    /** (asin(sqrt(s)) / sqrt(s) - 1) / s for s <= 1/4: error 2^-30 of the arc sine. */
    private static float arcSineTail(float s) {
        float s2 = s * s;
        float p0 = Math.fma(s, 0x1.3334cep-4f, 0x1.555554p-3f);
        float p2 = Math.fma(s, 0x1.ffbd92p-6f, 0x1.6d3e74p-5f);
        float p4 = Math.fma(s, 0x1.1ac0e4p-5f, 0x1.0fec3ap-6f);
        return Math.fma(s2, Math.fma(s2, p4, p2), p0);
    }
}
