package cases;

import dev.jvmap.Vmap;

/** Divisions and reads that only elements without danger execute. */
final class In {
    private In() {}

    // with a in -5..5, b in -5..5
    @Vmap
    static int divisionUnderIf(int a, int b) {
        if (b != 0) {
            return a / b + a % b;
        }
        return 0;
    }

    // with a in -5..5, t[3]
    @Vmap(inAxes = {0, -1})
    static int loopEndsBeforeTrouble(int a, int[] t) {
        int r = 0;
        int i = a;
        while (i >= 0 && i < 3) {
            r += t[i] / (i + 1); // note: VMAP801
            i++;
        }
        return r;
    }

    // with a in -5..5
    @Vmap
    static int nanIndexWhereOff(double a) {
        int[] x = {1, 2, 3};
        double s = Math.sqrt(a);
        return s >= 0 && s < 3 ? x[(int) s] : -1; // note: VMAP801
    }

    // with a in -40..40
    @Vmap
    static int switchGuards(int a) {
        switch (a % 3) {
            case 0:
                return a;
            case 1:
                return 30 / a;
            default:
                return a == -1 ? 0 : 30 / (a + 1);
        }
    }
}
