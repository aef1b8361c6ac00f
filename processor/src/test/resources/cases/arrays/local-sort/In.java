package cases;

import dev.jvmap.Vmap;

/** Sorting the element's own few values. */
final class In {
    private In() {}

    // with a in -9..9, b in -9..9, c in -9..9
    @Vmap
    static double medianOfFive(double a, double b, double c) {
        double[] x = {a, b, c, 1, -1};
        for (int i = 1; i < x.length; i++) {
            double v = x[i];
            int j = i - 1;
            while (j >= 0 && x[j] > v) {
                x[j + 1] = x[j];
                j--;
            }
            x[j + 1] = v; // note: VMAP801
        }
        return x[2];
    }
}
