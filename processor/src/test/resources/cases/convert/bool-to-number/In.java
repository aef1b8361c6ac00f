package cases;

import dev.jvmap.Vmap;

/** Truth as a number, and numbers as truth. */
final class In {
    private In() {}

    @Vmap
    static int oneOrZero(double a) {
        return a < 3 ? 1 : 0;
    }

    @Vmap
    static int allBits(int a) {
        return a == 1 ? -1 : 0;
    }

    @Vmap
    static double count(double a, double b, double c) {
        double n = 0;
        n += a > 0 ? 1 : 0;
        n += b > 0 ? 1 : 0;
        n += c > 0 ? 1 : 0;
        return n;
    }

    @Vmap
    static boolean nonZero(float a) {
        return a != 0;
    }
}
