package cases;

import dev.jvmap.Vmap;

/** Helpers that write to what they are given. */
final class In {
    private In() {}

    // with v[4]
    @Vmap
    static void smooth(double[] v) {
        double first = v[0];
        for (int i = 0; i < v.length - 1; i++) {
            mix(v, i, i + 1);
        }
        mix(v, v.length - 1, 0);
        v[0] += first;
    }

    private static void mix(double[] v, int i, int j) {
        v[i] = 0.5 * (v[i] + v[j]);
    }

    // with v[4], w[4], at in 0..3
    @Vmap
    static double order(double[] v, double[] w, int at) {
        return v[at] + next(v, at) + v[at] * next(w, at) + w[at]; // note: VMAP801
    }

    private static double next(double[] v, int i) {
        double before = v[i]; // note: VMAP801
        v[i] = before + 1; // note: VMAP801
        return before;
    }

    // with v[4], w[4]
    @Vmap(inAxes = {1, 0, 0})
    static double either(double[] v, double[] w, boolean first) {
        double[] chosen = first ? v : w;
        chosen[1] = 3;
        return chosen[0];
    }

    // with v[4], w[4]
    @Vmap(inAxes = {1, 1, 0})
    static void assigned(double[] v, double[] w, boolean first) {
        double[] chosen = v;
        if (first) {
            chosen = w;
        }
        chosen[2] = 7;
        same(v)[3] = 8;
    }

    private static double[] same(double[] v) {
        return v;
    }
}
