package dev.jvmap.bench.workload;

import static dev.jvmap.Vmap.NONE;

import dev.jvmap.Vmap;

/** An ordinary differential equation: a long serial chain of additions and multiplications. */
final class Lorenz {
    private static final double SIGMA = 10;
    private static final double RHO = 28;
    private static final double BETA = 8.0 / 3;
    private static final int STEPS = 32;
    private static final double STEP = 0.01;

    private Lorenz() {
    }

    /**
     * x of the Lorenz system after {@code steps} steps of the classical Runge-Kutta method
     * (E. Lorenz, "Deterministic nonperiodic flow", 1963).
     */
    @Vmap(inAxes = {0, 0, 0, NONE, NONE}, strict = true)
    static double flow(double x, double y, double z, int steps, double h) {
        for (int step = 0; step < steps; step++) {
            double x1 = dx(x, y);
            double y1 = dy(x, y, z);
            double z1 = dz(x, y, z);
            double x2 = dx(x + h / 2 * x1, y + h / 2 * y1);
            double y2 = dy(x + h / 2 * x1, y + h / 2 * y1, z + h / 2 * z1);
            double z2 = dz(x + h / 2 * x1, y + h / 2 * y1, z + h / 2 * z1);
            double x3 = dx(x + h / 2 * x2, y + h / 2 * y2);
            double y3 = dy(x + h / 2 * x2, y + h / 2 * y2, z + h / 2 * z2);
            double z3 = dz(x + h / 2 * x2, y + h / 2 * y2, z + h / 2 * z2);
            double x4 = dx(x + h * x3, y + h * y3);
            double y4 = dy(x + h * x3, y + h * y3, z + h * z3);
            double z4 = dz(x + h * x3, y + h * y3, z + h * z3);
            x += h / 6 * (x1 + 2 * x2 + 2 * x3 + x4);
            y += h / 6 * (y1 + 2 * y2 + 2 * y3 + y4);
            z += h / 6 * (z1 + 2 * z2 + 2 * z3 + z4);
        }
        return x;
    }

    private static double dx(double x, double y) {
        return SIGMA * (y - x);
    }

    private static double dy(double x, double y, double z) {
        return x * (RHO - z) - y;
    }

    private static double dz(double x, double y, double z) {
        return x * y - BETA * z;
    }

    static Workload workload(int n) {
        double[] x = Data.uniform(1, n, -10, 10);
        double[] y = Data.uniform(2, n, -10, 10);
        double[] z = Data.uniform(3, n, 10, 30);
        double[] after = new double[n];
        return new Workload(after, () -> {
            for (int i = 0; i < n; i++) {
                after[i] = flow(x[i], y[i], z[i], STEPS, STEP);
            }
        }, how -> LorenzBatched.flowInto(after, x, y, z, STEPS, STEP, how));
    }
}
