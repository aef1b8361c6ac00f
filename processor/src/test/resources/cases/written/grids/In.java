package cases;

import dev.jvmap.Vmap;

/** Two-dimensional arrays of an element. */
final class In {
    private In() {}

    // with m[3][3]
    @Vmap
    static void transpose(double[][] m) {
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < i; j++) {
                double t = m[i][j];
                m[i][j] = m[j][i];
                m[j][i] = t;
            }
        }
    }

    // with m[2][3]
    @Vmap(inAxes = 1)
    static double middle(double[][] m) {
        double sum = 0;
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[i].length; j++) {
                sum += m[i][j];
                m[i][j] = sum;
            }
        }
        return sum;
    }

    // with m[2][3], row in 0..1, column in 0..2
    @Vmap(inAxes = {2, 0, 0})
    static void mark(int[][] m, int row, int column) {
        m[row][column] = 1; // note: VMAP801
    }

    // with a[3][3], x[3]
    @Vmap
    static int eliminate(double[][] a, double[] x) {
        for (int k = 0; k < x.length; k++) {
            int pivot = k;
            for (int i = k + 1; i < x.length; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) { // note: VMAP801
                    pivot = i;
                }
            }
            if (a[pivot][k] == 0) { // note: VMAP801
                return k;
            }
            for (int j = 0; j < x.length; j++) {
                double t = a[k][j];
                a[k][j] = a[pivot][j]; // note: VMAP801
                a[pivot][j] = t; // note: VMAP801
            }
            double t = x[k];
            x[k] = x[pivot]; // note: VMAP801
            x[pivot] = t; // note: VMAP801
            for (int i = k + 1; i < x.length; i++) {
                double f = a[i][k] / a[k][k];
                for (int j = k; j < x.length; j++) {
                    a[i][j] -= f * a[k][j];
                }
                x[i] -= f * x[k];
            }
        }
        for (int k = x.length - 1; k >= 0; k--) {
            for (int j = k + 1; j < x.length; j++) {
                x[k] -= a[k][j] * x[j];
            }
            x[k] /= a[k][k];
        }
        return x.length;
    }
}
