package cases;

import dev.jvmap.Vmap;

/** Exponents and powers of two. */
final class In {
    private In() {}

    @Vmap
    static int exponent(double a) {
        return Math.getExponent(a);
    }

    // with n in -1100..1100
    @Vmap
    static double scaled(double a, int n) {
        return Math.scalb(a, n);
    }

    @Vmap
    static double ulp(double a) {
        return Math.ulp(a);
    }
}
