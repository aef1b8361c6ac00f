package cases;

import dev.jvmap.Vmap;

/** What an element has written before it fails stays; the elements behind it are as they were. */
final class In {
    private In() {}

    // with n in 0..200, v[6]
    @Vmap
    static void doubled(int n, double[] v) {
        for (int i = 0; i < v.length; i++) {
            v[i] *= 2;
            if (i == n / 30 && n > 180) {
                throw new IllegalArgumentException("at " + i);
            }
        }
    }

    // with n in 0..60, v[6]
    @Vmap(inAxes = {0, 1})
    static int past(int n, int[] v) {
        for (int i = 0; i < n - 50; i++) {
            v[i]++;
        }
        return v[0];
    }

    // with d in -1..60, m[2][2]
    @Vmap(inAxes = {0, 2})
    static int divided(int d, int[][] m) {
        m[0][1]++;
        m[1][0] /= d;
        m[1][1]++;
        return m[1][0];
    }

    // with d in -1..40, v[3]
    @Vmap
    static int counted(int d, int[] v) {
        v[0]++;
        v[1] += v[0] / d;
        v[2] = v[1] % (d - 1);
        return v[2];
    }
}
