package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/** Bodies of {@code cbrt} and {@code hypot} for {@code double}. */
public final class Root {

    /** Remainders of smaller arguments would underflow. */
    private static final double SMALLEST_CUBE = 0x1p-960;

    /** Between these squares have rounding errors that are normal numbers, as far as they matter. */
    private static final double SMALLEST_SQUARE = 0x1p-800;
    private static final double LARGEST_SQUARE = 0x1p1000;

    /** A double of this size has an ulp of one, so its low bits are an integer. */
    private static final double INTEGER_ULP = 0x1p52;

    /** Makes {@link #inverseCubeRootGuess} right to 3.5 %: found by search. */
    private static final double GUESS_ORIGIN = 0x1.55aa943e8494cp52;

    private Root() {
    }

    /**
     * Body of {@link dev.jvmap.VMath#cbrt(double)}: one division-free iteration of order five for the inverse cube
     * root, then one of order three for the root, from its exact remainder.
     */
    public static double cbrt(double x) {
        double cube = Math.abs(x);
        if (!(cube <= Double.MAX_VALUE) || cube < SMALLEST_CUBE && cube != 0) {
            return cbrtOfExtreme(x);
        }
        double guess = inverseCubeRootGuess(cube);
        double miss = Math.fma(-cube * guess, guess * guess, 1);
        double p0 = Math.fma(miss, 0x1.c71b66666a829p-3, 0x1.555428d20e8a2p-2);
        double p2 = Math.fma(miss, 0x1.2944db42aca27p-3, 0x1.65689572c0325p-3);
        double inverse = Math.fma(guess * miss, Math.fma(miss * miss, p2, p0), guess);

        double inverseSquare = inverse * inverse;
        double root = cube * inverseSquare;
        double square = root * root;
        double squareRest = Math.fma(root, root, -square);
        double remainder = Math.fma(-squareRest, root, Math.fma(-square, root, cube));
        // 1/(3 root^2), the slope of Newton's step, and its first-order change along the step.
        double slope = inverseSquare * Math.fma(square * inverseSquare, -2.0 / 9, 5.0 / 9);
        return Sign.flip(Math.fma(remainder, slope, root), Sign.of(x));
    }

    /** Cube root of what is not finite, and of tiny arguments. */
    @LaneByLane
    public static double cbrtOfExtreme(double x) {
        return Math.abs(x) < SMALLEST_CUBE ? cbrt(x * 0x1p300) * 0x1p-100 : x + x;
    }

    /**
     * The representation of a positive double, read as an integer, is nearly linear in the logarithm. Its upper part
     * becomes a double, is divided by -3 and shifted, and goes back.
     */
    private static double inverseCubeRootGuess(double cube) {
        long upper = Double.doubleToRawLongBits(cube) >>> 20 | Double.doubleToRawLongBits(INTEGER_ULP);
        double third = Math.fma(Double.longBitsToDouble(upper), -1.0 / 3, GUESS_ORIGIN);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(third) << 20);
    }

    /**
     * Body of {@link dev.jvmap.VMath#hypot(double, double)}: a square root and one Newton step from its exact
     * remainder, with a slope that is right to 5 %; after Borges, "Algorithm 1014: An Improved Algorithm for hypot(x,y)", ACM TOMS 47, 2020.
     */
    public static double hypot(double x, double y) {
        long width = Double.doubleToRawLongBits(Math.abs(x));
        long height = Double.doubleToRawLongBits(Math.abs(y));
        double large = Double.longBitsToDouble(Math.max(width, height));
        double small = Double.longBitsToDouble(Math.min(width, height));
        double square = Math.fma(large, large, small * small);
        if (!(square <= LARGEST_SQUARE) || square < SMALLEST_SQUARE) {
            return hypotOfExtreme(x, y);
        }
        double root = Math.sqrt(square);
        double largeSquare = large * large;
        double squareRest = Math.fma(small, small, largeSquare - square) + Math.fma(large, large, -largeSquare);
        double remainder = Math.fma(-root, root, square) + squareRest;
        return Math.fma(remainder, Binade.inverseGuess(root + root), root);
    }

    /** hypot of zeros, infinities, NaN, and of sides that have to be scaled. */
    @LaneByLane
    public static double hypotOfExtreme(double x, double y) {
        if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return Double.POSITIVE_INFINITY;
        }
        double extent = Math.max(Math.abs(x), Math.abs(y));
        if (!(extent > 0)) {
            return extent;
        }
        int scale = Math.getExponent(extent);
        return Math.scalb(hypot(Math.scalb(x, -scale), Math.scalb(y, -scale)), scale);
    }
}
