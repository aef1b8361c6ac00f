package cases;

import dev.jvmap.Vmap;

/** Exponentials and logarithms. */
final class In {
    private In() {}

    @Vmap
    static double exp(double a) {
        return Math.exp(a);
    }

    @Vmap
    static double log(double a) {
        return Math.log(a);
    }

    @Vmap
    static double others(double a) {
        return Math.expm1(a) + Math.log10(a);
    }

    @Vmap
    static double log1p(double a) {
        return Math.log1p(a);
    }

    // with a in -50..50
    @Vmap
    static double logistic(double a) {
        return 1 / (1 + Math.exp(-a));
    }
}
