package cases;

import dev.jvmap.Vmap;

/** A row of a shared array of arrays that each element picks for itself. */
final class In {
    private In() {}

    // with i in -3..8, t[4][5]
    @Vmap(inAxes = {0, -1})
    static double diagonal(int i, double[][] t) {
        int c = Math.max(0, Math.min(i, 3));
        return t[c][c]; // note: VMAP801
    }
}
