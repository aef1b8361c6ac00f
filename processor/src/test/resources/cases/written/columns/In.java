package cases;

import dev.jvmap.Vmap;

/** Elements that change their own column. */
final class In {
    private In() {}

    // with v[6]
    @Vmap(inAxes = 1)
    static void cumulative(double[] v) {
        for (int i = 1; i < v.length; i++) {
            v[i] += v[i - 1];
        }
    }

    // with a[3], x[3]
    @Vmap(inAxes = {0, 1, Vmap.NONE})
    static int step(double[] a, double[] x, double by) {
        int positive = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] += by * a[i];
            if (x[i] > 0) {
                positive++;
            }
        }
        return positive;
    }

    // with v[4], w[2]
    @Vmap(inAxes = Vmap.LAST, name = "split")
    static void halves(float[] v, float[] w) {
        w[0] = v[0] + v[1];
        w[1] = v[2] + v[3];
        v[0] = 0;
    }
}
