package cases;

import dev.jvmap.Vmap;

/** The line of the design card. */
final class In {
    private In() {}

    @Vmap(inAxes = {0, -1}, batchSize = 10)
    static double f(double x, boolean flag) {
        if (flag && x > 1) {
            return 1 / x;
        }
        int n = 0;
        while (x < 1e3 && n < 30) {
            x = x * x + 1;
            n++;
        }
        return n;
    }

    @Vmap(inAxes = {0, -1}, batchSize = 10)
    static double withArray(double[] x, boolean flag) {
        double s = 0;
        for (double v : x) {
            s += flag ? v : -v;
        }
        return s;
    }
}
