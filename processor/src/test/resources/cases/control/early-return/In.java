package cases;

import dev.jvmap.Vmap;

/** Returns in branches. */
final class In {
    private In() {}

    // with a in -5..10
    @Vmap
    static int fourReturns(int a) {
        if (a > 2) {
            if (a == 4) {
                return 7;
            } else {
                return 2;
            }
        } else {
            if (a < 0) {
                return 12;
            }
            return a;
        }
    }

    @Vmap(inAxes = {0, -1})
    static double fallsThrough(double a, double b) {
        if (a <= 2) {
            return b;
        }
        a += b;
        return a;
    }

    @Vmap
    static double guards(double a) {
        if (a != a) {
            return -1;
        }
        if (a < 0) {
            return 0;
        }
        if (a > 1e100) {
            return 1;
        }
        return a / (a + 1);
    }

    @Vmap
    static int comparedWithInt(double a, int b) {
        if (a < b) {
            return -1;
        }
        return a > b ? 1 : 0;
    }
}
