package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Body of {@code pow} for {@code double}.
 *
 * <p>Method: {@code x^y = e^(y log x)}. A relative error of the exponent grows by its size, up to 745, so the logarithm is an
 * unevaluated sum of two doubles with about 66 correct bits: {@code x = 2^k m}, and {@code f = m - 1} or {@code f = ¾m - 1},
 * whichever is smaller; {@code log(1 + f) = s + s w(s²)} for {@code s = f / (1 + f/2)} and {@code w(t) = t/12 + t² P(t)}. Products
 * and sums that need it keep their rounding errors (Dekker's and Knuth's error-free transformations, by fma).
 */
public final class Pow {
    private static final long START = 0x3FEA_2000_0000_0000L;

    /**
     * {@code k + 1.21 (m - 1)} is between 1/1.32 and 1.1 times the binary logarithm of {@code 2^k m}. So this many doublings or
     * halvings, so counted, end at a normal number.
     */
    private static final double ORDINARY = 770;
    private static final double DOUBLINGS = 1.21;

    /** Powers whose binary logarithm is beyond are infinite, or zero. */
    private static final double OVERFLOW = 1025;
    private static final double UNDERFLOW = -1076;

    /** The bit of an offset that is set in the upper half of the mantissas; also what the bits of -1 and -¾ differ by. */
    private static final long UPPER = 0x0008_0000_0000_0000L;
    private static final long MINUS_ONE = 0xBFF0_0000_0000_0000L;
    private static final double LOG_4_3_HIGH = 0x1.269621134ep-2;
    private static final double LOG_4_3_LOW = -0x1.1b61f10522625p-44;

    private static final double TWELFTH = 1.0 / 12;
    private static final double TWELFTH_REST = 0x1.5555555555555p-58;

    private Pow() {
    }

    /** Body of {@link dev.jvmap.VMath#pow(double, double)}. */
    public static double pow(double x, double y) {
        long offset = Binade.offset(x, START);
        double k = Binade.exponent(offset, Binade.BIAS);
        double m = Binade.mantissa(offset, START);
        double doublings = y * Math.fma(m - 1, DOUBLINGS, k);
        if (!(Binade.isNormalPositive(x) && Math.abs(doublings) <= ORDINARY)) {
            return powRare(x, y);
        }
        return Double.longBitsToDouble(wrappedBits(k, m, minusFactor(offset), y));
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
        long offset = Binade.offset(subnormal ? x * Binade.SCALE : x, START);
        double k = Binade.exponent(offset, subnormal ? Binade.BIAS_OF_SCALED : Binade.BIAS);
        double m = Binade.mantissa(offset, START);
        int exponent = (int) Math.rint(doublings);
        long bitsNearOne = wrappedBits(k, m, minusFactor(offset), y) - ((long) exponent << 52);
        return Math.scalb(Double.longBitsToDouble(bitsNearOne), exponent);
    }

    /** -1, or -¾ for m from 1.13 on: m times it is within a factor √1.5 of -1. */
    private static double minusFactor(long offset) {
        return Double.longBitsToDouble(MINUS_ONE - (offset & UPPER));
    }

    /**
     * The bits of {@code (2^k m)^y} with an exponent field that wraps around: a result out of range is found by taking its
     * approximate exponent off again.
     */
    private static long wrappedBits(double k, double m, double minusFactor, double y) {
        // s + sRest = f / (1 + f/2)
        double minusF = Math.fma(m, minusFactor, 1);
        double divisor = Math.fma(minusF, -0.5, 1);
        double divisorRest = Math.fma(minusF, -0.5, 1 - divisor);
        double minusInverse = -1 / divisor;
        double s = minusF * minusInverse;
        double minusRemainder = Math.fma(s, divisorRest, Math.fma(s, divisor, minusF));
        double sRest = minusRemainder * minusInverse;

        // log(1 + f) = s + cubic + s * wRest + cubicRest
        double t = s * s;
        double tRest = Math.fma(s, s, -t);
        double w = t * TWELFTH;
        double wRounding = Math.fma(tRest, TWELFTH, Math.fma(t, TWELFTH_REST, Math.fma(t, TWELFTH, -w)));
        double wRest = Math.fma(t * t, series(t), wRounding);
        double cubic = s * w;
        double cubicRest = Math.fma(sRest, Math.fma(t, 0.25, 1), Math.fma(s, w, -cubic));

        // log x = second + small, where small is not always below the last place of second
        double upper = Math.fma(minusFactor, 4, 4);
        double scale = Math.fma(k, Log.LN2_HIGH, upper * LOG_4_3_HIGH);
        double scaleRest = Math.fma(k, Log.LN2_LOW, upper * LOG_4_3_LOW);
        double first = scale + s;
        double firstRest = scale - first + s;
        double second = first + cubic;
        double secondRest = first - second + cubic;
        double small = Math.fma(s, wRest, firstRest + secondRest + (scaleRest + cubicRest));

        double product = y * second;
        double productRest = Math.fma(y, small, Math.fma(y, second, -product));
        return Exp.wrappedBitsOfSum(product, productRest);
    }

    /** {@code P(t)} for t <= 0.0409; the error of the logarithm is 2^-71 (fpminimax of Sollya). */
    private static double series(double t) {
        double t2 = t * t;
        double p01 = Math.fma(t, 0x1.24924924a6e86p-9, 0x1.999999999995ap-7);
        double p23 = Math.fma(t, 0x1.745d62eac7fa6p-14, 0x1.c71c717758bfcp-12);
        double p45 = Math.fma(t, 0x1.1a91e04f631d7p-18, 0x1.3aedeffe83d7cp-16);
        return Math.fma(t2, Math.fma(t2, p45, p23), p01);
    }
}
