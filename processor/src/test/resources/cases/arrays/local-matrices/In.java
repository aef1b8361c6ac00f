package cases;

import dev.jvmap.Vmap;

/** Local arrays of arrays, all of whose rows have one length. */
final class In {
    private In() {}

    @Vmap
    static double determinant(double a, double b, double c) {
        double[][] m = new double[3][3];
        m[0][0] = a;
        m[0][1] = b;
        m[1][1] = c;
        m[2][0] = a + b;
        m[2][2] = 1;
        m[1][0] = b * c;
        double det = 1;
        for (int i = 0; i < 3; i++) {
            det *= m[i][i];
            if (m[i][i] == 0) {
                return 0;
            }
            for (int j = i + 1; j < m.length; j++) {
                double f = m[j][i] / m[i][i];
                for (int k = i; k < m[j].length; k++) {
                    m[j][k] -= f * m[i][k];
                }
            }
        }
        return det;
    }

    // with a in -1..3, b in -1..1
    @Vmap
    static double table(int a, int b) {
        double[][] t = {{1, 2}, {3, 4}, {5, 6}};
        return t[a][b]; // note: VMAP801
    }

    private static void add(double[] row, double[] other, double f) {
        for (int i = 0; i < row.length; i++) {
            row[i] += f * other[i];
        }
    }

    // with n in -1..3
    @Vmap
    static double rows(double x, double y, int n) {
        double[][] m = {{x, y}, {y, 1}};
        add(m[0], m[1], 2);
        double[] row = m[1];
        row[1] = x;
        add(row, m[0], -1);
        for (double[] r : m) {
            add(r, m[1], 0.5);
        }
        return Math.abs(m[0][0]) + m[1][1] + m[n][0]; // note: VMAP801
    }

    // with n in -1..3, k in -1..3
    @Vmap(inAxes = {0, Vmap.NONE, Vmap.NONE})
    static double uniformSizes(double x, int n, int k) {
        float[][] m = new float[n][k];
        m[n - 1][k - 1] = (float) x;
        double s = m.length + m[0].length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                s += m[i][j] * (i + j);
            }
        }
        return s;
    }

    // with i in -1..3, j in -1..3, k in -1..3
    @Vmap
    static int cube(int i, int j, int k) {
        int[][][] c = new int[2][3][2];
        c[i][j][k] = 7; // note: VMAP801
        c[1][1][1] += i;
        int s = 0;
        for (int[][] p : c) {
            for (int[] r : p) {
                for (int v : r) {
                    s = 31 * s + v;
                }
            }
        }
        return s;
    }

    // with n in 1..10, k in 0..10
    @Vmap
    static long binomial(int n, int k) {
        long[][] c = new long[12][12];
        for (int i = 0; i <= n; i++) {
            c[i][0] = 1;
            for (int j = 1; j <= i; j++) {
                c[i][j] = c[i - 1][j - 1] + c[i - 1][j];
            }
        }
        return c[n][k]; // note: VMAP801
    }
}
