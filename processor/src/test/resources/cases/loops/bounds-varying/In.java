package cases;

import dev.jvmap.Vmap;

/** Counted loops to the element's own bound. */
final class In {
    private In() {}

    // with a in 0..9
    @Vmap
    static int toOwnBound(int a) {
        int r = 0;
        for (int i = 0; i < a; i++) {
            r += 5;
        }
        return r;
    }

    // with a in 0..9, b in 5..5
    @Vmap(inAxes = {0, -1})
    static int toSum(int a, int b) {
        int r = 0;
        for (int i = 0; i < a + b; ++i) {
            r += i;
        }
        return r;
    }

    // with a in 0..9
    @Vmap
    static int movingBound(int a) {
        int r = 0;
        for (int i = 0; i < a; i++) {
            if (i == 3) {
                a += 2;
            }
            r += a;
        }
        return r;
    }

    // with a in 0..9
    @Vmap
    static int ownStart(int a) {
        int r = 0;
        for (int i = a; i < 10; i += 2) {
            r = 3 * r + i;
        }
        return r;
    }

    // with a in 1..9
    @Vmap
    static int ownStep(int a) {
        int r = 0;
        for (int i = 0; i < 16; i += a) {
            r += i;
        }
        return r;
    }
}
