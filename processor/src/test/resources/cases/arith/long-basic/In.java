package cases;

import dev.jvmap.Vmap;

/** Long arithmetic wraps, and multiplies all 64 bits. */
final class In {
    private In() {}

    @Vmap
    static long linear(long a, long b) {
        return 7 * a - b + (a - b) * (a + b);
    }

    @Vmap
    static long highBits(long a) {
        return a * 0x9E3779B97F4A7C15L >>> 32;
    }

    @Vmap
    static long fromInts(int a, int b) {
        return (long) a * b + a * b;
    }
}
