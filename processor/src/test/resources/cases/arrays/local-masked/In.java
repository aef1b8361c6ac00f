package cases;

import dev.jvmap.Vmap;

/** Stores into a local array under varying branches and in divergent loops. */
final class In {
    private In() {}

    // with a in 0..6
    @Vmap
    static int underIf(int a) {
        int[] x = {9, 9, 9, 9, 9, 9};
        if (a >= 2) {
            x[5] = 0;
        }
        return x[5] + a;
    }

    // with n in 0..6
    @Vmap
    static int inDivergentLoop(int n) {
        int[] x = new int[8];
        for (int i = 0; i < n; i++) {
            x[i] = i + 1;
        }
        int s = 0;
        for (int v : x) {
            s = s * 3 + v;
        }
        return s;
    }

    // with a in -3..3
    @Vmap
    static double afterReturnOfSome(double a) {
        double[] x = new double[2];
        x[0] = 1;
        if (a < 0) {
            return x[0];
        }
        x[0] = a;
        x[1] = a;
        return x[0] + x[1];
    }
}
