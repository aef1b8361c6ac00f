package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Body of {@code gamma} for {@code double}: {@code gamma(x) = gamma(x + n) / (x (x + 1) … (x + n - 1))}, with n such that x + n is 10 or more. There
 * Stirling's series serves (Abramowitz and Stegun 6.1.15 and 6.1.40). The product, the logarithm and the exponential are
 * carried with their rounding errors.
 */
public final class Gamma {
    /** The result is infinite beyond. */
    private static final double OVERFLOW = 171.7;

    /** Near integers it is infinite, elsewhere zero. */
    private static final double UNDERFLOW = -185;

    /** Between these one factor after the other leaves result and product far from overflow. */
    private static final double ORDINARY = 170;
    private static final double LEAST = -20;

    /** Products keep their rounding errors from here on. */
    private static final double TINY = 0x1p-900;

    private static final double HUGE_PRODUCT = 0x1p500;
    private static final int RESCALING = 600;

    private Gamma() {
    }

    /** Body of {@link dev.jvmap.VMath#gamma(double)}. */
    public static double gamma(double x) {
        double fraction = Math.abs(x - Math.rint(x));
        if (!(x >= LEAST && x <= ORDINARY) || x < TINY && fraction < TINY) {
            return gammaRare(x);
        }
        Stirling.Shifted shifted = Stirling.shifted(x);
        Quotient quotient =
                Quotient.of(Stirling.logGamma(shifted.argument(), shifted.argumentRest()), shifted.product(),
                        shifted.productRest());
        return Double.longBitsToDouble(Double.doubleToRawLongBits(quotient.mantissa()) + (quotient.power() << 52));
    }

    /** Poles, special cases, and arguments of large magnitude. */
    @LaneByLane
    public static double gammaRare(double x) {
        if (Math.abs(x) < TINY) {
            return 1 / x;
        }
        if (!(x >= UNDERFLOW && x <= OVERFLOW)) {
            return gammaOfFar(x);
        }
        if (x < 0 && x == Math.rint(x)) {
            return Double.NaN;
        }
        // One factor after the other, as above, but scaled down when the product gets large.
        double high = 1;
        double low = 0;
        int scale = 0;
        int n = 0;
        for (; x + n < Stirling.LEAST; n++) {
            double factor = x + n;
            double factorRest = Stirling.sumRest(x, n, factor);
            double product = high * factor;
            low = Math.fma(high, factor, -product) + Math.fma(high, factorRest, low * factor);
            high = product;
            if (Math.abs(high) > HUGE_PRODUCT) {
                high = Math.scalb(high, -RESCALING);
                low = Math.scalb(low, -RESCALING);
                scale += RESCALING;
            }
        }
        double argument = x + n;
        LogPair log = Stirling.logGamma(argument, Stirling.sumRest(x, n, argument));
        Quotient quotient = Quotient.of(log, high, low);
        return Math.scalb(quotient.mantissa(), (int) quotient.power() - scale);
    }

    private static double gammaOfFar(double x) {
        if (x > 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (!(x == x && x != Math.rint(x))) {
            return Double.NaN;
        }
        return Math.floor(x) / 2 == Math.rint(Math.floor(x) / 2) ? 0.0 : -0.0;
    }

    /** {@code mantissa * 2^power}. */
    record Quotient(double mantissa, long power) {

        /** {@code e^log / (product + productRest)} */
        static Quotient of(LogPair log, double product, double productRest) {
            double shifted = Math.fma(log.high(), Exp.LOG2_E, Exp.ROUND);
            double k = shifted - Exp.ROUND;
            double rHigh = Math.fma(k, -Exp.LN2_HIGH, log.high());
            double rLow = Math.fma(k, -Exp.LN2_LOW, log.low());
            double r = rHigh + rLow;
            double nearest = 1 + r;
            double rest = Math.fma(r * r, Exp.tail(r), rHigh - (nearest - 1) + rLow);
            // Only a small rest can share the rounded product as its divisor.
            double exp = nearest + rest;
            double expRest = nearest - exp + rest;

            double inverse = 1 / product;
            double quotient = exp * inverse;
            double remainder = Math.fma(-quotient, product, exp) + Math.fma(-quotient, productRest, expRest);
            return new Quotient(Math.fma(remainder, inverse, quotient),
                    Double.doubleToRawLongBits(shifted) - Double.doubleToRawLongBits(Exp.ROUND));
        }
    }
}
