package cases;

import dev.jvmap.Vmap;

/** Increments, decrements and assignments used as values. */
final class In {
    private In() {}

    @Vmap
    static int increments(int a) {
        int x = a;
        int r = x++ + ++x;
        r = 31 * r + x-- - --x;
        return 31 * r + x;
    }

    @Vmap
    static double onDoubles(double a) {
        double x = a;
        double r = x++ * 2;
        return r - --x + x;
    }

    @Vmap
    static double assignmentAsValue(double x) {
        double q = x *= 2;
        return q + x;
    }

    @Vmap
    static int chained(int a) {
        int x;
        int y;
        x = y = a + 1;
        x += y -= 2;
        return 10 * x + y;
    }

    @Vmap
    static int parameters(int a, int b) {
        a -= b;
        b = a++ - b--;
        return a * 3 + b;
    }
}
