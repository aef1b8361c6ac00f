package cases;

import dev.jvmap.Vmap;

/** Element functions of JAX's batching tests over arrays. */
final class In {
    private In() {}

    // with x[3], i in 0..2
    @Vmap
    static double ownPick(double[] x, int i) {
        return x[i]; // note: VMAP801
    }

    // with x[3], i in 0..2
    @Vmap(inAxes = {-1, 0})
    static double sharedPick(double[] x, int i) {
        return x[i]; // note: VMAP801
    }

    // with x[2], y[2]
    @Vmap(inAxes = {1, -1})
    static double dot(double[] x, double[] y) {
        return x[0] * y[0] + x[1] * y[1];
    }

    // with x[5], y[3], i in 0..5
    @Vmap(inAxes = {-1, -1, 0})
    static double[] updatedSlice(double[] x, double[] y, int i) {
        double[] r = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            r[j] = x[j];
        }
        int start = Math.min(i, x.length - y.length);
        for (int j = 0; j < y.length; j++) {
            r[start + j] = y[j]; // note: VMAP801
        }
        return r;
    }

    // with x[5], w[3]
    @Vmap
    static double[] correlated(double[] x, double[] w) {
        double[] r = new double[x.length - 2];
        for (int j = 1; j < x.length - 1; j++) {
            r[j - 1] = x[j - 1] * w[0] + x[j] * w[1] + x[j + 1] * w[2];
        }
        return r;
    }

    // with lower[4] in -1..1, diagonal[4] in 3..5, upper[4] in -1..1, rhs[4] in -5..5
    @Vmap(inAxes = {1, 1, 1, 1}, outAxes = 1)
    static double[] tridiagonal(double[] lower, double[] diagonal, double[] upper, double[] rhs) {
        int n = rhs.length;
        double[] c = new double[n];
        double[] x = new double[n];
        c[0] = upper[0] / diagonal[0];
        x[0] = rhs[0] / diagonal[0];
        for (int i = 1; i < n; i++) {
            double m = diagonal[i] - lower[i] * c[i - 1];
            c[i] = upper[i] / m;
            x[i] = (rhs[i] - lower[i] * x[i - 1]) / m;
        }
        for (int i = n - 2; i >= 0; i--) {
            x[i] -= c[i] * x[i + 1];
        }
        return x;
    }

    // with x[3], first[2] in 0..2
    @Vmap(inAxes = {-1, 0})
    static double[] scatterAdded(double[] x, int[] first) {
        double[] r = new double[3];
        for (int j = 0; j < 3; j++) {
            r[j] = x[j];
        }
        for (int j = 0; j < first.length; j++) {
            r[first[j]] += 0.1 * (j + 1); // note: VMAP801
        }
        return r;
    }
}
