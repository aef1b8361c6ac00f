package cases;

import dev.jvmap.Vmap;

/** Local arrays at the element's own indexes. */
final class In {
    private In() {}

    // with a in 0..5
    @Vmap
    static int storesAtOwnIndex(int a) {
        int[] x = new int[6];
        x[a] = a; // note: VMAP801
        return 100 * x[4] + 10 * x[0] + x[5];
    }

    // with a in 0..5, b in 0..5
    @Vmap
    static double readsAtOwnIndex(int a, int b) {
        double[] x = new double[6];
        for (int i = 0; i < 6; i++) {
            x[i] = i * 0.5;
        }
        x[a] += 10; // note: VMAP801
        x[b] *= 2; // note: VMAP801
        return x[b] - x[a]; // note: VMAP801
    }

    @Vmap
    static int histogram(int bits) {
        int[] counts = new int[4];
        for (int i = 0; i < 16; i++) {
            counts[bits >> 2 * i & 3]++; // note: VMAP801
        }
        return counts[0] + 17 * (counts[1] + 17 * (counts[2] + 17 * counts[3]));
    }

    // with a in -2..8
    @Vmap
    static int guardedIndex(int a) {
        int[] x = new int[6];
        if (a >= 0 && a < x.length) {
            x[a] = 7; // note: VMAP801
        }
        return x[0] + 2 * x[5];
    }

    // with k in 0..3
    @Vmap
    static int indexEvaluatedOnce(int k) {
        int[] x = {1, 2, 3, 4, 5};
        x[k++] += 10; // note: VMAP801
        x[++k - 1] *= 2; // note: VMAP801
        int y = x[--k]; // note: VMAP801
        return k + 10 * (x[0] + 100 * (x[1] + x[2])) + y;
    }
}
