package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/** {@link Math#scalb} and {@link Math#IEEEremainder}, bit for bit. */
public final class Scaling {
    /** Beyond, every number becomes zero or infinite. */
    private static final int MOST = 2099;
    private static final int MOST_FLOAT = 278;

    /** A third of that: the power of two of a step is a number. */
    private static final int STEP = 700;
    private static final int STEP_FLOAT = 93;

    /** Up to this quotient the nearest integer is next to that of the rounded quotient. */
    private static final double SURE = 0x1p50;

    private Scaling() {
    }

    /** What is less than a step comes first: if that rounds a result, a step down makes it zero anyway. */
    public static double scalb(double x, int n) {
        int within = Math.min(Math.max(n, -MOST), MOST);
        int steps = within / STEP;
        double step = within < 0 ? 0x1p-700 : 0x1p700;
        double first = steps != 0 ? step : 1;
        double second = steps == 2 || steps == -2 ? step : 1;
        return x * powerOfTwo(within - STEP * steps) * first * second;
    }

    /** As for doubles. */
    public static float scalb(float x, int n) {
        int within = Math.min(Math.max(n, -MOST_FLOAT), MOST_FLOAT);
        int steps = within / STEP_FLOAT;
        float step = within < 0 ? 0x1p-93f : 0x1p93f;
        float first = steps != 0 ? step : 1;
        float second = steps == 2 || steps == -2 ? step : 1;
        return x * powerOfTwoFloat(within - STEP_FLOAT * steps) * first * second;
    }

    private static double powerOfTwo(int n) {
        return Double.longBitsToDouble((long) (n + Double.MAX_EXPONENT) << 52);
    }

    private static float powerOfTwoFloat(int n) {
        return Float.intBitsToFloat(n + Float.MAX_EXPONENT << 23);
    }

    /** The remainder for the integer nearest to the rounded quotient is exact; the one next to it, or the even one of two, is found from its size. */
    public static double IEEEremainder(double x, double y) {
        double quotient = x / y;
        double divisor = Math.abs(y);
        if (!(Math.abs(quotient) <= SURE && divisor <= Double.MAX_VALUE)) {
            return remainderOfExtremes(x, y);
        }
        double nearest = Rounding.rint(quotient);
        double rest = Math.fma(-nearest, y, x);
        double twice = Math.abs(rest) + Math.abs(rest);
        double half = 0.5 * nearest;
        boolean isOdd = Rounding.rint(half) != half;
        boolean beyond = twice > divisor || twice == divisor && isOdd;
        double nearer = beyond ? rest - FloatingBits.copySign(divisor, rest) : rest;
        return nearer == 0 ? FloatingBits.copySign(0.0, x) : nearer;
    }

    /** Of huge quotients, zeros, infinities and NaN. */
    @LaneByLane
    public static double remainderOfExtremes(double x, double y) {
        return Math.IEEEremainder(x, y);
    }
}
