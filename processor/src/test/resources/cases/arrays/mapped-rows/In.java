package cases;

import dev.jvmap.Vmap;

/** Every element has its own array, in rows or in columns of the batched one. */
final class In {
    private In() {}

    @Vmap
    static double sum(double[] x) {
        double s = 0;
        for (int j = 0; j < x.length; j++) {
            s += x[j];
        }
        return s;
    }

    @Vmap(inAxes = {1, -1})
    static double dot(double[] x, double[] w) {
        double s = 0;
        for (int j = 0; j < w.length; j++) {
            s += x[j] * w[j];
        }
        return s;
    }

    @Vmap(inAxes = {0, 1})
    static float rowsAndColumns(float[] x, float[] y) {
        float s = 0;
        for (int j = 0; j < x.length; j++) {
            s += x[j] * y[j] - y[0];
        }
        return s;
    }

    // with i in 0..4
    @Vmap
    static int ownIndex(int[] x, int i) {
        return x[i] - x[x.length - 1 - i]; // note: VMAP801
    }

    @Vmap
    static int narrow(byte[] x, boolean[] on) {
        int s = 0;
        for (int j = 0; j < x.length; j++) {
            if (on[j]) {
                s += x[j];
            }
        }
        return s;
    }
}
