package cases;

import dev.jvmap.Vmap;

/** A uniform array at the element's own index. */
final class In {
    private In() {}

    // with i in 0..15, t[16]
    @Vmap(inAxes = {0, -1})
    static double byInt(int i, double[] t) {
        return t[i]; // note: VMAP801
    }

    // with a in 0..15.9, t[16]
    @Vmap(inAxes = {0, -1})
    static float byDouble(double a, float[] t) {
        return t[(int) a]; // note: VMAP801
    }

    // with i in 0..14, t[16]
    @Vmap(inAxes = {0, -1})
    static double neighbours(int i, double[] t) {
        return t[i] + 2 * t[i + 1]; // note: VMAP801
    }

    // with i in 0..14, b in 5..5, t[16]
    @Vmap(inAxes = {0, -1, -1})
    static double plusUniform(int i, int b, double[] t) {
        return t[i - 5 + b]; // note: VMAP801
    }

    // with i in 0..15, t[64]
    @Vmap(inAxes = {0, -1})
    static double strided(int i, double[] t) {
        return t[4 * i] + t[4 * i + 1] + t[4 * i + 3] + t[63 - i] + t[i & 1] + t[(i >> 2) * 16 + (i & 3)]; // note: VMAP801
    }

    // with i in 0..7, t[8] in 0..7
    @Vmap(inAxes = {0, -1})
    static int chased(int i, int[] t) {
        return t[t[t[i]]]; // note: VMAP801
    }
}
