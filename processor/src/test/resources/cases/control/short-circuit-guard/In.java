package cases;

import dev.jvmap.Vmap;

/** The right side is evaluated only where the left side asks for it. */
final class In {
    private In() {}

    // with i in 0..40, x[20] in 0..3
    @Vmap(inAxes = {0, -1})
    static int boundsFirst(int i, int[] x) {
        return i < x.length && x[i] == 1 ? 1 : 0; // note: VMAP801
    }

    // with i in 0..20, x[2]
    @Vmap(inAxes = {0, -1})
    static boolean indexFarOutside(int i, int[] x) {
        return x[0] < 10000 && (i & 1) == 0 && x[(i & 1) * 10000] != 1; // note: VMAP801
    }

    // with a in -3..3, b in -3..3
    @Vmap
    static boolean divisorFirst(int a, int b) {
        return b == 0 || a / b > 1;
    }

    // with i in -3..25, x[20]
    @Vmap(inAxes = {0, -1})
    static double bothEnds(int i, double[] x) {
        if (i >= 0 && i < x.length && x[i] > 0) { // note: VMAP801
            return x[i]; // note: VMAP801
        }
        return -1;
    }
}
