package cases;

import dev.jvmap.Vmap;

/** Bits of floating-point numbers: sign, exponent, neighbours. */
final class In {
    private In() {}

    @Vmap
    static int signBit(double a) {
        return (int) (Double.doubleToRawLongBits(-a) >>> 63);
    }

    @Vmap
    static int exponent(double a) {
        return (int) (Double.doubleToRawLongBits(a) >> 52 & 0x7ff) - 1023;
    }

    @Vmap
    static float magnitude(float a) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(a) & 0x7fffffff);
    }

    // with a in 1e-300..1e300
    @Vmap
    static double next(double a) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(a) + 1);
    }

    @Vmap
    static double negatedByBits(double a) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(a) ^ Long.MIN_VALUE);
    }

    @Vmap
    static float mixed(int a) {
        return Float.intBitsToFloat(a & 0x007fffff | 0x3f800000) - 1;
    }
}
