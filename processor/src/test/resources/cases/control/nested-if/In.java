package cases;

import dev.jvmap.Vmap;

/** Branches in branches, varying and uniform mixed. */
final class In {
    private In() {}

    // with a in -5..10
    @Vmap
    static int twoLevels(int a) {
        int r = 0;
        if (a > 2) {
            if (a == 4) {
                r = 7;
            } else {
                r = 2;
            }
            r += a;
        } else {
            if (a < 0) {
                r = 12;
            }
            r -= a;
        }
        return r;
    }

    // with a in -5..10, b in -1..1
    @Vmap(inAxes = {0, -1})
    static int uniformInside(int a, int b) {
        int r = a;
        if (a > 2) {
            if (b > 0) {
                r = b;
            } else if (a > 5) {
                r = -b;
            }
        }
        return r;
    }

    // with a in -5..10, b in -1..1
    @Vmap(inAxes = {0, -1})
    static int uniformOutside(int a, int b) {
        int r = a;
        if (b != 0) {
            if (a > b) {
                r *= 3;
            }
        } else if (a < 0) {
            r = 0;
        }
        return r + 1;
    }
}
