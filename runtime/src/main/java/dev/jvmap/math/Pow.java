package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Body of {@code pow} for {@code double}.
 *
 * <p>Method: {@code x^y = e^(y log x)}. A relative error of the exponent grows by its size, up to 745, so the logarithm is a
 * {@link LogPair}. {@code e^z = 2^(n/16) e^r} with {@code |r| <= ln2/32}; the table of {@code 2^(j/16)} keeps its rounding errors.
 * What is added to a number of the table grows with z, whatever is rounded: where {@code pow} grows so slowly that many
 * neighbours share a result, none of them steps back.
 */
public final class Pow {
    /** Powers whose natural logarithm is within are normal numbers. */
    private static final double ORDINARY = 708;

    /** Powers whose binary logarithm is beyond are infinite, or zero. */
    private static final double OVERFLOW = 1025;
    private static final double UNDERFLOW = -1076;

    private static final double SIXTEENTHS = 16 * Exp.LOG2_E;
    private static final double SIXTEENTH = Exp.LN2 / 16;
    private static final double SIXTEENTH_REST = Exp.LN2_REST / 16;

    /** The bits of 2^(j/16), less {@code j << 48}: adding {@code n << 48} makes them those of 2^(n/16), j being n modulo 16. */
    private static final long[] ROOTS = {0x3FF0000000000000L, 0x3FEFB5586CF9890FL, 0x3FEF72B83C7D517BL,
            0x3FEF387A6E756238L,
            0x3FEF06FE0A31B715L, 0x3FEEDEA64C123422L, 0x3FEEBFDAD5362A27L, 0x3FEEAB07DD485429L, 0x3FEEA09E667F3BCDL,
            0x3FEEA11473EB0187L, 0x3FEEACE5422AA0DBL, 0x3FEEC49182A3F090L, 0x3FEEE89F995AD3ADL, 0x3FEF199BDD85529CL,
            0x3FEF5818DCFBA487L, 0x3FEFA4AFA2A490DAL};

    /** What these lack, relative to them. */
    private static final double[] ROOT_RESTS = {0, 0x1.79aa65d837b6cp-54, -0x1.01b15eaa59348p-55, 0x1.68efde3a8a893p-54,
            0x1.34d754db0abb6p-55, 0x1.59f48a72a4c6cp-55, 0x1.690cebb7aafbp-56, 0x1.063e1e21c5409p-54,
            -0x1.3b3efbf5e2229p-54, -0x1.b32dcb94da51dp-56, 0x1.db72fc1f0eab4p-55, 0x1.1affc2b91ce27p-56,
            0x1.c1a7792cb3386p-55, 0x1.36eae30af0cb3p-56, 0x1.4a385a63d07a7p-56, -0x1.ff7128fd391f1p-55};

    private Pow() {
    }

    /** Body of {@link dev.jvmap.VMath#pow(double, double)}. */
    public static double pow(double x, double y) {
        LogPair log = LogPair.ofNormal(x);
        double product = y * log.high();
        if (!(Binade.isNormalPositive(x) && Math.abs(product) <= ORDINARY)) {
            return powRare(x, y);
        }
        double shifted = Math.fma(product, SIXTEENTHS, Exp.ROUND);
        long n = Double.doubleToRawLongBits(shifted);
        return sixteenths(n, beyond(log, y, product, shifted));
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
        LogPair log = LogPair.of(subnormal ? x * Binade.SCALE : x, subnormal ? Binade.BIAS_OF_SCALED : Binade.BIAS);
        double product = y * log.high();
        double shifted = Math.fma(product, SIXTEENTHS, Exp.ROUND);
        int exponent = (int) Math.rint(doublings);
        long n = Double.doubleToRawLongBits(shifted) - 16L * exponent;
        return Math.scalb(sixteenths(n, beyond(log, y, product, shifted)), exponent);
    }

    /** {@code 2^(n/16) (1 + beyond)}, a normal number; n in the low bits. */
    private static double sixteenths(long n, double beyond) {
        double root = Double.longBitsToDouble(ROOTS[(int) n & 15] + (n << 48));
        return Math.fma(root, beyond, root);
    }

    /**
     * How much larger {@code e^(y log)} is than the {@code 2^(n/16)} of the table, relative to that.
     *
     * @param product {@code y * log.high()}
     * @param shifted {@code n + ROUND}
     */
    private static double beyond(LogPair log, double y, double product, double shifted) {
        double productRest = Math.fma(y, log.low(), Math.fma(y, log.high(), -product));
        double n = shifted - Exp.ROUND;
        double r = Math.fma(n, -SIXTEENTH, product) + Math.fma(n, -SIXTEENTH_REST, productRest);
        long root = Double.doubleToRawLongBits(shifted);
        return r + Math.fma(r * r, tail(r), ROOT_RESTS[(int) root & 15]);
    }

    /** {@code (e^r - 1 - r) / r²} for |r| <= ln2/32; the error is 2^-65 of e^r (least squares at Chebyshev's points). */
    private static double tail(double r) {
        double r2 = r * r;
        double p01 = Math.fma(r, 0x1.5555555555557p-3, 0x1.0000000000003p-1);
        double p23 = Math.fma(r, 0x1.11111110b71bdp-7, 0x1.55555554a08dep-5);
        double p45 = Math.fma(r, 0x1.a01b4fe33b7c4p-13, 0x1.6c1828b648bc1p-10);
        return Math.fma(r2, Math.fma(r2, p45, p23), p01);
    }
}
