package cases;

import dev.jvmap.Vmap;

/** The element's own array shorter than a vector, of one value, and empty. */
final class In {
    private In() {}

    // with x[1]
    @Vmap
    static double one(double[] x) {
        return x[0] * 2;
    }

    // with x[0]
    @Vmap
    static int empty(double[] x, int a) {
        int n = a;
        for (double v : x) {
            n += (int) v;
        }
        return n + x.length;
    }

    // with x[1], y[37]
    @Vmap(inAxes = {1, 0})
    static float longRows(float[] x, float[] y) {
        float s = x[0];
        for (float v : y) {
            s += v;
        }
        return s;
    }
}
