package cases;

import dev.jvmap.Vmap;

/** Searching an ascending table, each element with its own interval. */
final class In {
    private In() {}

    private static final double[] KNOTS = {-10, -3, -1, 0, 0.5, 2, 8, 20, 21, 22};

    // with x in -12..25
    @Vmap
    static int interval(double x) {
        int low = 0;
        int high = KNOTS.length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (KNOTS[middle] <= x) { // note: VMAP801
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return low - 1;
    }

    // with x in -12..25, values[10]
    @Vmap(inAxes = {0, -1})
    static double interpolated(double x, double[] values) {
        if (x <= KNOTS[0]) {
            return values[0];
        }
        for (int i = 1; i < KNOTS.length; i++) {
            if (x < KNOTS[i]) {
                double t = (x - KNOTS[i - 1]) / (KNOTS[i] - KNOTS[i - 1]);
                return values[i - 1] + t * (values[i] - values[i - 1]);
            }
        }
        return values[values.length - 1];
    }
}
