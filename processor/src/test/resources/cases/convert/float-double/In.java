package cases;

import dev.jvmap.Vmap;

/** Floats widen exactly, and doubles round to the nearest float, denormal, or infinity. */
final class In {
    private In() {}

    @Vmap
    static double widened(float a, double b) {
        return a + b;
    }

    @Vmap
    static float rounded(double a) {
        return (float) a;
    }

    @Vmap
    static float throughDouble(float a, float b) {
        return (float) ((double) a * b);
    }

    @Vmap
    static double accumulated(float a, double b) {
        float sum = a;
        sum += b;
        double d = sum;
        d += a;
        return d;
    }
}
