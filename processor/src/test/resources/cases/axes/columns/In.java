package cases;

import dev.jvmap.Vmap;

/** Rows of the batched array, its columns, its last axis. */
final class In {
    private In() {}

    @Vmap(inAxes = 1)
    static double column(double[] x) {
        return x[0] - 2 * x[x.length - 1];
    }

    @Vmap(inAxes = Vmap.LAST)
    static double last(double[] x) {
        return x[0] - 2 * x[x.length - 1];
    }

    @Vmap(inAxes = {0, Vmap.LAST, 0})
    static long mixed(long[] rows, long[] columns, long scalar) {
        return rows[0] * columns[1] + scalar;
    }

    @Vmap(inAxes = {1, 1, -1})
    static float several(float[] x, int[] n, float scale) {
        float s = 0;
        for (int j = 0; j < x.length; j++) {
            s += x[j] * scale - n[j];
        }
        return s;
    }
}
