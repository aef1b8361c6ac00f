package cases;

import dev.jvmap.Vmap;

/** A matrix for each element, with the batch along each of the three axes. */
final class In {
    private In() {}

    // with a[3][3], b[3]
    @Vmap
    static double trace(double[][] a) {
        return a[0][0] + a[1][1] + a[2][2];
    }

    // with a[3][3], b[3]
    @Vmap(inAxes = {1, 1})
    static double secondOfProduct(double[][] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < b.length; j++) {
            sum += a[1][j] * b[j];
        }
        return sum;
    }

    // with a[3][4]
    @Vmap(inAxes = 2)
    static float sumOfSquares(float[][] a) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                sum += a[i][j] * a[i][j];
            }
        }
        return sum;
    }

    // with a[3][4], i in 0..2
    @Vmap
    static int ownColumnSum(int[][] a, int i) {
        int sum = 0;
        for (int j = 0; j < 4; j++) {
            sum = 3 * sum + a[i][j]; // note: VMAP801
        }
        return sum;
    }

    // with a[2][3], b[3][2]
    @Vmap(inAxes = {2, -1})
    static double[] product(double[][] a, double[][] b) {
        double[] c = new double[4];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < 3; k++) {
                    c[2 * i + j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }
}
