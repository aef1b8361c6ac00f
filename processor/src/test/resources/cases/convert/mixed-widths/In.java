package cases;

import dev.jvmap.Vmap;

/** 32-bit and 64-bit values in one method: one lane each, whatever the width. */
final class In {
    private In() {}

    @Vmap
    static int bucket(double x) {
        int h = (int) (x * 31);
        h ^= h >>> 3;
        return h & 63;
    }

    @Vmap
    static double scaled(int mantissa, byte exponent) {
        double r = mantissa;
        if (exponent > 0) {
            r *= 1L << (exponent & 31);
        }
        return r;
    }

    @Vmap
    static long packed(int high, float low) {
        return (long) high << 32 | Float.floatToRawIntBits(low) & 0xffffffffL;
    }

    @Vmap
    static boolean decided(float a, double b, long c, int d) {
        return a < b && c > d || b > c && d < a;
    }

    @Vmap
    static float blended(float a, double b, boolean pick) {
        return pick ? a * 2 : (float) (b * 3);
    }
}
