package cases;

import dev.jvmap.Vmap;

/** Components that are the same for every element are returned once. */
final class In {
    private In() {}

    record Scaled(double value, double scale, int n) {}

    record Table(double[] knots, double at) {}

    record Vec(double x, double y) {}

    record Pose(Vec origin, Vec at, boolean valid) {}

    @Vmap(inAxes = {0, -1, -1}, outAxes = {0, -1, -1})
    static Scaled scaled(double x, double scale, int n) {
        return new Scaled(x * scale, scale, n + 1);
    }

    // with n in {3, 4}
    @Vmap(inAxes = {0, -1}, outAxes = {Vmap.NONE, 0})
    static Table table(double x, int n) {
        double[] knots = new double[n];
        for (int i = 0; i < n; i++) {
            knots[i] = i * 0.5;
        }
        return new Table(knots, knots[2] * x);
    }

    /** One nested record once, another for each element, and one of both sorts. */
    @Vmap(inAxes = {-1, 0}, outAxes = {-1, -1, 0, -1, 0})
    static Pose nested(double x, double y) {
        return new Pose(new Vec(x, 2), new Vec(y, x), y > x);
    }

    @Vmap(inAxes = {-1, 0}, outAxes = Vmap.NONE)
    static Pose whole(double x, double y) {
        return new Pose(new Vec(x, 2), new Vec(3, x), x > 0);
    }

    // with a in -50..50, b in -2..9
    @Vmap(inAxes = {0, 0, -1}, outAxes = {0, -1, -1})
    static Scaled failing(int a, int b, double scale) {
        return new Scaled(a / b, scale, 3);
    }

    @Vmap(inAxes = {0, -1}, outAxes = {0, 0, -1})
    static Scaled differs(double x, int n) {
        return new Scaled(x, n, n);
    }

    /** Where lanes give up, scalar code says it too. */
    @Vmap(outAxes = {0, -1, 0})
    static Scaled own(int x) {
        Object o = x; // warning: VMAP302
        return new Scaled(x, 2.5, o.hashCode());
    }
}
