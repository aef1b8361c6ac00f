package cases;

import dev.jvmap.Vmap;

/** Variables without a first value, assigned on every path. */
final class In {
    private In() {}

    @Vmap
    static double finalInBranches(double a) {
        final double scale;
        if (a < 0) {
            scale = -1;
        } else if (a < 1) {
            scale = a;
        } else {
            scale = 1 / a;
        }
        return scale * 10;
    }

    @Vmap
    static int severalDeclarators(int a) {
        int x = a, y, z = x + 1;
        y = x > 2 ? z : x;
        return x + 10 * y + 100 * z;
    }

    @Vmap
    static double scopesReuseNames(double a) {
        double r = 0;
        {
            double t = a + 1;
            r += t;
        }
        {
            int t = 3;
            r *= t;
        }
        for (int t = 0; t < 2; t++) {
            r -= t;
        }
        return r;
    }

    @Vmap
    static double inferred(double a) {
        var x = a * 2;
        var n = 3;
        final var big = x > n;
        return big ? x : n;
    }
}
