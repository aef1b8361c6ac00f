package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Body of {@code log1p} for {@code double}.
 *
 * <p>Method of {@link Log} on {@code 1 + x = 2^k (1 + f)}, with the rounding error of {@code 1 + x} brought back into f. With
 * {@code 1 + f} in [¾, 1½) f has room for all of it wherever it matters.
 */
public final class Log1p {
    private static final long THREE_QUARTERS = 0x3FE8_0000_0000_0000L;

    /** From here on log(1 + x) is log(x), and the reduction would need a power of two below the normal ones. */
    private static final double HUGE = 0x1p1000;

    private Log1p() {
    }

    /** Body of {@link dev.jvmap.VMath#log1p(double)}. */
    public static double log1p(double x) {
        if (!(x > -1 && x < HUGE)) {
            return log1pRare(x);
        }
        // The rest is exact up to u = 2^53, and of no consequence beyond.
        double u = 1 + x;
        double uRest = x - (u - 1);

        long offset = Binade.offset(u, THREE_QUARTERS);
        double k = Binade.exponent(offset, Binade.BIAS);
        double f = Math.fma(uRest, inversePower(offset), Binade.mantissa(offset, THREE_QUARTERS) - 1);
        double value = Math.fma(k, Log.LN2_HIGH, f - Math.fma(0.5 * f, f, cubic(f, k * -Log.LN2_LOW)));
        return Sign.restore(value, Sign.of(x));
    }

    /** NaN, infinity, huge arguments, and those up to -1. */
    @LaneByLane
    public static double log1pRare(double x) {
        if (x == -1) {
            return Double.NEGATIVE_INFINITY;
        }
        return x < -1 ? Double.NaN : Log.log(x);
    }

    /** 2^-k. */
    private static double inversePower(long offset) {
        return Double.longBitsToDouble(0x7FE0_0000_0000_0000L - (offset & ~Binade.MANTISSA));
    }

    /**
     * {@code f - f²/2 - log(1 + f) + low} for 1 + f in [¾, 1½); the error of P is 2^-62.6 of the logarithm (fpminimax of
     * Sollya).
     */
    private static double cubic(double f, double low) {
        double minusS = f / (-2 - f);
        double z = minusS * minusS;
        double z2 = z * z;
        double p01 = Math.fma(z, 0x1.999999999c146p-2, 0x1.555555555554fp-1);
        double p23 = Math.fma(z, 0x1.c71c748ae5ad1p-3, 0x1.24924921e8dffp-2);
        double p45 = Math.fma(z, 0x1.3b359520dd5d9p-3, 0x1.745c4c1d1f448p-3);
        double p67 = Math.fma(z, 0x1.1b6cbc1c6e264p-3, 0x1.0dce931e01ff5p-3);
        double p = Math.fma(z2 * z2, Math.fma(z2, p67, p45), Math.fma(z2, p23, p01));
        return Math.fma(minusS, Math.fma(z, p, 0.5 * f * f), low);
    }
}
