package cases;

import dev.jvmap.Vmap;

/** NaN, infinite, finite. */
final class In {
    private In() {}

    @Vmap
    static int doubles(double a) {
        return (Double.isNaN(a) ? 1 : 0) + (Double.isInfinite(a) ? 2 : 0) + (Double.isFinite(a) ? 4 : 0);
    }

    @Vmap
    static int floats(float a) {
        if (Float.isNaN(a)) {
            return -1;
        }
        return Float.isInfinite(a) ? 1 : Float.isFinite(a) ? 0 : 9;
    }

    @Vmap
    static boolean anyNaN(double a, double b) {
        return Double.isNaN(a) || Double.isNaN(b);
    }
}
