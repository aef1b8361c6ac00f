package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Body of {@code pow} for {@code float}: the method of {@link Pow} with a logarithm of 38 bits in two floats, and a short
 * polynomial (fpminimax of Sollya).
 */
public final class PowFloat {
    private static final int START = 0x3F51_0000;

    /** As in {@link Pow}: so many doublings or halvings, so counted, end at a normal number. */
    private static final float ORDINARY = 95;
    private static final float DOUBLINGS = 1.21f;

    /** The bit of an offset that is set in the upper half of the mantissas; also what the bits of -1 and -¾ differ by. */
    private static final int UPPER = 0x0040_0000;
    private static final int MINUS_ONE = 0xBF80_0000;

    /** The first parts are multiples of 2^-16, so that k times one plus the other is exact. */
    private static final float LN2_HIGH = 0x1.62e4p-1f;
    private static final float LN2_LOW = 0x1.7f7d1cp-20f;
    private static final float LOG_4_3_HIGH = 0x1.2698p-2f;
    private static final float LOG_4_3_LOW = -0x1.deecb2p-18f;

    private static final float TWELFTH = 1f / 12;
    private static final float TWELFTH_REST = -0x1.555556p-29f;

    private PowFloat() {
    }

    /** Body of {@link dev.jvmap.VMath#pow(float, float)}. */
    public static float pow(float x, float y) {
        int offset = BinadeFloat.offset(x, START);
        float k = BinadeFloat.exponent(offset);
        float m = BinadeFloat.mantissa(offset, START);
        float doublings = y * Math.fma(m - 1, DOUBLINGS, k);
        if (!(BinadeFloat.isNormalPositive(x) && Math.abs(doublings) <= ORDINARY)) {
            return powRare(x, y);
        }
        // -1, or -¾ in the upper half: m times it is within a factor √1.5 of -1.
        float minusFactor = Float.intBitsToFloat(MINUS_ONE - (offset & UPPER));
        return powOfProduct(k, m, minusFactor, y);
    }

    /** Special cases, negative and subnormal x, very large and very small results. */
    @LaneByLane
    public static float powRare(float x, float y) {
        return (float) Pow.pow(x, y);
    }

    /** (2^k m)^y where that is an ordinary number. */
    private static float powOfProduct(float k, float m, float minusFactor, float y) {
        // s + sRest = f / (1 + f/2)
        float minusF = Math.fma(m, minusFactor, 1);
        float divisor = Math.fma(minusF, -0.5f, 1);
        float divisorRest = Math.fma(minusF, -0.5f, 1 - divisor);
        float minusInverse = -1 / divisor;
        float s = minusF * minusInverse;
        float minusRemainder = Math.fma(s, divisorRest, Math.fma(s, divisor, minusF));
        float sRest = minusRemainder * minusInverse;

        // log(1 + f) = s + cubic + s * wRest + cubicRest
        float t = s * s;
        float w = t * TWELFTH;
        float tRest = Math.fma(s, s, -t);
        float wRounding = Math.fma(tRest, TWELFTH, Math.fma(t, TWELFTH_REST, Math.fma(t, TWELFTH, -w)));
        float wRest = Math.fma(t * t, series(t), wRounding);
        float cubic = s * w;
        float cubicRest = Math.fma(sRest, Math.fma(t, 0.25f, 1), Math.fma(s, w, -cubic));

        // log x = second + small, where small is not always below the last place of second
        float upper = Math.fma(minusFactor, 4, 4);
        float scale = Math.fma(k, LN2_HIGH, upper * LOG_4_3_HIGH);
        float scaleRest = Math.fma(k, LN2_LOW, upper * LOG_4_3_LOW);
        float first = scale + s;
        float firstRest = scale - first + s;
        float second = first + cubic;
        float secondRest = first - second + cubic;
        float small = Math.fma(s, wRest, firstRest + secondRest + (scaleRest + cubicRest));

        float product = y * second;
        float productRest = Math.fma(y, small, Math.fma(y, second, -product));
        return ExpFloat.expOfSum(product, productRest);
    }

    /** {@code (log((1 + s/2)/(1 - s/2))/s - 1 - t/12) / t²} for s² = t <= 0.041; the error of the logarithm is 2^-41. */
    private static float series(float t) {
        return Math.fma(t, Math.fma(t, 0x1.cce454p-12f, 0x1.248f72p-9f), 0x1.99999ap-7f);
    }
}
