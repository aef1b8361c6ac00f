package cases;

import dev.jvmap.Vmap;

/** Inexact functions where only some elements call them. */
final class In {
    private In() {}

    // with a in -30..30
    @Vmap
    static double someElements(double a) {
        if (a > 0) {
            return Math.log(a);
        } else if (a < -10) {
            return Math.exp(a);
        }
        return a;
    }

    // with a in 0..20
    @Vmap
    static double inLoop(double a) {
        double r = 0;
        int n = 0;
        while (n < a) {
            r += Math.cos(a) * Math.exp(-n);
            n += 3;
        }
        return r;
    }
}
