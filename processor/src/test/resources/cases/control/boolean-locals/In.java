package cases;

import dev.jvmap.Vmap;

/** Truth kept in variables, and changed under masks. */
final class In {
    private In() {}

    @Vmap
    static int flags(double a, double b) {
        boolean swapped = false;
        boolean small = a < 1;
        if (a > b) {
            swapped = true;
            small |= b < 0;
        }
        if (swapped && !small) {
            return 3;
        }
        return swapped ? 1 : small ? 2 : 0;
    }

    // with a in 0..60
    @Vmap
    static int loopFlag(int a) {
        boolean done = false;
        int n = 0;
        while (!done) {
            n++;
            a -= 7;
            if (a < 0) {
                done = true;
            }
        }
        return n;
    }
}
