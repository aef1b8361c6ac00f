package dev.jvmap.math;

/**
 * A natural logarithm with about 66 correct bits: {@code high + low}, where {@code low} is not always below the last place of
 * {@code high}.
 *
 * <p>{@code x = 2^k m}, and {@code m = (1 + r) / c} for the nearest of 16 factors {@code c} in a table, which have so few bits
 * that {@code r = c m - 1} is exact. {@code log(1 + r) = r - r²/2 + r³/3 + r⁴/4 P(r)}. Sums and products that need
 * it keep their rounding errors (Dekker's and Knuth's error-free transformations, by fma). After P. T. P. Tang,
 * "Table-driven implementation of the logarithm function", ACM TOMS 16, 1990.
 */
record LogPair(double high, double low) {
    /** 1 - 9.5/32: one lies in the middle of the tenth of the 16 pieces that m is cut into, and has the factor 1. */
    private static final long START = 0x3FE6_8000_0000_0000L;
    private static final int PIECE_BITS = 48;

    private static final double[] FACTORS =
            {0x1.6p0, 0x1.58p0, 0x1.48p0, 0x1.38p0, 0x1.3p0, 0x1.28p0, 0x1.18p0, 0x1.1p0,
                    0x1.08p0, 1, 0x1.ep-1, 0x1.c8p-1, 0x1.bp-1, 0x1.98p-1, 0x1.88p-1, 0x1.7p-1};

    /** The logarithms of 1/c as multiples of 2^-42, to which k {@link Log#LN2_HIGH} is added without error; and their rests. */
    private static final double[] LOGS =
            {-0x1.4618bc21c6p-2, -0x1.2e8e2bae12p-2, -0x1.fb9186d5e4p-3, -0x1.9525a9cf46p-3,
                    -0x1.5ff3070a7ap-3, -0x1.29552f82p-3, -0x1.6f0d28ae58p-4, -0x1.f0a30c0118p-5, -0x1.f829b0e78p-6, 0,
                    0x1.08598b59e4p-4, 0x1.da72763844p-4, 0x1.5bf406b544p-3, 0x1.d1037f2656p-3, 0x1.1178e8227ep-2,
                    0x1.522ae0738ap-2};
    private static final double[] LOG_RESTS = {0x1.3d82f484c84ccp-46, 0x1.67b1e99b72bd8p-45, 0x1.d572aab993c87p-47,
            0x1.297137d9f158fp-44, 0x1.8586f183bebf2p-44, 0x1.5b967f4471dfcp-44, 0x1.4b4641b664613p-44,
            0x1.d599e83368e91p-45, -0x1.980267c7e09e4p-45, 0, -0x1.7e5dd7009902cp-46, 0x1.a89401fa71733p-46,
            -0x1.27023eb68981cp-46, -0x1.84a7e75b6f6e4p-47, 0x1.1ef78ce2d07f2p-44, 0x1.ebe708164c759p-45};

    private static final double FOUR_THIRDS = 4.0 / 3;

    static LogPair ofNormal(double x) {
        return of(x, Binade.BIAS);
    }

    /** For any x; of one that is not normal and positive, it is any two numbers. */
    static LogPair of(double x, double bias) {
        long offset = Binade.offset(x, START);
        double k = Binade.exponent(offset, bias);
        long piece = offset >>> PIECE_BITS;
        double r = Math.fma(Binade.mantissa(offset, START), FACTORS[(int) piece & 15], -1);
        double scale = Math.fma(k, Log.LN2_HIGH, LOGS[(int) piece & 15]);
        double scaleRest = Math.fma(k, Log.LN2_LOW, LOG_RESTS[(int) piece & 15]);

        // h = r²/2 and cubic = r³/3, with what they lack
        double half = 0.5 * r;
        double minusHalf = -0.5 * r;
        double h = r * half;
        double minusHRest = Math.fma(minusHalf, r, h);
        double quarter = half * h;
        double minusQuarterRest = Math.fma(minusHalf, h, quarter);
        double cubic = quarter * FOUR_THIRDS;
        double minusCubicRest = Math.fma(minusQuarterRest, FOUR_THIRDS, Math.fma(quarter, -FOUR_THIRDS, cubic));

        double first = scale + r;
        double firstRest = scale - first + r;
        double second = first - h;
        double secondRest = first - second - h;
        double third = second + cubic;
        double thirdRest = second - third + cubic;
        double rest = scaleRest + firstRest + (minusHRest + secondRest) + (thirdRest - minusCubicRest);
        return new LogPair(third, Math.fma(quarter * r, series(r, h), rest));
    }

    /** {@code P(r)} for |r| < 0.0342, with h = r²/2; the error of the logarithm is 2^-71.5 (least squares at Chebyshev's points). */
    private static double series(double r, double h) {
        double p01 = Math.fma(r, 0x1.999999999a85ap-1, -0x1.ffffffffffd8dp-1);
        double p23 = Math.fma(r, 0x1.2492491f362acp0, -0x1.555555596d0d8p0);
        double p45 = Math.fma(r, 0x1.c71c6f2819a0ap0, -0x1.ffffb70d4f328p0);
        double p67 = Math.fma(r, 0x1.75015055c8a44p1, -0x1.9aa37fa195c7fp1);
        return Math.fma(h, Math.fma(h, Math.fma(h, p67, p45), p23), p01);
    }
}
