package cases;

import dev.jvmap.Vmap;

/** A variable that looks uniform varies when it is assigned under a varying branch or loop. */
final class In {
    private In() {}

    // with a in -3..9
    @Vmap
    static int assignedUnderIf(int a) {
        int n = 2;
        if (a > 3) {
            n = 5;
        }
        int r = 0;
        for (int i = 0; i < n; i++) {
            r += a;
        }
        return r;
    }

    // with a in 0..9
    @Vmap
    static int countedByVaryingLoop(int a) {
        int turns = 0;
        while (a > 0) {
            a -= 2;
            turns++;
        }
        int r = 1;
        for (int i = 0; i < turns; i++) {
            r *= 2;
        }
        return r;
    }

    // with a in 0..9
    @Vmap
    static int afterVaryingBreak(int a) {
        int i = 0;
        for (; i < 7; i++) {
            if (i > a) {
                break;
            }
        }
        return i == 7 ? -1 : i;
    }

    // with a in 0..9, n in 3..6
    @Vmap(inAxes = {0, -1})
    static int counterChangedByBranch(int a, int n) {
        int r = 0;
        for (int i = 0; i < n; i++) {
            if (a == i) {
                i++;
            }
            r += i;
        }
        return r;
    }
}
