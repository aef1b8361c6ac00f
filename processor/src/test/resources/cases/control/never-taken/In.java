package cases;

import dev.jvmap.Vmap;

/** What no element executes has no effect. */
final class In {
    private In() {}

    // with a in 0..10, e in 0..3
    @Vmap(inAxes = {0, -1})
    static int untouched(int a, int e) {
        if (a < -1) {
            e++;
        }
        return e;
    }

    // with a in 1..10
    @Vmap
    static int wouldDivideByZero(int a) {
        int zero = a - a;
        int r = a;
        if (a < 0) {
            r = a / zero;
        }
        return r;
    }

    // with a in 1..10
    @Vmap
    static int wouldNotEnd(int a) {
        if (a < 0) {
            while (a < 1) {
                a--;
                a |= 1 << 31;
            }
        }
        return a;
    }
}
