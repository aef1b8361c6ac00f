package cases;

import dev.jvmap.Vmap;

/** The remainder of floating-point numbers is exact; its sign is the dividend's. */
final class In {
    private In() {}

    @Vmap
    static double doubles(double a, double b) {
        return a % b; // warning: VMAP803
    }

    @Vmap
    static float floats(float a, float b) {
        return a % b; // warning: VMAP803
    }

    @Vmap
    static double byOne(double a) {
        return a % 1; // warning: VMAP803
    }

    // with a in -1000..1000
    @Vmap
    static double wrappedAngle(double a) {
        double r = a % 360; // warning: VMAP803
        return r < 0 ? r + 360 : r;
    }
}
