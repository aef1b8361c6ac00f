package cases;

import dev.jvmap.Vmap;

/** Arrays handed to helpers: tables, uniform ones, the element's own. */
final class In {
    private In() {}

    private static final double[] NUMERATOR = {1, 2, 3};
    private static final double[] DENOMINATOR = {4, 5};

    @Vmap
    static double rational(double x) {
        return evaluate(NUMERATOR, x) / evaluate(DENOMINATOR, x);
    }

    // with t[4]
    @Vmap(inAxes = {0, -1})
    static double uniformArray(double x, double[] t) {
        return evaluate(t, x);
    }

    @Vmap
    static double ownArray(double[] x, double y) {
        return evaluate(x, y) - sum(x);
    }

    private static double evaluate(double[] c, double x) {
        double r = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            r = r * x + c[i];
        }
        return r;
    }

    private static double sum(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v;
        }
        return s;
    }
}
