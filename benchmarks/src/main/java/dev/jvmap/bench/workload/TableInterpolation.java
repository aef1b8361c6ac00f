package dev.jvmap.bench.workload;

import static dev.jvmap.Vmap.NONE;

import dev.jvmap.Vmap;

/** Two look-ups per element, each at its own place: gathers. */
final class TableInterpolation {
    private static final int INTERVALS = 1024;
    private static final double LOW = -4;
    private static final double HIGH = 4;

    private TableInterpolation() {
    }

    /** Linear interpolation in a table of equidistant values between {@code low} and {@code high}, constant outside. */
    @Vmap(inAxes = {0, NONE, NONE, NONE}, strict = true)
    static double at(double x, double[] table, double low, double high) {
        int intervals = table.length - 1;
        double position = (x - low) / (high - low) * intervals;
        int i = (int) position;
        if (i < 0) {
            i = 0;
        }
        if (i > intervals - 1) {
            i = intervals - 1;
        }
        double part = Math.min(Math.max(position - i, 0), 1);
        return table[i] + part * (table[i + 1] - table[i]);
    }

    static Workload workload(int n) {
        double[] table = new double[INTERVALS + 1];
        for (int i = 0; i <= INTERVALS; i++) {
            table[i] = Math.tanh(LOW + (HIGH - LOW) * i / INTERVALS);
        }
        double[] x = Data.uniform(1, n, LOW - 0.5, HIGH + 0.5);
        double[] y = new double[n];
        return new Workload(y, () -> {
            for (int i = 0; i < n; i++) {
                y[i] = at(x[i], table, LOW, HIGH);
            }
        }, how -> TableInterpolationBatched.atInto(y, x, table, LOW, HIGH, how));
    }
}
