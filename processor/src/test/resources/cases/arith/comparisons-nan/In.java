package cases;

import dev.jvmap.Vmap;

/** Every comparison with NaN is false, but !=; its negation is true. */
final class In {
    private In() {}

    @Vmap
    static int doubles(double a, double b) {
        int r = 0;
        if (a < b) {
            r |= 1;
        }
        if (a <= b) {
            r |= 2;
        }
        if (a > b) {
            r |= 4;
        }
        if (a >= b) {
            r |= 8;
        }
        if (a == b) {
            r |= 16;
        }
        if (a != b) {
            r |= 32;
        }
        return r;
    }

    @Vmap
    static int negated(float a, float b) {
        return (!(a < b) ? 1 : 0) + (!(a >= b) ? 2 : 0) + (!(a == b) ? 4 : 0) + (!(a != a) ? 8 : 0);
    }

    @Vmap
    static boolean ofARoot(double a) {
        double f = Math.sqrt(a);
        return f < 1 || f > 1 || !(f != f) || f == 1;
    }
}
