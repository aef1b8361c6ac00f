package cases;

import dev.jvmap.Vmap;

/** Elements that do not read may have any index. */
final class In {
    private In() {}

    // with a in 0..40, t[32]
    @Vmap(inAxes = {0, -1})
    static double underIf(int a, double[] t) {
        double r = -1;
        if (a < 32) {
            r = t[a]; // note: VMAP801
        }
        return r;
    }

    // with a in -4..4, t[5]
    @Vmap(inAxes = {0, -1})
    static double hugeWhereOff(int a, double[] t) {
        if (a >= 0) {
            return t[a]; // note: VMAP801
        }
        return a * t[0];
    }

    // with a in -2..4, t[5]
    @Vmap(inAxes = {0, -1})
    static double wildIndexWhereOff(double a, double[] t) {
        return a >= 0 ? t[(int) a] : t[(int) (a * 0)]; // note: VMAP801
    }

    // with n in 0..12, t[8]
    @Vmap(inAxes = {0, -1})
    static double inLoop(int n, double[] t) {
        double sum = 0;
        for (int i = 0; i < n && i < t.length; i++) {
            sum += t[i] * n;
        }
        return sum;
    }
}
