package cases;

import dev.jvmap.Vmap;

/** Constant conditions, and code that nothing reaches. */
final class In {
    private In() {}

    static final boolean DEBUG = false;

    @Vmap
    static double always(double a) {
        if (true) {
            return a + 1;
        }
        return a;
    }

    @Vmap
    static double never(double a) {
        if (DEBUG) {
            a = 1 / a;
        }
        if (DEBUG && a > 3 || !DEBUG) {
            a++;
        }
        return a;
    }

    @Vmap
    static int constantLoops(int a) {
        while (DEBUG & a > 0) {
            a++;
        }
        for (int i = 0; i < 0; i++) {
            a = i;
        }
        return a;
    }
}
