package cases;

import dev.jvmap.Vmap;

/** Methods of the object that the method calls: its own, inherited ones, overridden ones. */
final class In extends Base {
    private final double[] weights = {1, 2, 3};
    private int depth = 3;

    In() {}

    private double weighted(double x, int i) {
        return weights[i] * x;
    }

    double sum(double x) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += this.weighted(x, i);
        }
        return sum;
    }

    @Override
    double step(double x) {
        return x / depth;
    }

    @Vmap
    double total(double x) {
        return sum(x) + inherited(x) + twice(x);
    }

    /** Recursion with a bounded depth. */
    @Vmap
    double mirrored(double x) {
        return x < 0 ? -mirrored(-x) : step(x);
    }

    // with n in 0..4
    @Vmap
    double power(double x, int n) {
        return n == 0 ? scale : x * power(x, n - 1);
    }
}

abstract class Base {
    protected double scale = 4;

    double step(double x) {
        return x;
    }

    double inherited(double x) {
        return scale * step(x) + hidden();
    }

    private double hidden() {
        return scale;
    }

    static double twice(double x) {
        return 2 * x;
    }
}
