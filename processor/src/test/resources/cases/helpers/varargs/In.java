package cases;

import dev.jvmap.Vmap;

/** Calls whose last arguments become an array. */
final class In {
    private In() {}

    static double largest(double first, double... more) {
        double largest = first;
        for (double value : more) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    static int count(int... values) {
        return values.length;
    }

    static int count(int one) {
        return -one;
    }

    @Vmap
    static double several(double x, double y, int n) {
        return largest(x, y, n, 0.5f) + largest(y);
    }

    @Vmap
    static int overloaded(int a) {
        return count() + 10 * count(a) + 100 * count(a, a);
    }

    @Vmap
    static double throwing(int a, int b) {
        return largest(1, a, a / b);
    }

    // with t[3]
    @Vmap
    static double passedOn(double[] t) {
        return largest(0, t);
    }
}
