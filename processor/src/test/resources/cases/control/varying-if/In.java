package cases;

import dev.jvmap.Vmap;

/** One-sided and two-sided branches on the element's own value. */
final class In {
    private In() {}

    @Vmap(inAxes = {0, -1})
    static double oneSided(double a, double b) {
        double r = a;
        if (a <= 2) {
            r = b;
        }
        return r;
    }

    @Vmap
    static double twoSided(double a) {
        if (a > 0) {
            a = a * a;
        } else {
            a = 1 - a;
        }
        return a;
    }

    @Vmap
    static int severalVariables(int a, int b) {
        int c = 1;
        if (a > b) {
            int t = a;
            a = b;
            b = t;
            c = -1;
        }
        return c * (a - 2 * b);
    }
}
