package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Bodies of {@code asin}, {@code acos}, {@code atan} and {@code atan2} for {@code float}: {@code asin} and {@code acos} are those of {@link InverseTrig} with shorter
 * polynomials (fpminimax of Sollya). The arc tangent is a polynomial up to one (Lawson's iteration), and beyond that a quarter turn less than that of the
 * inverse: in lanes more coefficients are cheaper than a third interval.
 */
public final class InverseTrigFloat {
    private static final float HALF_PI = 0x1.921fb6p0f;
    private static final float HALF_PI_REST = -0x1.777a5cp-25f;
    private static final int PI = 0x4049_0FDB;
    private static final float PI_REST_RATIO = HALF_PI_REST / HALF_PI;

    /** Between 2^-60 and 2^40, by their bits, atan2 needs no scaling: quotients, and their remainders, stay normal. */
    private static final int SMALLEST_SIDE = 0x2180_0000;
    private static final int LARGEST_SIDE = 0x5380_0000;
    private static final float TINY = 0x1p-60f;

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
        boolean steep = slope > 1;
        float turned = -1 / slope;
        float turnedRest = Math.fma(turned, slope, 1) * turned;
        float tangent = steep ? turned : slope;
        float tangentRest = steep ? turnedRest : 0;
        float start = steep ? HALF_PI : 0;
        return Sign.flip(startPlusArcTangent(start, tangent, tangentRest), Sign.of(x));
    }

    /** Body of {@link dev.jvmap.VMath#atan2(float, float)}. */
    public static float atan2(float y, float x) {
        float rise = Math.abs(y);
        float run = Math.abs(x);
        int riseBits = Float.floatToRawIntBits(rise);
        int runBits = Float.floatToRawIntBits(run);
        float large = Float.intBitsToFloat(Math.max(riseBits, runBits));
        float small = Float.intBitsToFloat(Math.min(riseBits, runBits));
        if (BinadeFloat.isOutside(large, SMALLEST_SIDE, LARGEST_SIDE) || rise < TINY && rise != 0) {
            return atan2OfExtreme(y, x);
        }
        float tangent = small / large;
        float tangentRest = Math.fma(-tangent, large, small) * BinadeFloat.inverseGuess(large);

        // From the vertical axis, and from the left, the arc is counted the other way.
        boolean steep = riseBits > runBits;
        int bits = Float.floatToRawIntBits(x);
        float horizontal = Float.intBitsToFloat(bits >> 31 & PI);
        float start = steep ? HALF_PI : horizontal;
        int turn = (steep ? ~bits : bits) & Integer.MIN_VALUE;
        float angle = startPlusArcTangent(start, Sign.flip(tangent, turn), Sign.flip(tangentRest, turn));
        return Sign.flip(angle, Sign.of(y));
    }

    /** atan2 of zeros, infinities, NaN, and of sides whose quotient may be subnormal. */
    @LaneByLane
    public static float atan2OfExtreme(float y, float x) {
        return (float) InverseTrig.atan2(y, x);
    }

    /** start + atan(tangent + tangentRest), for tangents up to one; start is nothing, a quarter turn or half a turn. */
    private static float startPlusArcTangent(float start, float tangent, float tangentRest) {
        float square = tangent * tangent;
        float tail = arcTangentTail(square);
        float ratio = Math.fma(square, tail, 1);
        float ratioRest = Math.fma(square, tail, 1 - ratio);
        float slope = Math.fma(square, -0.5f, 1);
        float rest = Math.fma(start, PI_REST_RATIO, tangentRest * slope);

        float high = Math.fma(tangent, ratio, start);
        float low = Math.fma(tangent, ratio, start - high);
        return high + Math.fma(tangent, ratioRest, low + rest);
    }

    /** (atan(sqrt(s)) / sqrt(s) - 1) / s for s <= 1: error 2^-28.6 of the arc tangent. */
    private static float arcTangentTail(float s) {
        float s2 = s * s;
        float s4 = s2 * s2;
        float q01 = Math.fma(s, -0x1.24265p-3f, 0x1.999268p-3f);
        float q23 = Math.fma(s, -0x1.58c4b8p-4f, 0x1.c0cb04p-4f);
        float q45 = Math.fma(s, -0x1.01525ep-5f, 0x1.dcb76ap-5f);
        float q67 = Math.fma(s, -0x1.dd6af6p-10f, 0x1.69ba9cp-7f);
        float q = Math.fma(s4, Math.fma(s2, q67, q45), Math.fma(s2, q23, q01));
        return Math.fma(s, q, -0x1.55554p-2f);
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
