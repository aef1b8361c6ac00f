package cases;

import dev.jvmap.Vmap;

/** The failing turn of a loop, after others have been left. */
final class In {
    private In() {}

    // with n in 0..9, t[9]
    @Vmap(inAxes = {0, -1})
    static double walksOut(int n, double[] t) {
        double s = 0;
        for (int i = 0; i <= n; i++) {
            s += t[i];
        }
        return s;
    }

    // with n in 0..60
    @Vmap
    static int dividesInLoop(int n) {
        int r = 0;
        for (int i = 0; i < n; i++) {
            r += 100 / (57 - i);
        }
        return r;
    }

    // with n in 0..20, t[4]
    @Vmap(inAxes = {0, -1})
    static double searchesWithoutEnd(int n, double[] t) {
        int i = 0;
        while (t[i] != n) {
            i++;
        }
        return i;
    }
}
