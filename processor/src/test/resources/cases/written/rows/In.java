package cases;

import dev.jvmap.Vmap;

/** Elements that change their own array. */
final class In {
    private In() {}

    // with v[6]
    @Vmap
    static void normalise(double[] v) {
        double sum = 0;
        for (double x : v) {
            sum += x * x;
        }
        double norm = Math.sqrt(sum);
        for (int i = 0; i < v.length; i++) {
            v[i] /= norm;
        }
    }

    // with a[4], b[4]
    @Vmap
    static double exchange(double[] a, double[] b) {
        double moved = 0;
        for (int i = 0; i < a.length; i++) {
            double kept = a[i];
            a[i] = b[i];
            b[i] = kept;
            moved += kept;
        }
        return moved;
    }

    // with v[5]
    @Vmap
    static double[] reversed(double[] v) {
        double[] before = v.clone();
        for (int i = 0; i < v.length; i++) {
            v[i] = before[v.length - 1 - i];
        }
        return before;
    }

    // with v[5]
    @Vmap
    static int sorted(int[] v) {
        int swaps = 0;
        for (int i = 1; i < v.length; i++) {
            for (int j = i; j > 0 && v[j - 1] > v[j]; j--) {
                int t = v[j];
                v[j] = v[j - 1];
                v[j - 1] = t;
                swaps++;
            }
        }
        return swaps;
    }
}
