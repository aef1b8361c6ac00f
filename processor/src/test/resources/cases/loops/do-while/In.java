package cases;

import dev.jvmap.Vmap;

/** The body runs before the test. */
final class In {
    private In() {}

    // with x in -1..4
    @Vmap
    static double countsDown(double x) {
        double r = 0;
        do {
            r++;
            x -= .25;
        } while (x > 0);
        return r;
    }

    // with a in 0..9
    @Vmap
    static int withContinue(int a) {
        int r = 0;
        int i = 0;
        do {
            if (i == a) {
                continue;
            }
            r += i;
        } while (++i < 6);
        return r;
    }

    // with a in 0..9
    @Vmap
    static int withBreak(int a) {
        int r = 0;
        int i = 0;
        do {
            if (i == a) {
                break;
            }
            r += 2;
        } while (i++ < 6);
        return 100 * r + i;
    }

    @Vmap
    static double empty(double a) {
        do {
        } while (false);
        return a;
    }

    // with n in 1..9
    @Vmap
    static int emptyBody(int n) {
        int i = 0;
        do {
        } while (++i * i < n);
        return i;
    }
}
