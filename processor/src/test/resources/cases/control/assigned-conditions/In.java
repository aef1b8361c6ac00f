package cases;

import dev.jvmap.Vmap;

/** Assignments and increments inside conditions. */
final class In {
    private In() {}

    // with a in -5..20
    @Vmap
    static int inIf(int a) {
        int t;
        if ((t = a - 3) > 0) {
            return t;
        }
        return -t;
    }

    // with a in 1..100
    @Vmap
    static double inWhile(double a) {
        double step;
        double phi = a;
        int turns = 0;
        do {
            phi -= step = phi / 2;
            turns++;
        } while (step > 0.1 && turns < 20);
        return phi + turns;
    }

    // with n in 0..12
    @Vmap
    static int countdown(int n) {
        int sum = 0;
        while (n-- > 0) {
            sum += n;
        }
        return sum * 100 + n;
    }
}
