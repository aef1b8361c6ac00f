package cases;

import dev.jvmap.Vmap;

/** The short loop over a uniform array, an element's own, and a table. */
final class In {
    private In() {}

    private static final int[] WEIGHTS = {1, -2, 3, -4};

    // with t[6]
    @Vmap(inAxes = {0, -1})
    static double overUniform(double a, double[] t) {
        for (double v : t) {
            a = a * 0.5 + v;
        }
        return a;
    }

    @Vmap
    static double overOwn(float[] x) {
        double s = 0;
        for (float v : x) {
            if (v < 0) {
                continue;
            }
            s += v;
        }
        return s;
    }

    @Vmap
    static int overTable(int a) {
        int s = 0;
        for (int w : WEIGHTS) {
            s = s * a + w;
        }
        return s;
    }
}
