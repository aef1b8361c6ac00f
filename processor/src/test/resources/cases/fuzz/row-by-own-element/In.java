package cases;

import dev.jvmap.Vmap;

/** A variable gets a row whose number stands in the row that it had. */
final class In {
    private In() {}

    // with n in 0..3, p[2][4] in 0..1, q[2][4] in 0..1
    @Vmap(inAxes = {0, -1, -1})
    static int next(int n, int[][] p, int[][] q) {
        int[] row = p[0];
        if (n == 0) {
            row = q[row[1]];
        }
        return 10 * row[1] + row[n]; // note: VMAP801
    }

    // with n in 0..3, p[2][4] in 0..1, q[2][4] in 0..1
    @Vmap(inAxes = {0, -1, -1})
    static int nextInTurn(int n, int[][] p, int[][] q) {
        int[] row = p[0];
        int sum = 0;
        for (int i = 0; i < n; i++) {
            row = n == 2 ? q[row[1]] : p[row[2]]; // note: VMAP801
            sum = 3 * sum + row[i]; // note: VMAP801
        }
        return sum;
    }
}
