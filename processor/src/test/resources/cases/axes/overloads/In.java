package cases;

import dev.jvmap.Vmap;

/** Overloads that views do not tell apart. */
final class In {
    private In() {}

    @Vmap
    static double norm(double x) {
        return Math.abs(x);
    }

    // with x[3]
    @Vmap
    static double norm(double[] x) {
        return Math.sqrt(x[0] * x[0] + x[1] * x[1] + x[2] * x[2]);
    }
}
