package cases;

import dev.jvmap.Vmap;

/** Decisions that hang on inexact functions are taken on the same value everywhere. */
final class In {
    private In() {}

    // with x in 0.1..500
    @Vmap
    static int magnitude(double x) {
        return (int) Math.floor(Math.log(x));
    }

    // with x in -3..3, y in 0.1..9.7
    @Vmap
    static int compared(double x, double y) {
        return Math.exp(x) > y ? 1 : Math.sin(x) < -0.3 ? 2 : 3;
    }

    // with x in 0.3..4
    @Vmap
    static int loopExit(double x) {
        int n = 0;
        double term = Math.exp(x);
        while (term > 0.01 && n < 200) {
            term *= Math.cos(x) * 0.9;
            term = Math.abs(term);
            n++;
        }
        return n;
    }
}
