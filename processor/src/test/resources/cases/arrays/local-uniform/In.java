package cases;

import dev.jvmap.Vmap;

/** Local arrays filled and read at uniform indexes. */
final class In {
    private In() {}

    @Vmap
    static double filledByLoop(double a) {
        double[] x = new double[6];
        for (int i = 0; i < x.length; i++) {
            x[i] = a * i;
        }
        double s = 0;
        for (int i = 0; i < 6; i++) {
            s += x[5 - i] * (i + 1);
        }
        return s;
    }

    @Vmap
    static float initialised(float a) {
        float[] x = {a, 2 * a, 3, a * a};
        x[2] += x[1];
        return x[0] + x[1] * x[2] - x[3];
    }

    // with n in 1..7
    @Vmap(inAxes = {0, -1})
    static int uniformLength(int a, int n) {
        int[] x = new int[n + 1];
        x[0] = a;
        for (int i = 1; i <= n; i++) {
            x[i] = 3 * x[i - 1] + i;
        }
        return x[n] + x.length;
    }

    @Vmap
    static int zeros(int a) {
        int[] x = new int[3];
        boolean[] seen = new boolean[2];
        seen[1] = a > 0;
        return seen[0] || !seen[1] ? x[0] + x[1] : a + x[2];
    }
}
