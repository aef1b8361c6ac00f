package cases;

import dev.jvmap.Vmap;

/** Loops under varying and uniform branches. */
final class In {
    private In() {}

    // with a in 0..6
    @Vmap
    static int underElse(int a) {
        int r = a;
        if (a < 2) {
            r++;
        } else {
            for (int i = 0; i < a; i++) {
                r++;
            }
        }
        return r;
    }

    // with a in -3..6
    @Vmap
    static int underNestedIf(int a) {
        int r = 0;
        if (a > 0) {
            r = 1;
            if (a != 3) {
                while (r < 100) {
                    r = r * 2 + a;
                }
            }
            r++;
        }
        return r;
    }

    // with a in 0..6
    @Vmap
    static int branchThenBreak(int a) {
        int r = 0;
        while (true) {
            if (r > 3) {
                r += a;
                break;
            } else {
                for (int i = 0; i < a; i++) {
                    r += 2;
                }
            }
            r++;
        }
        return r;
    }
}
