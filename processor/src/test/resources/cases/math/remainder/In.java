package cases;

import dev.jvmap.Vmap;

/** Math.IEEEremainder: to the nearest multiple, of two the even one. */
final class In {
    private In() {}

    @Vmap
    static double any(double a, double b) {
        return Math.IEEEremainder(a, b);
    }

    // with a in -100..100, b in -3..3
    @Vmap
    static double ordinary(double a, double b) {
        return Math.IEEEremainder(a, b);
    }

    @Vmap
    static double halves(int a, byte b) {
        return Math.IEEEremainder(0.5 * (a >> 12), b) + StrictMath.IEEEremainder(b * 1e-310, 3e-310);
    }
}
