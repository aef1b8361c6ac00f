package cases;

import dev.jvmap.Vmap;

/** A branch on an unbatched value is a real branch. */
final class In {
    private In() {}

    @Vmap(inAxes = {0, -1})
    static double eitherWay(double a, double b) {
        double r;
        if (b == 5) {
            r = b;
        } else {
            r = a;
        }
        return r;
    }

    @Vmap(inAxes = {0, -1})
    static double flag(double a, boolean doubled) {
        if (doubled) {
            a *= 2;
        }
        return a;
    }

    // with n in 0..3
    @Vmap(inAxes = {0, -1})
    static int chain(int a, int n) {
        if (n == 0) {
            return a;
        } else if (n == 1) {
            return -a;
        }
        return n;
    }
}
