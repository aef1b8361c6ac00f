package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Bodies of {@code log}, {@code log2}, {@code log10} and {@code log1p} for {@code float}.
 *
 * <p>Method of the first three: {@code x = 2^k (1 + f) / c} for the nearest of 16 factors c in a table, which have so few bits that {@code f} is exact;
 * |f| is at most 1/30. What k and the table give and the first term of the series in f are added with their rounding error, the rest
 * is f² times a minimax polynomial. {@code log1p} has no table: its f has a rounding error, and reaches 1/3. There is no division.
 */
public final class LogFloat {
    /** 1 - 9.5/32: one lies in the middle of the tenth of the 16 pieces that m is cut into, and has the factor 1. */
    static final int START = 0x3F34_0000;
    static final int PIECE_BITS = 19;

    private static final float[] FACTORS = {0x1.6p0f, 0x1.58p0f, 0x1.48p0f, 0x1.38p0f, 0x1.3p0f, 0x1.28p0f, 0x1.18p0f,
            0x1.1p0f, 0x1.08p0f, 1, 0x1.ep-1f, 0x1.c8p-1f, 0x1.bp-1f, 0x1.98p-1f, 0x1.88p-1f, 0x1.7p-1f};

    /** The logarithms of 1/c as multiples of 2^-16, to which k times a constant of such is added without error; and their rests. */
    static final float[] LOGS = {-0x1.4618p-2f, -0x1.2e9p-2f, -0x1.fb9p-3f, -0x1.9528p-3f, -0x1.5ffp-3f,
            -0x1.2958p-3f, -0x1.6f1p-4f, -0x1.f0ap-5f, -0x1.f84p-6f, 0, 0x1.086p-4f, 0x1.da7p-4f, 0x1.5bf8p-3f,
            0x1.d1p-3f, 0x1.1178p-2f, 0x1.522cp-2f};
    static final float[] LOG_RESTS = {-0x1.78438cp-19f, 0x1.d451eep-18f, -0x1.86d5e4p-19f, 0x1.2b185ep-18f,
            -0x1.83853cp-18f, 0x1.683fp-18f, 0x1.6ba8d4p-19f, -0x1.86008cp-20f, 0x1.64f188p-18f, 0, -0x1.9d2988p-18f,
            0x1.3b1c22p-19f, -0x1.fca55ep-18f, 0x1.bf932ap-18f, 0x1.d044fcp-19f, -0x1.1f8c76p-18f};
    private static final float[] LOGS_2 = {-0x1.d674p-2f, -0x1.b48p-2f, -0x1.6e24p-2f, -0x1.244p-2f, -0x1.fbcp-3f,
            -0x1.acf8p-3f, -0x1.08c8p-3f, -0x1.664p-4f, -0x1.6bap-5f, 0, 0x1.7d6p-4f, 0x1.564p-3f, 0x1.f6p-3f,
            0x1.4f7p-2f, 0x1.8a88p-2f, 0x1.e7ep-2f};
    private static final float[] LOG_RESTS_2 = {-0x1.3e032ep-18f, 0x1.408c78p-18f, 0x1.e3263p-18f, -0x1.eac382p-20f,
            -0x1.6b9026p-19f, 0x1.0e9258p-18f, 0x1.3b992cp-18f, 0x1.20a6dep-21f, -0x1.a6eb1ep-18f, 0, 0x1.25b3eep-22f,
            -0x1.1eb002p-18f, -0x1.3ab7cep-18f, -0x1.134c4ep-20f, 0x1.80abfcp-18f, -0x1.40358ep-19f};
    private static final float[] LOGS_10 = {-0x1.1b4p-3f, -0x1.06c8p-3f, -0x1.b8ep-4f, -0x1.5ffp-4f, -0x1.31bp-4f,
            -0x1.024p-4f, -0x1.3eep-5f, -0x1.af4p-6f, -0x1.b6p-7f, 0, 0x1.cb4p-6f, 0x1.9c2p-5f, 0x1.2e4p-4f,
            0x1.93ep-4f, 0x1.db1p-4f, 0x1.25b8p-3f};
    private static final float[] LOG_RESTS_10 = {0x1.8e136cp-19f, -0x1.eb3d36p-18f, 0x1.b2c54cp-20f, 0x1.feddd4p-18f,
            -0x1.82ae24p-19f, -0x1.460f84p-19f, 0x1.dcccb4p-18f, -0x1.f92bp-18f, 0x1.6f714ep-19f, 0, -0x1.c0cc9ep-20f,
            -0x1.a1504p-19f, -0x1.62fd22p-18f, 0x1.f783fp-18f, 0x1.ed766ap-20f, 0x1.410ad8p-18f};

    static final float LN2_HIGH = 0x1.62e4p-1f;
    static final float LN2_LOW = 0x1.7f7d1cp-20f;
    private static final float LOG10_2_HIGH = 0x1.344p-2f;
    private static final float LOG10_2_LOW = 0x1.3509f8p-18f;

    private static final float LOG2_E = 0x1.715476p0f;
    private static final float LOG2_E_REST = 0x1.4ae0cp-26f;
    private static final float LOG10_E = 0x1.bcb7b2p-2f;
    private static final float LOG10_E_REST = -0x1.5b235ep-27f;

    /** 2/3, by its bits, which leaves |m - 1| <= 1/3. */
    private static final int TWO_THIRDS = 0x3F2A_AAAB;

    /** A larger 1 + x has no inverse power of two. */
    private static final float LARGEST = 0x1p125f;

    private LogFloat() {
    }

    /** Body of {@link dev.jvmap.VMath#log(float)}. */
    public static float log(float x) {
        if (BinadeFloat.isSpecial(x)) {
            return logRare(x);
        }
        int offset = BinadeFloat.offset(x, START);
        int piece = offset >>> PIECE_BITS;
        float k = BinadeFloat.exponent(offset);
        float f = excess(offset, piece);
        float scale = Math.fma(k, LN2_HIGH, LOGS[piece & 15]);
        float scaleRest = Math.fma(k, LN2_LOW, LOG_RESTS[piece & 15]);
        float high = scale + f;
        float rest = scale - high + f + scaleRest;
        float q01 = Math.fma(f, 0x1.55554cp-2f, -0x1.fffffcp-2f);
        float q23 = Math.fma(f, 0x1.9a30b6p-3f, -0x1.003d48p-2f);
        float f2 = f * f;
        return high + Math.fma(f2, Math.fma(f2, q23, q01), rest);
    }

    /** Body of {@link dev.jvmap.VMath#log2(float)}. */
    public static float log2(float x) {
        if (BinadeFloat.isSpecial(x)) {
            return log2Rare(x);
        }
        int offset = BinadeFloat.offset(x, START);
        int piece = offset >>> PIECE_BITS;
        float f = excess(offset, piece);
        float first = f * LOG2_E;
        float minusFirstRest = Math.fma(f, -LOG2_E, first);
        float scale = BinadeFloat.exponent(offset) + LOGS_2[piece & 15];
        float scaleRest = Math.fma(f, LOG2_E_REST, LOG_RESTS_2[piece & 15]);
        float high = scale + first;
        float rest = scale - high + first + (scaleRest - minusFirstRest);
        float q01 = Math.fma(f, 0x1.ec709cp-2f, -0x1.715472p-1f);
        float q23 = Math.fma(f, 0x1.27ad84p-2f, -0x1.71bcaap-2f);
        float f2 = f * f;
        return high + Math.fma(f2, Math.fma(f2, q23, q01), rest);
    }

    /** Body of {@link dev.jvmap.VMath#log10(float)}. */
    public static float log10(float x) {
        if (BinadeFloat.isSpecial(x)) {
            return log10Rare(x);
        }
        int offset = BinadeFloat.offset(x, START);
        int piece = offset >>> PIECE_BITS;
        float k = BinadeFloat.exponent(offset);
        float f = excess(offset, piece);
        float first = f * LOG10_E;
        float minusFirstRest = Math.fma(f, -LOG10_E, first);
        float scale = Math.fma(k, LOG10_2_HIGH, LOGS_10[piece & 15]);
        float scaleRest = Math.fma(f, LOG10_E_REST, Math.fma(k, LOG10_2_LOW, LOG_RESTS_10[piece & 15]));
        float high = scale + first;
        float rest = scale - high + first + (scaleRest - minusFirstRest);
        float q01 = Math.fma(f, 0x1.287a6ep-3f, -0x1.bcb7aep-3f);
        float q23 = Math.fma(f, 0x1.644a02p-4f, -0x1.bd20fp-4f);
        float f2 = f * f;
        return high + Math.fma(f2, Math.fma(f2, q23, q01), rest);
    }

    /** Body of {@link dev.jvmap.VMath#log1p(float)}: f and its rounding error come from x, not from the rounded 1 + x. */
    public static float log1p(float x) {
        if (!(x > -1 && x < LARGEST)) {
            return log1pRare(x);
        }
        int offset = BinadeFloat.offset(1 + x, TWO_THIRDS);
        float scale = BinadeFloat.inversePower(offset);
        float lessOne = scale - 1;
        float f = Math.fma(x, scale, lessOne);
        float fRest = Math.fma(x, scale, lessOne - f);
        float value = logOfProduct(BinadeFloat.exponent(offset), f, Math.fma(-f, fRest, fRest));
        return Sign.restore(value, Sign.of(x));
    }

    /** NaN, infinity, zero, negative and subnormal arguments. */
    @LaneByLane
    public static float logRare(float x) {
        return (float) Log.log(x);
    }

    /** NaN, infinity, zero, negative and subnormal arguments. */
    @LaneByLane
    public static float log2Rare(float x) {
        return (float) Log.log2(x);
    }

    /** NaN, infinity, zero, negative and subnormal arguments. */
    @LaneByLane
    public static float log10Rare(float x) {
        return (float) Log.log10(x);
    }

    /** NaN, infinity, and arguments that are huge or not above -1. */
    @LaneByLane
    public static float log1pRare(float x) {
        return (float) Log1p.log1p(x);
    }

    /** {@code f = c m - 1} */
    static float excess(int offset, int piece) {
        return Math.fma(BinadeFloat.mantissa(offset, START), FACTORS[piece & 15], -1);
    }

    /** {@code log(2^k (1 + f)) + low}; the error of the polynomial is 2^-25.9 of log(1 + f). */
    private static float logOfProduct(float k, float f, float low) {
        float high = Math.fma(k, ExpFloat.LN2_HIGH, f);
        float rest = Math.fma(k, ExpFloat.LN2_LOW, f + Math.fma(k, ExpFloat.LN2_HIGH, -high)) + low;
        float f2 = f * f;
        float q01 = Math.fma(f, -0x1.ffff74p-3f, 0x1.55554cp-2f);
        float q23 = Math.fma(f, -0x1.558a7ap-3f, 0x1.99ade4p-3f);
        float q45 = Math.fma(f, -0x1.f4c6cap-4f, 0x1.2119dcp-3f);
        float q67 = Math.fma(f, -0x1.050356p-3f, 0x1.13357ap-3f);
        float q = Math.fma(f2, Math.fma(f2, Math.fma(f2, q67, q45), q23), q01);
        return high + Math.fma(f2 * f, q, Math.fma(-0.5f * f, f, rest));
    }
}
