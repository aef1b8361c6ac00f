package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/** Bodies of {@code asin}, {@code acos}, {@code atan} and {@code atan2} for {@code double}. */
public final class InverseTrig {

    private static final double PI = 0x1.921fb54442d18p1;
    private static final double HALF_PI = PI / 2;
    private static final double HALF_PI_REST = 0x1.1a62633145c07p-54;
    private static final double QUARTER_PI = PI / 4;
    private static final double QUARTER_PI_REST = HALF_PI_REST / 2;
    private static final double PI_REST_RATIO = HALF_PI_REST / HALF_PI;

    /** Between these atan2 needs no scaling: quotients, and their remainders, stay normal. */
    private static final double SMALLEST_SIDE = 0x1p-800;
    private static final double LARGEST_SIDE = 0x1p150;

    /** The arc tangent is pi/2 beyond. */
    private static final double STEEPEST = 0x1p60;

    private InverseTrig() {
    }

    /**
     * Body of {@link dev.jvmap.VMath#asin(double)}: x + x^3 p(x^2), or, above one half,
     * pi/2 - 2 asin(sqrt((1 - x)/2)), which has the same polynomial.
     */
    public static double asin(double x) {
        double magnitude = Math.abs(x);
        boolean small = magnitude <= 0.5;
        double halfVersine = Math.fma(magnitude, -0.5, 0.5);
        double root = Math.sqrt(halfVersine);
        double square = small ? x * x : halfVersine;
        double start = small ? 0 : HALF_PI;
        double arc = small ? magnitude : -2 * root;
        // The rounding error of the root matters between 1/4 and 1/2 only, where 5.83 - 8 root is close to 1/root.
        double rootError = Math.fma(-root, root, halfVersine) * Math.fma(root, -8, 5.83);
        double rest = small ? 0 : HALF_PI_REST - rootError;

        double high = start + arc;
        double low = start - high + arc;
        double angle = high + (low + Math.fma(arc * square, arcSineTail(square), rest));
        return Sign.flip(angle, Sign.of(x));
    }

    /**
     * Body of {@link dev.jvmap.VMath#acos(double)}: pi/2 - asin(x), or, for |x| above one half, 2 asin(sqrt((1 -
     * |x|)/2)) counted from the near one of 0 and pi.
     */
    public static double acos(double x) {
        double magnitude = Math.abs(x);
        boolean small = magnitude <= 0.5;
        long sign = Sign.of(x);
        double halfVersine = Math.fma(magnitude, -0.5, 0.5);
        double root = Math.sqrt(halfVersine);
        double square = small ? x * x : halfVersine;
        double arc = small ? -x : Sign.flip(2 * root, sign);
        double start = small ? HALF_PI : HALF_PI - Sign.flip(HALF_PI, sign);
        double startRest = small ? HALF_PI_REST : HALF_PI_REST - Sign.flip(HALF_PI_REST, sign);
        // Twice the rounding error of the root: remainder / root. The tiny summand changes no half-versine but zero.
        double rootError = Math.fma(-root, root, halfVersine) * root * (1 / (halfVersine + 0x1p-200));
        double rest = small ? startRest : startRest + Sign.flip(rootError, sign);
        return start + (arc + Math.fma(arc * square, arcSineTail(square), rest));
    }

    /**
     * Body of {@link dev.jvmap.VMath#atan(double)}: the angle is counted from 0, pi/4 or pi/2, whichever leaves a slope
     * of one half at most.
     */
    public static double atan(double x) {
        double magnitude = Math.abs(x);
        double slope = magnitude > STEEPEST ? STEEPEST : magnitude;
        boolean flat = slope < 0.5;
        boolean steep = slope >= 2;

        double above = flat ? slope : steep ? -1 : slope - 1;
        double below = flat ? 1 : steep ? slope : slope + 1;
        double belowRest = flat || steep ? 0 : slope - (below - 1);
        double start = flat ? 0 : steep ? HALF_PI : QUARTER_PI;
        double angle = startPlusArcTangent(start, start * PI_REST_RATIO, above, below, belowRest);
        return Sign.flip(angle, Sign.of(x));
    }

    /** Body of {@link dev.jvmap.VMath#atan2(double, double)}: as {@code atan}, from five multiples of pi/4. */
    public static double atan2(double y, double x) {
        double rise = Math.abs(y);
        double run = Math.abs(x);
        double extent = rise + run;
        if (!(extent <= LARGEST_SIDE) || extent < SMALLEST_SIDE || rise < SMALLEST_SIDE && rise != 0) {
            return atan2OfExtreme(y, x);
        }
        boolean flat = rise < 0.5 * run;
        boolean steep = rise >= 2 * run;

        // To the left of the y axis the same arc is counted the other way, from pi: there the divisor is negative.
        double turned = Sign.flip(rise, Sign.of(x));
        double above = flat ? rise : steep ? -run : rise - run;
        double below = flat ? x : steep ? turned : x + turned;
        double belowRest = flat || steep ? 0 : turned - (below - x);
        double eighthsToVertical = flat ? 2.0 : steep ? 0.0 : 1.0;
        double eighths = 2 - Sign.flip(eighthsToVertical, Sign.of(x));
        double start = eighths * QUARTER_PI;
        double startRest = Math.fma(eighths, QUARTER_PI_REST, Math.fma(eighths, QUARTER_PI, -start));
        double angle = startPlusArcTangent(start, startRest, above, below, belowRest);
        return Sign.flip(angle, Sign.of(y));
    }

    /** atan2 of zeros, infinities, NaN, and of sides that have to be scaled. */
    @LaneByLane
    public static double atan2OfExtreme(double y, double x) {
        double ratio = Math.abs(y / x);
        if (Double.isNaN(ratio)) {
            return atan2OfEqualExtremes(y, x);
        }
        if (ratio > STEEPEST) {
            return Math.copySign(HALF_PI, y);
        }
        if (ratio < 1 / STEEPEST) {
            return Sign.of(x) == 0 ? y / x : Math.copySign(PI, y);
        }
        int scale = -Math.getExponent(x);
        return atan2(Math.scalb(y, scale), Math.scalb(x, scale));
    }

    /** Two zeros, two infinities, or a NaN. */
    private static double atan2OfEqualExtremes(double y, double x) {
        boolean right = Sign.of(x) == 0;
        if (y == 0 && x == 0) {
            return right ? y : Math.copySign(PI, y);
        }
        if (Double.isInfinite(y) && Double.isInfinite(x)) {
            return Math.copySign(right ? QUARTER_PI : 3 * QUARTER_PI, y);
        }
        return Double.NaN;
    }

    /** start + startRest + atan(above / (below + belowRest)), for quotients up to one half. */
    private static double startPlusArcTangent(double start, double startRest, double above, double below,
            double belowRest) {
        double inverse = 1 / below;
        double slope = above * inverse;
        double surplus = Math.fma(slope, belowRest, Math.fma(slope, below, -above));
        double square = slope * slope;
        // What the rounded slope lacks, turned into an angle: divided by 1 + slope^2, nearly.
        double slopeRest = (square - 1) * surplus * inverse;
        double high = start + slope;
        double low = start - high + slope;
        return high + (low + Math.fma(slope * square, arcTangentTail(square), slopeRest + startRest));
    }

    /** (atan(sqrt(s)) / sqrt(s) - 1) / s for s <= 1/4: degree 11, error 2^-57.8 of the arc tangent (Remez). */
    private static double arcTangentTail(double s) {
        double s2 = s * s;
        double s4 = s2 * s2;
        double p0 = Math.fma(s, 0x1.999999999113bp-3, -0x1.5555555555516p-2);
        double p2 = Math.fma(s, 0x1.c71c7090d0615p-4, -0x1.249249215da87p-3);
        double p4 = Math.fma(s, 0x1.3b113d93af594p-4, -0x1.745cf4c886a8fp-4);
        double p6 = Math.fma(s, 0x1.dfe95cb6e7ad2p-5, -0x1.10f31d31d4795p-4);
        double p8 = Math.fma(s, 0x1.56f45b5d1a8d8p-5, -0x1.a397e8d610dc8p-5);
        double p10 = Math.fma(s, 0x1.4b7d5b7686625p-7, -0x1.c17b257e1c390p-6);
        double low = Math.fma(s2, p2, p0);
        double middle = Math.fma(s2, p6, p4);
        double high = Math.fma(s2, p10, p8);
        return Math.fma(s4, Math.fma(s4, high, middle), low);
    }

    /** (asin(sqrt(s)) / sqrt(s) - 1) / s for s <= 1/4: degree 12, error 2^-59.9 of the arc sine (Remez). */
    private static double arcSineTail(double s) {
        double s2 = s * s;
        double s4 = s2 * s2;
        double p0 = Math.fma(s, 0x1.333333332e130p-4, 0x1.5555555555577p-3);
        double p2 = Math.fma(s, 0x1.f1c71a94eb96dp-6, 0x1.6db6db721278dp-5);
        double p4 = Math.fma(s, 0x1.1c49f04c24ffdp-6, 0x1.6e8bdee120cbfp-6);
        double p6 = Math.fma(s, 0x1.75857bcccc442p-7, 0x1.ca1f8f13058d6p-7);
        double p8 = Math.fma(s, 0x1.e5f0b9f9059a6p-9, 0x1.613cdc388ec8cp-7);
        double p10 = Math.fma(s, -0x1.57ff9ca7bd6fcp-6, 0x1.639dee3e00398p-6);
        double low = Math.fma(s2, p2, p0);
        double middle = Math.fma(s2, p6, p4);
        double high = Math.fma(s2, Math.fma(s2, 0x1.0b47698e9fa63p-5, p10), p8);
        return Math.fma(s4, Math.fma(s4, high, middle), low);
    }
}
