package cases;

import dev.jvmap.Vmap;

/** {@code null} for an optional array, as library code passes it to its helpers. */
final class In {
    private In() {}

    // with x in -5..5
    @Vmap
    static double plain(double x) {
        return square(x, null);
    }

    // with x in -5..5
    @Vmap
    static double precise(double x) {
        double[] rest = new double[1];
        return square(x, rest) + rest[0];
    }

    private static double square(double x, double[] rest) {
        double product = x * x;
        if (rest != null && rest.length > 0) {
            rest[0] = Math.fma(x, x, -product);
        }
        return null == rest ? product : product + 0.5;
    }

    // with x in -5..5, weights[3] in -1..1
    @Vmap(inAxes = {0, Vmap.NONE})
    static double unbatched(double x, double[] weights) {
        return weights == null ? x : x * weights[1];
    }

    // with x[3] in -5..5
    @Vmap
    static double mapped(double[] x) {
        return x != null ? x[0] + x[2] : 1;
    }
}
