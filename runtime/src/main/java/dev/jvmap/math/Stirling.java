package dev.jvmap.math;

/** What gamma and its logarithm share. */
final class Stirling {
    /** From here on the series with nine terms has an error of less than 2^-60. */
    static final double LEAST = 10;

    private static final double HALF_LOG_2_PI = 0x1.d67f1c864beb5p-1;
    private static final double HALF_LOG_2_PI_REST = -0x1.65b5a1b7ff5dfp-55;

    /** The first coefficient of the series. */
    private static final double TWELFTH = 1.0 / 12;
    private static final double TWELFTH_REST = 0x1.5555555555555p-58;

    private Stirling() {
    }

    /** {@code argument + argumentRest = x + n}, and the product of x to x + n - 1. */
    record Shifted(double argument, double argumentRest, double product, double productRest) {
    }

    /** For x from -20 on, n such that x + n is not below {@link #LEAST}. */
    static Shifted shifted(double x) {
        double argument = x;
        double product = 1;
        double productRest = 0;
        double n = 0;
        while (argument < LEAST) {
            double factorRest = sumRest(x, n, argument);
            double high = product * argument;
            productRest = Math.fma(product, argument, -high) + Math.fma(product, factorRest, productRest * argument);
            product = high;
            n += 1;
            argument = x + n;
        }
        return new Shifted(argument, sumRest(x, n, argument), product, productRest);
    }

    /** What the rounded sum x + n lacks (Knuth). */
    static double sumRest(double x, double n, double sum) {
        double nRounded = sum - x;
        return x - (sum - nRounded) + (n - nRounded);
    }

    /**
     * log gamma(y + rest) for y of {@link #LEAST} or more: y (log y - 1) - log(y)/2 + log(2 pi)/2 + 1/(12 y) - …, and the slope, nearly log
     * y, times the rest.
     */
    static LogPair logGamma(double y, double rest) {
        LogPair log = LogPair.ofNormal(y);
        double inverse = 1 / y;
        double inverseRest = Math.fma(-inverse, y, 1) * inverse;
        double correction = inverse * TWELFTH;
        double correctionRest = Math.fma(inverse, TWELFTH, -correction)
                + Math.fma(inverse, TWELFTH_REST, inverseRest * TWELFTH);
        double square = inverse * inverse;
        double small = Math.fma(inverse * square, series(square), correctionRest + HALF_LOG_2_PI_REST);
        double shift = Math.fma(rest, Math.fma(inverse, -0.5, log.high()), small);

        // y (log - 1), where log is 2.3 or more
        double less = log.high() - 1;
        double lessRest = log.high() - less - 1 + log.low();
        double product = y * less;
        double productRest = Math.fma(y, lessRest, Math.fma(y, less, -product));
        // The halved logarithm is below the product, and log(2 pi)/2 below their difference.
        double half = 0.5 * log.high();
        double first = product - half;
        double firstRest = product - first - half;
        double second = first + HALF_LOG_2_PI;
        double secondRest = first - second + HALF_LOG_2_PI;
        double third = second + correction;
        double thirdRest = second - third + correction;
        double low = Math.fma(-0.5, log.low(), productRest) + (firstRest + secondRest + thirdRest + shift);
        return new LogPair(third, low);
    }

    /** B4/(3 4) + B6/(5 6) s + …, with Bernoulli's numbers. */
    private static double series(double s) {
        double s2 = s * s;
        double p0 = Math.fma(s, 0x1.a01a01a01a01ap-11, -0x1.6c16c16c16c17p-9);
        double p2 = Math.fma(s, 0x1.b951e2b18ff23p-11, -0x1.3813813813814p-11);
        double p4 = Math.fma(s, 0x1.a41a41a41a41ap-8, -0x1.f6ab0d9993c7dp-10);
        double p6 = Math.fma(s, 0x1.6fe96381e068p-3, -0x1.e4286cb0f5398p-6);
        return Math.fma(s2, Math.fma(s2, Math.fma(s2, p6, p4), p2), p0);
    }
}
