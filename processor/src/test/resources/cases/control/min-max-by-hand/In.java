package cases;

import dev.jvmap.Vmap;

/** A conditional is not Math.max: NaN and -0.0 tell them apart. */
final class In {
    private In() {}

    @Vmap
    static double larger(double x, double y) {
        return x > y ? x : y;
    }

    @Vmap
    static float smaller(float x, float y) {
        return x < y ? x : y;
    }

    @Vmap
    static double largerOrEqual(double x, double y) {
        return x >= y ? x : y;
    }

    @Vmap
    static int clamped(int x, int low, int high) {
        return x < low ? low : x > high ? high : x;
    }
}
