package cases;

import dev.jvmap.Vmap;

/** The else branch of a comparison takes the NaNs; the negated comparison's then branch does. */
final class In {
    private In() {}

    @Vmap
    static int elseTakesNaN(double a) {
        if (a < 0) {
            return -1;
        } else {
            return 1;
        }
    }

    @Vmap
    static int negationTakesNaN(double a) {
        if (!(a >= 0)) {
            return -1;
        }
        return 1;
    }

    @Vmap
    static int loopEndsAtNaN(double a) {
        int n = 0;
        while (a > 1 && n < 50) {
            a = a / 2 - 0.1;
            n++;
        }
        return n;
    }
}
