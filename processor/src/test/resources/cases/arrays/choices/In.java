package cases;

import dev.jvmap.Vmap;

/** Array variables that stand for different arrays. */
final class In {
    private In() {}

    private static final double[] NEAR = {1, 2, 3, 4};
    private static final double[] FAR = {-1, 0.5, 9};
    private static final double[][] ROWS = {{1, 2}, {3, 4, 5}, {6, 7}, null};
    private static final int[][][] DEEP = {{{1, 2}, {3}}, {{4}, {5, 6}}};

    private static double horner(double[] c, double x) {
        double r = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            r = r * x + c[i]; // note: VMAP801
        }
        return r;
    }

    // with x in -3..3
    @Vmap
    static double chosen(double x) {
        double[] c = x < 1 ? NEAR : FAR;
        return c[0] + c[1] * x + c.length;
    }

    // with x in -3..3
    @Vmap
    static double chosenOfThree(double x) {
        double[] c = x < -1 ? NEAR : x < 1 ? FAR : ROWS[1];
        return c[2]; // note: VMAP801
    }

    // with x in -3..3
    @Vmap
    static double handedOn(double x) {
        return horner(x < 1 ? NEAR : FAR, x);
    }

    // with x in -3..3
    @Vmap
    static double assignedInBranches(double x) {
        double[] c;
        if (x < 0) {
            c = NEAR;
        } else {
            c = FAR;
        }
        return c[1] * x;
    }

    // with x in -3..3
    @Vmap
    static double assignedInOneBranch(double x) {
        double[] c = NEAR;
        if (x < 0) {
            c = FAR;
        }
        return horner(c, x);
    }

    // with i in -1..4, x in -3..3
    @Vmap
    static double rowOfOnesOwn(int i, double x) {
        double[] row = ROWS[i];
        return row[0] + row[1] * x + row.length; // note: VMAP801
    }

    // with i in -1..4
    @Vmap
    static int rowThatNobodyReads(int i) {
        double[] row = ROWS[i];
        return i + 1;
    }

    // with i in 0..2, j in 0..2, k in 0..1
    @Vmap
    static int deep(int i, int j, int k) {
        int[][] plane = DEEP[i];
        int[] row = plane[j];
        return row[k] + DEEP[i][j][k] + DEEP[i].length; // note: VMAP801
    }

    // with m[3][4], x in -3..3
    @Vmap
    static double mappedRows(double[][] m, double x) {
        double sum = 0;
        for (double[] row : m) {
            for (double v : row) {
                sum += v * x;
            }
        }
        return sum;
    }

    // with m[3][4], i in -1..3
    @Vmap
    static double mappedRowOfOnesOwn(double[][] m, int i) {
        double[] row = m[i];
        return row[0] - row[3] + row.length; // note: VMAP801
    }

    // with a[4], b[3], x in -3..3
    @Vmap
    static double mappedChoice(double[] a, double[] b, double x) {
        double[] c = x < 0 ? a : b;
        return horner(c, x);
    }

    // with a[4], x in -3..3
    @Vmap
    static double written(double[] a, double x) {
        double[] own = {1, 2, 3, 4};
        double[] target = x < 0 ? a : own;
        target[1] = x;
        target[2] += 1;
        return own[1] + own[2] + a[1];
    }

    // with a[4], b[4], n in 0..5
    @Vmap
    static double swapped(double[] a, double[] b, int n) {
        double[] from = a;
        double[] to = b;
        for (int i = 0; i < n; i++) {
            to[i & 3] = from[(i + 1) & 3] + 1;
            double[] other = from;
            from = to;
            to = other;
        }
        return from[0] + to[1];
    }

    // with x in -3..3, table[3][2]
    @Vmap(inAxes = {0, Vmap.NONE})
    static double unbatchedRows(double x, double[][] table) {
        double[] row = table[x < 0 ? 0 : x < 1 ? 1 : 2];
        return row[1] * x; // note: VMAP801
    }

    // with x in -3..3
    @Vmap
    static double inDivergentLoop(double x) {
        double[] c = NEAR;
        int n = 0;
        while (x < 4) {
            x += c[n & 1];
            if (n == 2) {
                c = FAR;
            }
            x += c[2] * 0.125 + 0.5;
            n++;
        }
        return x + c[0];
    }

    // with x in -3..3, i in 0..3, t[2][4]
    @Vmap(inAxes = {0, 0, -1})
    static double rowWithName(double x, int i, double[][] t) {
        double[] near = t[0];
        double[] far = t[1];
        double[] row = x < 1 ? near : far;
        return row[i] + near[1]; // note: VMAP801
    }
}
