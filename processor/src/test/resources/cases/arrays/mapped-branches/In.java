package cases;

import dev.jvmap.Vmap;

/** Reads of the element's own array under branches and in searches. */
final class In {
    private In() {}

    @Vmap
    static int firstNegative(double[] x) {
        for (int j = 0; j < x.length; j++) {
            if (x[j] < 0) {
                return j;
            }
        }
        return -1;
    }

    // with n in 0..7, x[5]
    @Vmap
    static double prefix(double[] x, int n) {
        double s = 0;
        for (int j = 0; j < x.length; j++) {
            if (j < n) {
                s += x[j];
            }
        }
        return s;
    }

    @Vmap
    static int argmax(float[] x) {
        int best = 0;
        for (int j = 1; j < x.length; j++) {
            if (x[j] > x[best]) { // note: VMAP801
                best = j;
            }
        }
        return best;
    }

    // with key in -5..5, x[9] in -4..4
    @Vmap
    static int linearSearch(int[] x, int key) {
        int j = 0;
        while (j < x.length && x[j] != key) {
            j++;
        }
        return j;
    }
}
