package cases;

import dev.jvmap.Vmap;

/** Helpers that only some elements may enter. */
final class In {
    private In() {}

    // with a in 0..9
    @Vmap
    static boolean rightOfOr(int a) {
        return a % 2 == 0 || failsOnEven(a) > 0;
    }

    // with a in 0..9
    @Vmap
    static boolean rightOfAnd(int a) {
        return a % 2 != 0 && failsOnEven(a) > 2;
    }

    // with a in 0..9
    @Vmap
    static int insideBranch(int a) {
        int r = 0;
        if (a > 3) {
            if (a > 100 && failsOnEven(0) > 0) {
                r = 1;
            }
            r += a % 2 == 1 ? failsOnEven(a) : 0;
        }
        return r;
    }

    private static int failsOnEven(int a) {
        return 9 / (a % 2);
    }
}
