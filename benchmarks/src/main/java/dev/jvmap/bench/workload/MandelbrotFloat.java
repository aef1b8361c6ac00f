package dev.jvmap.bench.workload;

import static dev.jvmap.Vmap.NONE;

import dev.jvmap.Vmap;
import dev.jvmap.bench.hand.MandelbrotFloatByHand;

/** {@link Mandelbrot} in float: twice the lanes. */
final class MandelbrotFloat {
    private static final int LIMIT = 256;

    private MandelbrotFloat() {
    }

    @Vmap(inAxes = {0, 0, NONE}, strict = true)
    static int escapeTime(float cx, float cy, int limit) {
        float x = 0;
        float y = 0;
        int steps = 0;
        while (steps < limit && x * x + y * y <= 4) {
            float next = x * x - y * y + cx;
            y = 2 * x * y + cy;
            x = next;
            steps++;
        }
        return steps;
    }

    static Workload workload(int n) {
        double[][] pixels = Mandelbrot.pixels(n);
        float[] cx = Data.toFloat(pixels[0]);
        float[] cy = Data.toFloat(pixels[1]);
        int[] steps = new int[n];
        return new Workload(steps, () -> {
            for (int i = 0; i < n; i++) {
                steps[i] = escapeTime(cx[i], cy[i], LIMIT);
            }
        }, how -> MandelbrotFloatBatched.escapeTimeInto(steps, cx, cy, LIMIT, how))
                .withHand(() -> MandelbrotFloatByHand.escapeTime(steps, cx, cy, LIMIT));
    }
}
