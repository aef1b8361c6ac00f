package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Body of {@code lgamma} for {@code double}: the logarithms of both parts of {@link Gamma}'s quotient, before their last roundings. Near its zeros, where
 * that would cancel, a Taylor series around the zero.
 */
public final class LogGamma {
    /** See {@link Gamma}. */
    private static final double LEAST = -20;
    private static final double TINY = 0x1p-900;

    /** The result is infinite beyond. */
    private static final double OVERFLOW = 0x1.754d9278b51a7p1014;

    /** Below it the logarithm of the reciprocal decides alone. */
    private static final double POLE = 0x1p-60;

    /** Series around 1 and 2 reach that far. */
    private static final double REACH = 0.125;

    /** Below zero, smaller results may belong to a zero. */
    private static final double NEAR_ZERO = 0.15;

    private static final double LOG_PI = 0x1.250d048e7a1bdp0;
    private static final double LOG_PI_REST = 0x1.7abf2ad8d5088p-57;
    private static final double PI = 0x1.921fb54442d18p1;
    private static final double PI_REST = 0x1.1a62633145c07p-53;
    private static final double MINUS_EULER = -0x1.2788cfc6fb619p-1;
    private static final double ONE_MINUS_EULER = 0x1.b0ee6072093cep-2;
    private static final double MINUS_EULER_REST = 0x1.6cb90701fbfabp-58;

    private LogGamma() {
    }

    /** Body of {@link dev.jvmap.VMath#lgamma(double)}. */
    public static double lgamma(double x) {
        double fraction = Math.abs(x - Math.rint(x));
        if (!(x >= LEAST && x <= OVERFLOW) || x < TINY && fraction < TINY) {
            return lgammaRare(x);
        }
        double beyondOne = x - 1;
        double beyondTwo = x - 2;
        if (Math.abs(beyondOne) <= REACH) {
            return nearOne(beyondOne);
        }
        if (Math.abs(beyondTwo) <= REACH) {
            return nearTwo(beyondTwo);
        }
        double result = elsewhere(x);
        if (x < -2 && Math.abs(result) < NEAR_ZERO) {
            return nearNegativeZero(x, result);
        }
        return result;
    }

    private static double elsewhere(double x) {
        Stirling.Shifted shifted = Stirling.shifted(x);
        LogPair above = Stirling.logGamma(shifted.argument(), shifted.argumentRest());
        double product = Math.abs(shifted.product());
        LogPair below = LogPair.ofNormal(product);
        double ratio = shifted.productRest() / shifted.product();
        double high = above.high() - below.high();
        double rest = Stirling.sumRest(above.high(), -below.high(), high);
        return high + (rest + (above.low() - below.low() - ratio));
    }

    /** For x below -2 with a small result. */
    @LaneByLane
    public static double nearNegativeZero(double x, double result) {
        return LogGammaZeros.seriesNear(x, result);
    }

    /** Poles, special cases, and arguments of large magnitude. */
    @LaneByLane
    public static double lgammaRare(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (x > OVERFLOW || x <= 0 && x == Math.rint(x)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.abs(x) < POLE ? -Log.log(Math.abs(x)) : reflected(-x);
    }

    /** log|gamma(-x)| = log(pi) - log(x |sin(pi x)|) - log gamma(x) for x above 20. */
    private static double reflected(double x) {
        double fraction = x - Math.rint(x);
        double angle = Math.abs(fraction) * PI;
        double angleRest = Math.fma(Math.abs(fraction), PI, -angle) + Math.abs(fraction) * PI_REST;
        double sine = Math.fma(angleRest, Trig.cos(angle), Trig.sin(angle));
        LogPair gamma = Stirling.logGamma(x, 0);
        double others = LOG_PI - (Log.log(x) + Log.log(sine)) + LOG_PI_REST;
        double high = others - gamma.high();
        double rest = Stirling.sumRest(others, -gamma.high(), high);
        return high + (rest - gamma.low());
    }

    /** Coefficients are (-1)^n zeta(n)/n, after Euler's constant (Abramowitz and Stegun 6.1.33). */
    private static double nearOne(double z) {
        double z2 = z * z;
        double z4 = z2 * z2;
        double p2 = Math.fma(z, -0x1.9a4d55beab2d7p-2, 0x1.a51a6625307d3p-1);
        double p4 = Math.fma(z, -0x1.a8b9c17aa6149p-3, 0x1.151322ac7d848p-2);
        double p6 = Math.fma(z, -0x1.2703a1dcea3aep-3, 0x1.5b40cb100c306p-3);
        double p8 = Math.fma(z, -0x1.c806706d57db4p-4, 0x1.010b36af86397p-3);
        double p10 = Math.fma(z, -0x1.748c33114c6d6p-4, 0x1.9a01e385d5f8fp-4);
        double p12 = Math.fma(z, -0x1.3b1d971fc5985p-4, 0x1.556ad63243bc4p-4);
        double p14 = Math.fma(z, -0x1.11133476e7fep-4, 0x1.2496df8320c5fp-4);
        double p16 = Math.fma(z, -0x1.e1e2d311e8abdp-5, 0x1.00010064cdeb2p-4);
        double p18 = Math.fma(z, -0x1.af28a1b5688ap-5, 0x1.c71ce3a20b419p-5);
        double q2 = Math.fma(z2, p4, p2);
        double q6 = Math.fma(z2, p8, p6);
        double q10 = Math.fma(z2, p12, p10);
        double q14 = Math.fma(z2, Math.fma(z2, p18, p16), p14);
        return timesSlope(z, MINUS_EULER, Math.fma(z4, Math.fma(z4, Math.fma(z4, q14, q10), q6), q2));
    }

    /** Coefficients are (-1)^n (zeta(n) - 1)/n, after 1 less Euler's constant. */
    private static double nearTwo(double z) {
        double z2 = z * z;
        double z4 = z2 * z2;
        double p2 = Math.fma(z, -0x1.13e001a557607p-4, 0x1.4a34cc4a60fa6p-2);
        double p4 = Math.fma(z, -0x1.e404fc218f5f2p-8, 0x1.51322ac7d8483p-6);
        double p6 = Math.fma(z, -0x1.38ac5c2bf8e08p-10, 0x1.7add6eadb6c3p-9);
        double p8 = Math.fma(z, -0x1.d3fd4c76d2fc8p-13, 0x1.0b36af86396e9p-11);
        double p10 = Math.fma(z, -0x1.78de5bd7c81efp-15, 0x1.a127b0f17d65ap-14);
        double p12 = Math.fma(z, -0x1.3cbc963ce2243p-17, 0x1.580dcee66eb02p-16);
        double p14 = Math.fma(z, -0x1.11b2eb7679541p-19, 0x1.2597a39f34aacp-18);
        double q2 = Math.fma(z2, p4, p2);
        double q6 = Math.fma(z2, p8, p6);
        double q10 = Math.fma(z2, Math.fma(z2, p14, p12), p10);
        return timesSlope(z, ONE_MINUS_EULER, Math.fma(z4, Math.fma(z4, q10, q6), q2));
    }

    /** z (slope + z p), with the slope in two doubles. */
    private static double timesSlope(double z, double slope, double p) {
        double sum = Math.fma(z, p, slope);
        double sumRest = Math.fma(z, p, slope - sum) + MINUS_EULER_REST;
        return Math.fma(z, sum, z * sumRest);
    }
}
