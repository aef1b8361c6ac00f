package cases;

import dev.jvmap.Vmap;

/** A block of values for each element, with the batch along each of the four axes. */
final class In {
    private In() {}

    // with a[3][2][4]
    @Vmap
    static double sumOfSquares(double[][][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                for (int k = 0; k < a[i][j].length; k++) {
                    sum += a[i][j][k] * a[i][j][k];
                }
            }
        }
        return sum;
    }

    // with a[3][2][4], i in 0..2, k in 0..3
    @Vmap(inAxes = {1, 0, -1})
    static int ownPlane(int[][][] a, int i, int k) {
        return a[i][1][k] - a[0][i < 2 ? i : 0][3]; // note: VMAP801
    }

    // with a[2][2][2]
    @Vmap(inAxes = 2)
    static boolean odd(boolean[][][] a) {
        return a[0][0][1] ^ a[1][1][0] ^ a[1][1][1];
    }

    // with a[2][3][2], i in -1..2
    @Vmap(inAxes = {3, 0})
    static char middle(char[][][] a, int i) {
        return a[i][1][1]; // note: VMAP801
    }

    // with a[2][3][2][2]
    @Vmap(inAxes = 2)
    static float corner(float[][][][] a) {
        return a[0][2][1][1] + a[1][0][0][1];
    }

    // with a[2][3]
    @Vmap(inAxes = 1, outAxes = 2)
    static byte[][] doubled(byte[][] a) { // warning: VMAP805
        byte[][] twice = new byte[a.length][3];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < 3; j++) {
                twice[i][j] = (byte) (2 * a[i][j]);
            }
        }
        return twice;
    }

    // with a[3][4]
    @Vmap
    static double rows(double[][] a) {
        double sum = 0;
        for (double[] row : a) {
            sum = 2 * sum + row[1];
        }
        return sum;
    }
}
