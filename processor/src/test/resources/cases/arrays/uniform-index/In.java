package cases;

import dev.jvmap.Vmap;

/** A uniform array at an index that is the same for all elements. */
final class In {
    private In() {}

    // with t[8]
    @Vmap(inAxes = {0, -1})
    static double constantIndex(double a, double[] t) {
        return a * t[0] + t[1];
    }

    // with t[8], b in 0..7
    @Vmap(inAxes = {0, -1, -1})
    static double uniformIndex(double a, double[] t, int b) {
        return a * t[b] - t[t.length - 1 - b];
    }

    // with t[16] in 1..1
    @Vmap(inAxes = {0, -1})
    static float sumOf(float a, float[] t) {
        float sum = a;
        for (int i = 0; i < 16; i++) {
            sum += t[i];
        }
        return sum;
    }

    // with t[16], step in 1..5
    @Vmap(inAxes = {0, -1, -1})
    static double runTimeStep(double a, double[] t, int step) {
        for (int i = 0; i < t.length; i += step) {
            a = a * 0.5 + t[i];
        }
        return a;
    }
}
