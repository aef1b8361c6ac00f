package cases;

import dev.jvmap.Vmap;

/** The overload that Java picks. */
final class In {
    private In() {}

    @Vmap
    static int byType(int a, long b, double c) {
        byte small = 1;
        return pick(a) + 10 * pick(b) + 100 * pick(c) + 1000 * pick(small) + 10000 * pick('c') + 100000 * pick(1f);
    }

    @Vmap
    static double byArity(double a) {
        return add(a) + add(a, 2) + add(a, 2, 3);
    }

    static int pick(int a) {
        return 1;
    }

    static int pick(long a) {
        return 2;
    }

    static int pick(double a) {
        return 3;
    }

    static int pick(short a) {
        return 4;
    }

    static double add(double a) {
        return a;
    }

    static double add(double a, double b) {
        return a + b;
    }

    static double add(double a, double b, double c) {
        return a + b * c;
    }
}
