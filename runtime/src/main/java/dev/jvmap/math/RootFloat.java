package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/** Bodies of {@code cbrt} and {@code hypot} for {@code float}: the methods of {@link Root}, one order less each. */
public final class RootFloat {
    /** Remainders of smaller arguments would underflow. */
    private static final float SMALLEST_CUBE = 0x1p-80f;

    /** Between 2^-76 and 2^126, by their bits, squares have rounding errors that are normal numbers, as far as they matter. */
    private static final int SMALLEST_SQUARE = 0x1980_0000;
    private static final int LARGEST_SQUARE = 0x7E80_0000;

    /** A float of this size has an ulp of one, so its low bits are an integer. */
    private static final float INTEGER_ULP = 0x1p23f;

    /** Makes {@link #inverseCubeRootGuess} right to 3.5 %: found by search. */
    private static final float GUESS_ORIGIN = 0x1.fe9936p23f;

    private RootFloat() {
    }

    /** The square root, rounded once: one operation in lanes of floats. */
    public static float sqrt(float x) {
        return (float) Math.sqrt(x);
    }

    /** Body of {@link dev.jvmap.VMath#cbrt(float)}: an iteration of order four for the inverse, then Newton's. */
    public static float cbrt(float x) {
        float cube = Math.abs(x);
        if (!(cube <= Float.MAX_VALUE) || cube < SMALLEST_CUBE && cube != 0) {
            return cbrtOfExtreme(x);
        }
        float guess = inverseCubeRootGuess(cube);
        float miss = Math.fma(-cube * guess, guess * guess, 1);
        float series = Math.fma(miss, Math.fma(miss, 14f / 81, 2f / 9), 1f / 3);
        float inverse = Math.fma(guess * miss, series, guess);

        float inverseSquare = inverse * inverse;
        float root = cube * inverseSquare;
        float remainder = Math.fma(-root * root, root, cube);
        return Sign.flip(Math.fma(remainder, inverseSquare * (1f / 3), root), Sign.of(x));
    }

    /** Cube root of what is not finite, and of tiny arguments. */
    @LaneByLane
    public static float cbrtOfExtreme(float x) {
        return (float) Root.cbrt(x);
    }

    /** As in {@link Root}: the representation, read as an integer, is nearly linear in the logarithm. */
    private static float inverseCubeRootGuess(float cube) {
        int upper = Float.floatToRawIntBits(cube) >>> 8 | Float.floatToRawIntBits(INTEGER_ULP);
        float third = Math.fma(Float.intBitsToFloat(upper), -1f / 3, GUESS_ORIGIN);
        return Float.intBitsToFloat(Float.floatToRawIntBits(third) << 8);
    }

    /** Body of {@link dev.jvmap.VMath#hypot(float, float)}: a square root and one Newton step from its remainder. */
    public static float hypot(float x, float y) {
        int width = Float.floatToRawIntBits(Math.abs(x));
        int height = Float.floatToRawIntBits(Math.abs(y));
        float large = Float.intBitsToFloat(Math.max(width, height));
        float small = Float.intBitsToFloat(Math.min(width, height));
        float largeSquare = large * large;
        float square = Math.fma(small, small, largeSquare);
        if (BinadeFloat.isOutside(square, SMALLEST_SQUARE, LARGEST_SQUARE)) {
            return hypotOfExtreme(x, y);
        }
        float squareRest = Math.fma(small, small, largeSquare - square) + Math.fma(large, large, -largeSquare);
        float root = sqrt(square);
        float remainder = Math.fma(-root, root, square) + squareRest;
        return Math.fma(remainder, BinadeFloat.inverseGuess(root + root), root);
    }

    /** hypot of zeros, infinities, NaN, and of very large or small sides. */
    @LaneByLane
    public static float hypotOfExtreme(float x, float y) {
        return (float) Root.hypot(x, y);
    }
}
