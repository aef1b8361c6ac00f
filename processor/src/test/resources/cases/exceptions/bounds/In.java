package cases;

import dev.jvmap.Vmap;

/** Indexes out of bounds. */
final class In {
    private In() {}

    // with i in -2..40, t[39]
    @Vmap(inAxes = {0, -1})
    static double uniformArray(int i, double[] t) {
        return t[i]; // note: VMAP801
    }

    // with i in -1..70, x[5]
    @Vmap
    static int ownArray(int[] x, int i) {
        return x[i / 14]; // note: VMAP801
    }

    // with i in 0..50
    @Vmap
    static int localArray(int i) {
        int[] x = new int[5];
        x[i / 10] = 3; // note: VMAP801
        return x[4];
    }

    // with i in 0..60
    @Vmap
    static int localUniformIndex(int i) {
        int[] x = new int[3];
        int s = i;
        for (int j = 0; j < 4; j++) {
            if (j < 3 || i == 60) {
                s += x[j];
            }
        }
        return s;
    }

    // with i in 0..3, t[0]
    @Vmap(inAxes = {0, -1})
    static double emptyArray(int i, double[] t) {
        return t[i]; // note: VMAP801
    }
}
