package cases;

import dev.jvmap.Vmap;

/** Powers, roots and hyperbolic functions. */
final class In {
    private In() {}

    @Vmap
    static double pow(double a, double b) {
        return Math.pow(a, b);
    }

    // with a in 0..100
    @Vmap
    static double toUniformPower(double a) {
        return Math.pow(a, 2.5);
    }

    @Vmap
    static double cbrt(double a) {
        return Math.cbrt(a);
    }

    @Vmap
    static double hypot(double a, double b) {
        return Math.hypot(a, b);
    }

    @Vmap
    static double sinh(double a) {
        return Math.sinh(a);
    }

    @Vmap
    static double tanhAndCosh(double a) {
        return Math.tanh(a) + Math.cosh(a);
    }
}
