package cases;

import dev.jvmap.Vmap;

/** Loops without a test, which only break and return end. */
final class In {
    private In() {}

    // with a in 0..40
    @Vmap
    static int breakOnly(int a) {
        int n = 0;
        for (;;) {
            if (n * n >= a) {
                break;
            }
            n++;
        }
        return n;
    }

    // with a in 0..40
    @Vmap
    static int returnOnly(int a) {
        int n = 0;
        while (true) {
            n += 3;
            if (n > a) {
                return n;
            }
        }
    }

    // with a in 0..9
    @Vmap
    static int someNeverEnter(int a) {
        int r = 0;
        if ((a & 1) == 0) {
            while (true) {
                if (++r > a) {
                    break;
                }
            }
        }
        return r;
    }

    // with a in 0..9
    @Vmap
    static int emptyStatement(int a) {
        int i = 0;
        for (; i * 3 < a; i++);
        return i;
    }
}
