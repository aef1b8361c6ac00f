package dev.jvmap.math;

/**
 * A natural logarithm with about 66 correct bits: {@code high + low}, where {@code low} is not always below the last place of
 * {@code high}.
 *
 * <p>{@code x = 2^k m}, and {@code f = m - 1} or {@code f = ¾m - 1}, whichever is smaller; {@code log(1 + f) = s + s w(s²)} for
 * {@code s = f / (1 + f/2)} and {@code w(t) = t/12 + t² P(t)}. Products and sums that need it keep their rounding errors
 * (Dekker's and Knuth's error-free transformations, by fma).
 */
record LogPair(double high, double low) {
    private static final long START = 0x3FEA_2000_0000_0000L;

    /** The bit of an offset that is set in the upper half of the mantissas; also what the bits of -1 and -¾ differ by. */
    private static final long UPPER = 0x0008_0000_0000_0000L;
    private static final long MINUS_ONE = 0xBFF0_0000_0000_0000L;
    private static final double LOG_4_3_HIGH = 0x1.269621134ep-2;
    private static final double LOG_4_3_LOW = -0x1.1b61f10522625p-44;

    private static final double TWELFTH = 1.0 / 12;
    private static final double TWELFTH_REST = 0x1.5555555555555p-58;

    static LogPair ofNormal(double x) {
        return of(Binade.offset(x, START), Binade.BIAS);
    }

    /** The logarithm of the number with this offset. */
    static LogPair of(long offset, double bias) {
        double k = Binade.exponent(offset, bias);
        // -1, or -¾ for m from 1.13 on: m times it is within a factor √1.5 of -1.
        double minusFactor = Double.longBitsToDouble(MINUS_ONE - (offset & UPPER));

        // s + sRest = f / (1 + f/2)
        double minusF = Math.fma(mantissa(offset), minusFactor, 1);
        double divisor = Math.fma(minusF, -0.5, 1);
        double divisorRest = Math.fma(minusF, -0.5, 1 - divisor);
        // Good to 2^-50, which the remainder makes up for; in lanes a division takes as long as twenty multiplications.
        double square = 0.25 * minusF * minusF;
        double fourth = square * square;
        double start = Math.fma(minusF, -0.5, -1);
        double closer = Math.fma(start, square, start);
        double closest = Math.fma(closer, fourth, closer);
        double minusInverse = Math.fma(closest, fourth * fourth, closest);
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
        double cubicRest = Math.fma(sRest, Math.fma(t, Math.fma(t, 0.0625, 0.25), 1), Math.fma(s, w, -cubic));

        double upper = Math.fma(minusFactor, 4, 4);
        double scale = Math.fma(k, Log.LN2_HIGH, upper * LOG_4_3_HIGH);
        double scaleRest = Math.fma(k, Log.LN2_LOW, upper * LOG_4_3_LOW);
        double first = scale + s;
        double firstRest = scale - first + s;
        double second = first + cubic;
        double secondRest = first - second + cubic;
        return new LogPair(second, Math.fma(s, wRest, firstRest + secondRest + (scaleRest + cubicRest)));
    }

    /** The offset of a normal number, see {@link Binade}. */
    static long offset(double x) {
        return Binade.offset(x, START);
    }

    /** m. */
    static double mantissa(long offset) {
        return Binade.mantissa(offset, START);
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
