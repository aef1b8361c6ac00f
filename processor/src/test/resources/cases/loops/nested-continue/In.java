package cases;

import dev.jvmap.Vmap;

/** continue at both levels, and out of nested branches. */
final class In {
    private In() {}

    // with a in 0..6
    @Vmap
    static int bothLevels(int a) {
        int r = 0;
        for (int i = 0; i < 5; i++) {
            if (i == a) {
                continue;
            }
            for (int j = 0; j < 5; j++) {
                if (j > a) {
                    continue;
                }
                r += j;
            }
            r += 100;
        }
        return r;
    }

    // with a in 0..6
    @Vmap
    static int inNestedBranches(int a) {
        int r = 0;
        for (int i = 0; i < 6; i++) {
            r++;
            if (a > 1) {
                if (a != 4) {
                    if (i > 2) {
                        continue;
                    }
                }
                r += 10;
            } else if (i == 3) {
                continue;
            }
            r += 100;
        }
        return r;
    }
}
