package cases;

import dev.jvmap.Vmap;

/** The order of floating-point operations is the source's: nothing is fused, shared or reordered. */
final class In {
    private In() {}

    @Vmap
    static double notFused(double a, double b, double c) {
        return a * b + c;
    }

    @Vmap
    static double compensated(double sum, double x) {
        double total = sum + x;
        double error = Math.abs(sum) >= Math.abs(x) ? sum - total + x : x - total + sum;
        return total + error;
    }

    @Vmap
    static float cancels(float a, float b) {
        return a + b - a - b;
    }

    @Vmap
    static double timesZeroIsKept(double a) {
        return a * 0 + (a - a);
    }
}
