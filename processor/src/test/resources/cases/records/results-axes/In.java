package cases;

import dev.jvmap.Vmap;

/** A record's components along one axis, or each along its own. */
final class In {
    private In() {}

    record Moments(double mean, double[] rest) {}

    record Inner(int[] up, long at) {}

    record Outer(Inner inner, float[][] square) {}

    // with x[5]
    @Vmap(inAxes = 1, outAxes = {0, 1})
    static Moments own(double[] x) {
        double[] rest = new double[3];
        double sum = 0;
        for (double v : x) {
            sum += v;
        }
        for (int i = 0; i < 3; i++) {
            rest[i] = sum - x[i];
        }
        return new Moments(sum / x.length, rest);
    }

    @Vmap(outAxes = Vmap.LAST)
    static Moments last(double a) {
        double[] rest = {a, a + 1, a + 2};
        return new Moments(-a, rest);
    }

    record Pair(double[] a, int[] b) {}

    @Vmap(outAxes = 1)
    static Pair one(double a) {
        return new Pair(new double[] {a, 1}, new int[] {(int) a, 2, 3});
    }

    /** Components of nested records are counted one by one. */
    @Vmap(outAxes = {1, 0, 2})
    static Outer nested(int n) { // warning: VMAP805
        int[] up = {n, n + 1};
        float[][] square = new float[2][3];
        square[1][2] = n;
        return new Outer(new Inner(up, 2L * n), square);
    }
}
