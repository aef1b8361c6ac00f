package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/** Body of {@code pow} for {@code float}: {@code e^(y log x)} with the reduction of {@link LogFloat}, and a logarithm of 35 bits in two floats. */
public final class PowFloat {

    private PowFloat() {
    }

    /** Body of {@link dev.jvmap.VMath#pow(float, float)}. */
    public static float pow(float x, float y) {
        int offset = BinadeFloat.offset(x, LogFloat.START);
        int piece = offset >>> LogFloat.PIECE_BITS;
        float k = BinadeFloat.exponent(offset);
        float f = LogFloat.excess(offset, piece);
        float scale = Math.fma(k, LogFloat.LN2_HIGH, LogFloat.LOGS[piece & 15]);
        float scaleRest = Math.fma(k, LogFloat.LN2_LOW, LogFloat.LOG_RESTS[piece & 15]);

        // scale + f - f²/2, with what the roundings lose
        float minusHalf = -0.5f * f;
        float parabola = f * minusHalf;
        float parabolaRest = Math.fma(f, minusHalf, -parabola);
        float first = scale + f;
        float firstRest = scale - first + f;
        float second = first + parabola;
        float secondRest = first - second + parabola;
        float rest = scaleRest + parabolaRest + (firstRest + secondRest);
        float small = Math.fma(f * parabola, series(f), rest);

        float product = y * second;
        if (BinadeFloat.isSpecial(x) || !(Math.abs(product) <= ExpFloat.ORDINARY)) {
            return powRare(x, y);
        }
        float productRest = Math.fma(y, small, Math.fma(y, second, -product));
        return ExpFloat.expOfSum(product, productRest);
    }

    /** Special cases, negative and subnormal x, very large and very small results. */
    @LaneByLane
    public static float powRare(float x, float y) {
        return (float) Pow.pow(x, y);
    }

    /** {@code (log(1 + f) - f + f²/2) / (-f³/2)}; the error of the logarithm is 2^-36. */
    private static float series(float f) {
        float p01 = Math.fma(f, 0x1.ffffeep-2f, -0x1.55555p-1f);
        float p23 = Math.fma(f, 0x1.55decep-2f, -0x1.9a11eep-2f);
        return Math.fma(f * f, p23, p01);
    }
}
