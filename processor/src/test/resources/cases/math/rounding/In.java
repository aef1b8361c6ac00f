package cases;

import dev.jvmap.Vmap;

/** Rounding in every direction, halves and signed zeros included. */
final class In {
    private In() {}

    @Vmap
    static double floor(double a) {
        return Math.floor(a);
    }

    @Vmap
    static double ceil(double a) {
        return Math.ceil(a);
    }

    @Vmap
    static double rint(double a) {
        return Math.rint(a + .5);
    }

    @Vmap
    static double floorOfFloat(float a) {
        return Math.floor(a);
    }

    @Vmap
    static int cell(double a) {
        return (int) Math.floor(a / 3);
    }

    @Vmap
    static double fraction(double a) {
        return a - Math.floor(a);
    }
}
