package cases;

import dev.jvmap.Vmap;

/** A result that no mapped argument reaches is returned once. */
final class In {
    private In() {}

    // with b in 1..5, t[4]
    @Vmap(inAxes = {0, -1, -1}, outAxes = Vmap.NONE)
    static double fromUniforms(double a, double b, double[] t) {
        double sum = b;
        for (double v : t) {
            sum += v;
        }
        return sum;
    }

    // with x[3]
    @Vmap(outAxes = Vmap.NONE)
    static int ownLength(double[] x) {
        return x.length;
    }
}
