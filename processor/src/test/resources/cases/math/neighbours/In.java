package cases;

import dev.jvmap.Vmap;

/** The next number, and how far it is. */
final class In {
    private In() {}

    @Vmap
    static double after(double a, double b) {
        return Math.nextAfter(a, b);
    }

    @Vmap
    static double afterItself(double a) {
        return Math.nextAfter(a, a) + Math.nextAfter(-a, 0.0) + Math.nextAfter(0.0, a);
    }

    @Vmap
    static float floatAfter(float a, double b) {
        return Math.nextAfter(a, b);
    }

    @Vmap
    static float up(float a) {
        return Math.nextUp(a);
    }

    @Vmap
    static float down(float a) {
        return StrictMath.nextDown(a);
    }

    @Vmap
    static float ulp(float a) {
        return Math.ulp(a);
    }
}
