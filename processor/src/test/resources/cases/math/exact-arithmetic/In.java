package cases;

import dev.jvmap.Vmap;

/** Overflow is an exception. */
final class In {
    private In() {}

    // with a in -3037000499..3037000499, b in -3037000499..3037000500
    @Vmap
    static long products(long a, long b) {
        return Math.multiplyExact(a, b);
    }

    @Vmap
    static long mostlyTooLarge(long a, int b) {
        return Math.multiplyExact(a, b);
    }

    @Vmap
    static long neighbours(long a) {
        return Math.incrementExact(a) ^ Math.decrementExact(a);
    }

    @Vmap
    static long absolute(long a, int b) {
        return Math.absExact(a) ^ Math.absExact(b);
    }

    @Vmap
    static double clamped(double a, long b, float c, int d) {
        return Math.clamp(a, -1.0, 1.0) + Math.clamp(b, -7, 7) + Math.clamp(b, -70L, 70L) + Math.clamp(c, -0f, 2f)
                + Math.clamp(d, 1, 3);
    }

    // with low in -3..3, high in -2..5
    @Vmap
    static double mayBeEmpty(double a, double low, double high) {
        return Math.clamp(a, low, high);
    }

    // with low in -3..3, high in -2..5
    @Vmap
    static int mayBeEmptyOfInts(long a, int low, int high) {
        return Math.clamp(a, low, high);
    }

    @Vmap
    static long bits(long a) {
        return Long.highestOneBit(a) + Integer.max((int) a, 3) + Long.min(a, 5) + (long) Double.max(a, 2);
    }
}
