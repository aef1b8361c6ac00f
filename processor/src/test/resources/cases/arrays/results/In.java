package cases;

import dev.jvmap.Vmap;

/** Arrays as results. */
final class In {
    private In() {}

    // with a in -5..5
    @Vmap
    static double[] powers(double a) {
        double[] r = new double[4];
        double p = 1;
        for (int i = 0; i < r.length; i++) {
            r[i] = p;
            p *= a;
        }
        return r;
    }

    @Vmap
    static int[] sorted(int a, int b) {
        int[] r = {a, b};
        if (a > b) {
            r[0] = b;
            r[1] = a;
        }
        return r;
    }

    // with x[5]
    @Vmap(inAxes = 0, outAxes = 1)
    static float[] reversed(float[] x) {
        float[] r = new float[x.length];
        for (int j = 0; j < x.length; j++) {
            r[x.length - 1 - j] = x[j];
        }
        return r;
    }

    @Vmap(inAxes = 1, outAxes = 1)
    static double[] prefixSums(double[] x) {
        double[] r = new double[x.length];
        double s = 0;
        for (int j = 0; j < x.length; j++) {
            s += x[j];
            r[j] = s;
        }
        return r;
    }
}
