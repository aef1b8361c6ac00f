package cases;

import dev.jvmap.Vmap;

/** Sines and their relatives, over small and huge angles. */
final class In {
    private In() {}

    @Vmap
    static double sin(double a) {
        return Math.sin(a);
    }

    @Vmap
    static double cos(double a) {
        return Math.cos(a);
    }

    @Vmap
    static double tan(double a) {
        return Math.tan(a);
    }

    @Vmap
    static double inverse(double a) {
        return Math.asin(a) + Math.atan(a);
    }

    @Vmap
    static double acos(double a) {
        return Math.acos(a);
    }

    @Vmap
    static double atan2(double a, double b) {
        return Math.atan2(a, b);
    }
}
