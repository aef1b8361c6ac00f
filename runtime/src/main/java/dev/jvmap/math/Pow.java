package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Body of {@code pow} for {@code double}.
 *
 * <p>Method: {@code x^y = e^(y log x)}. A relative error of the exponent grows by its size, up to 745, so the logarithm is a
 * {@link LogPair}.
 */
public final class Pow {
    /**
     * {@code k + 1.21 (m - 1)} is between 1/1.32 and 1.1 times the binary logarithm of {@code 2^k m}. So this many doublings or
     * halvings, so counted, end at a normal number.
     */
    private static final double ORDINARY = 770;
    private static final double DOUBLINGS = 1.21;

    /** Powers whose binary logarithm is beyond are infinite, or zero. */
    private static final double OVERFLOW = 1025;
    private static final double UNDERFLOW = -1076;

    private Pow() {
    }

    /** Body of {@link dev.jvmap.VMath#pow(double, double)}. */
    public static double pow(double x, double y) {
        long offset = LogPair.offset(x);
        double doublings = y
                * Math.fma(LogPair.mantissa(offset) - 1, DOUBLINGS, Binade.exponent(offset, Binade.BIAS));
        if (!(Binade.isNormalPositive(x) && Math.abs(doublings) <= ORDINARY)) {
            return powRare(x, y);
        }
        return Double.longBitsToDouble(wrappedBits(LogPair.of(offset, Binade.BIAS), y));
    }

    /** Special cases, negative and subnormal x, very large and very small results. */
    @LaneByLane
    public static double powRare(double x, double y) {
        if (y == 0) {
            return 1;
        }
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return Double.NaN;
        }
        if (Double.isInfinite(y)) {
            return powOfInfinity(Math.abs(x), y);
        }
        boolean negative = Double.doubleToRawLongBits(x) < 0;
        if (negative && x != 0 && !Double.isInfinite(x) && y != Math.rint(y)) {
            return Double.NaN;
        }
        double magnitude = powOfMagnitude(Math.abs(x), y);
        return negative && isOdd(y) ? -magnitude : magnitude;
    }

    private static double powOfInfinity(double x, double y) {
        if (x == 1) {
            return Double.NaN;
        }
        return x > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
    }

    private static boolean isOdd(double y) {
        return y == Math.rint(y) && y / 2 != Math.rint(y / 2);
    }

    /** For x in [0, infinity] and a finite y that is not zero. */
    private static double powOfMagnitude(double x, double y) {
        double doublings = y * Log.log2(x);
        if (doublings > OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        if (doublings < UNDERFLOW) {
            return 0;
        }
        boolean subnormal = x < Double.MIN_NORMAL;
        LogPair log = LogPair.of(LogPair.offset(subnormal ? x * Binade.SCALE : x),
                subnormal ? Binade.BIAS_OF_SCALED : Binade.BIAS);
        int exponent = (int) Math.rint(doublings);
        long bitsNearOne = wrappedBits(log, y) - ((long) exponent << 52);
        return Math.scalb(Double.longBitsToDouble(bitsNearOne), exponent);
    }

    /**
     * The bits of {@code e^(y log)} with an exponent field that wraps around: a result out of range is found by taking its
     * approximate exponent off again.
     */
    private static long wrappedBits(LogPair log, double y) {
        double product = y * log.high();
        double productRest = Math.fma(y, log.low(), Math.fma(y, log.high(), -product));
        return Exp.wrappedBitsOfSum(product, productRest);
    }
}
