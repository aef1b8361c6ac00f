package cases;

import dev.jvmap.Vmap;

/** Math.min and Math.max: NaN wins, and -0.0 is less than 0.0. */
final class In {
    private In() {}

    @Vmap
    static double minDouble(double a, double b) {
        return Math.min(a, b);
    }

    @Vmap
    static double maxDouble(double a, double b) {
        return Math.max(a, b);
    }

    @Vmap
    static float minFloat(float a, float b) {
        return Math.min(a, b);
    }

    @Vmap
    static float maxFloat(float a, float b) {
        return Math.max(a, b);
    }

    @Vmap
    static int ints(int a, int b) {
        return Math.min(a, b) - 2 * Math.max(a, b);
    }

    @Vmap
    static long longs(long a, long b) {
        return Math.min(a, b) - 2 * Math.max(a, b);
    }

    @Vmap
    static double promoted(int a, double b) {
        return Math.max(a, b);
    }

    @Vmap
    static int ofNarrow(byte a, short b) {
        return Math.min(a, b);
    }
}
