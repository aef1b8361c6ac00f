package cases;

import dev.jvmap.Vmap;

/** Signs of numbers. */
final class In {
    private In() {}

    @Vmap
    static double signum(double a) {
        return Math.signum(a);
    }

    @Vmap
    static double copySign(double a, double b) {
        return Math.copySign(a, b);
    }

    @Vmap
    static double reflected(double a) {
        return Math.signum(a) * Math.sqrt(Math.abs(a));
    }
}
