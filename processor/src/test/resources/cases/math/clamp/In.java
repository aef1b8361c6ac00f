package cases;

import dev.jvmap.Vmap;

/** Clamping with Math.min and Math.max, scalar and uniform bounds. */
final class In {
    private In() {}

    @Vmap
    static double toFixed(double a) {
        return Math.max(5, Math.min(3 * a, 10));
    }

    // with low in -1..1, high in 1..5
    @Vmap(inAxes = {0, -1, -1})
    static double toUniform(double a, double low, double high) {
        return Math.min(Math.max(a, low), high);
    }

    @Vmap
    static int toByte(int a) {
        return Math.max(0, Math.min(255, a));
    }

    @Vmap
    static double rectified(double x) {
        return Math.max(x, 0);
    }
}
