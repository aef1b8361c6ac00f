package cases;

import dev.jvmap.Vmap;

/** Arguments that are the same for every element, of every sort. */
final class In {
    private In() {}

    @Vmap(inAxes = {0, -1, -1, -1, -1, -1})
    static double scalars(double x, int a, long b, float c, byte d, boolean e) {
        return e ? x * a - b : x * c + d;
    }

    // with t[3], u[2][2]
    @Vmap(inAxes = {0, -1, -1})
    static double arrays(double x, double[] t, double[][] u) {
        return x * t[1] + u[1][0] - t.length;
    }

    @Vmap(inAxes = {-1, 0})
    static double firstOne(double a, double x) {
        return a - x;
    }
}
