package dev.jvmap.bench.workload;

import static dev.jvmap.Vmap.NONE;

import dev.jvmap.Vmap;
import dev.jvmap.bench.hand.MandelbrotByHand;

/** A loop that neighbouring elements leave at different times. */
final class Mandelbrot {
    private static final int LIMIT = 256;

    private Mandelbrot() {
    }

    /** Steps until z = z² + c leaves the disc of radius 2, at most {@code limit} (B. Mandelbrot, 1980). */
    @Vmap(inAxes = {0, 0, NONE}, strict = true)
    static int escapeTime(double cx, double cy, int limit) {
        double x = 0;
        double y = 0;
        int steps = 0;
        while (steps < limit && x * x + y * y <= 4) {
            double next = x * x - y * y + cx;
            y = 2 * x * y + cy;
            x = next;
            steps++;
        }
        return steps;
    }

    /** The centres of {@code n} pixels of a picture of -2…0.5 by -1.25…1.25, row by row. */
    static double[][] pixels(int n) {
        int side = (int) Math.ceil(Math.sqrt(n));
        double[] cx = new double[n];
        double[] cy = new double[n];
        for (int i = 0; i < n; i++) {
            cx[i] = -2 + 2.5 * (i % side + 0.5) / side;
            cy[i] = -1.25 + 2.5 * (i / side + 0.5) / side;
        }
        return new double[][] {cx, cy};
    }

    static Workload workload(int n) {
        double[][] pixels = pixels(n);
        double[] cx = pixels[0];
        double[] cy = pixels[1];
        int[] steps = new int[n];
        return new Workload(steps, () -> {
            for (int i = 0; i < n; i++) {
                steps[i] = escapeTime(cx[i], cy[i], LIMIT);
            }
        }, how -> MandelbrotBatched.escapeTimeInto(steps, cx, cy, LIMIT, how))
                .withHand(() -> MandelbrotByHand.escapeTime(steps, cx, cy, LIMIT));
    }
}
