package cases;

import dev.jvmap.Vmap;

/** Trip counts that differ from element to element. */
final class In {
    private In() {}

    // with v in -2..9
    @Vmap
    static double countsDown(double v) {
        double r = 0;
        while (v > 0) {
            r++;
            v -= .125;
        }
        return r;
    }

    // with a in 0..100
    @Vmap
    static int upTo64(int a) {
        while (a < 64) {
            ++a;
        }
        return a;
    }

    // with a in 1..1000000
    @Vmap
    static int halvings(long a) {
        int n = 0;
        while (a != 1) {
            a = (a & 1) == 0 ? a >> 1 : 3 * a + 1;
            n++;
        }
        return n;
    }
}
