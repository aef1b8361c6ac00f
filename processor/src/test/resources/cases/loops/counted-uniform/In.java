package cases;

import dev.jvmap.Vmap;

/** Counted loops whose bounds are the same for all elements. */
final class In {
    private In() {}

    @Vmap
    static double fiveTurns(double a) {
        for (int i = 0; i < 5; ++i) {
            a++;
        }
        return a;
    }

    // with n in -1..6
    @Vmap(inAxes = {0, -1})
    static double uniformBound(double a, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a * i;
        }
        return sum;
    }

    @Vmap
    static double downwards(double a) {
        double r = 1;
        for (int i = 8; i >= 0; i -= 2) {
            r = r * a + i;
        }
        return r;
    }

    @Vmap
    static int twoCounters(int a) {
        for (int i = 0, j = 10; i < j; i++, j -= 2) {
            a += i * j;
        }
        return a;
    }

    @Vmap
    static long longCounter(long a) {
        for (long i = 1; i < 1L << 40; i <<= 7) {
            a ^= i;
        }
        return a;
    }
}
