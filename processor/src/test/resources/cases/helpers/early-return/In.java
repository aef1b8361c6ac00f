package cases;

import dev.jvmap.Vmap;

/** Helpers with several returns, called in branches and in expressions. */
final class In {
    private In() {}

    // with a in -5..5, b in -5..5
    @Vmap
    static int twice(int a, int b) {
        return 10 * sign(a) + sign(b);
    }

    // with a in -5..20
    @Vmap
    static int inBranch(int a) {
        int r = 0;
        if (a > 3) {
            r = classify(a) + 1;
        } else {
            r = -classify(-a);
        }
        return r;
    }

    // with a in 0..30
    @Vmap
    static int inLoop(int a) {
        int n = 0;
        while (classify(a) != 0) {
            a -= 1 + sign(a);
            n++;
        }
        return n;
    }

    private static int sign(int x) {
        if (x > 0) {
            return 1;
        }
        if (x < 0) {
            return -1;
        }
        return 0;
    }

    private static int classify(int x) {
        for (int i = 0; i < 5; i++) {
            if (x < i * i) {
                return i;
            }
        }
        return x > 10 ? 7 : 0;
    }
}
