package cases;

import dev.jvmap.Vmap;

/** One method, batched in several ways. */
final class In {
    private In() {}

    // with v[3], w[3]
    @Vmap
    @Vmap(inAxes = 1, name = "dotColumns")
    @Vmap(inAxes = {0, Vmap.NONE}, name = "dotWith")
    static double dot(double[] v, double[] w) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum += v[i] * w[i];
        }
        return sum;
    }
}
