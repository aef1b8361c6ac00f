package cases;

import dev.jvmap.Vmap;

/** What follows a branch runs for all elements again. */
final class In {
    private In() {}

    @Vmap
    static double afterIf(double v) {
        if (v > 2) {
            v = v - 2;
        }
        v = v * 3;
        return v;
    }

    @Vmap
    static int afterReturnInBranch(int a) {
        int r = a;
        if (a > 0) {
            if (a > 100) {
                return -1;
            }
            r++;
        }
        r *= 2;
        return r;
    }
}
