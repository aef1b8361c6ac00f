package cases;

import dev.jvmap.Vmap;

/** Uniform and varying sides in every order, over an array that may be empty. */
final class In {
    private In() {}

    // with i in -2..2, x[0]
    @Vmap(inAxes = {0, -1, -1})
    static boolean uniformLeft(int i, boolean on, int[] x) {
        return on && x.length > 0 && x[0] == i;
    }

    // with i in -2..2, x[0]
    @Vmap(inAxes = {0, -1})
    static boolean varyingLeft(int i, int[] x) {
        return i > 5 && x[0] == 1;
    }

    // with i in -2..2, x[0]
    @Vmap(inAxes = {0, -1})
    static boolean varyingLeftOfOr(int i, int[] x) {
        return i < 5 || x[i] == 1; // note: VMAP801
    }

    // with a in -2..2, b in -2..2
    @Vmap
    static int sideEffects(int a, int b) {
        int n = 0;
        if (a > 0 && n++ == 0 && b > 0 && n++ == 1 || a < 0 && ++n > 0) {
            n += 10;
        }
        return n;
    }

    @Vmap
    static boolean longChain(double a, double b, double c) {
        return a < b && b < c || c < b && b < a || a == c && !(b == a);
    }
}
