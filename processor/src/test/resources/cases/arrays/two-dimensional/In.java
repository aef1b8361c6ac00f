package cases;

import dev.jvmap.Vmap;

/** Uniform arrays of arrays. */
final class In {
    private In() {}

    // with a in -3..3, t[4][5]
    @Vmap(inAxes = {0, -1})
    static double uniformBoth(double a, double[][] t) {
        double sum = 0;
        for (int i = 0; i < t.length; i++) {
            for (int j = 0; j < t[i].length; j++) {
                sum = sum * a + t[i][j];
            }
        }
        return sum;
    }

    // with j in 0..4, x in 0..3, t[4][6]
    @Vmap(inAxes = {0, -1, -1})
    static double uniformRow(int j, int x, double[][] t) {
        return t[x][j + 1] + t[1][j]; // note: VMAP801
    }

    // with x in -3..8, t[4][5]
    @Vmap(inAxes = {0, -1})
    static double flattenedByHand(int x, double[][] t) {
        double[] row = t[2];
        int c = x < 0 ? 0 : x > 4 ? 4 : x;
        return row[c] * row.length; // note: VMAP801
    }
}
