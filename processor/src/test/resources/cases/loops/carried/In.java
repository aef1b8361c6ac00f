package cases;

import dev.jvmap.Vmap;

/** Values that turns hand on to each other. */
final class In {
    private In() {}

    // with n in 0..90
    @Vmap
    static long fibonacci(int n) {
        long a = 0;
        long b = 1;
        for (int i = 0; i < n; i++) {
            long t = a + b;
            a = b;
            b = t;
        }
        return a;
    }

    // with a in 1..5000, b in 0..5000
    @Vmap
    static int greatestCommonDivisor(int a, int b) {
        while (b != 0) {
            int t = a % b;
            a = b;
            b = t;
        }
        return a;
    }

    // with base in -3..3, exponent in 0..40
    @Vmap
    static long power(long base, int exponent) {
        long r = 1;
        while (exponent > 0) {
            if ((exponent & 1) == 1) {
                r *= base;
            }
            base *= base;
            exponent >>= 1;
        }
        return r;
    }

    // with x in -30..30
    @Vmap
    static double normalisedAngle(double x) {
        while (x > Math.PI) {
            x -= 2 * Math.PI;
        }
        while (x < -Math.PI) {
            x += 2 * Math.PI;
        }
        return x;
    }
}
