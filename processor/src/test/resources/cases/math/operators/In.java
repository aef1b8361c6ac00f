package cases;

import dev.jvmap.Vmap;

/** Functions that are one vector operation, and exact. */
final class In {
    private In() {}

    @Vmap
    static double root(double a) {
        return Math.sqrt(a) + Math.sqrt(Math.abs(a));
    }

    @Vmap
    static double fused(double a, double b, double c) {
        return Math.fma(a, b, c);
    }

    @Vmap
    static float fusedFloat(float a, float b, float c) {
        return Math.fma(a, b, c);
    }

    @Vmap
    static int absInt(int a) {
        return Math.abs(a);
    }

    @Vmap
    static long absLong(long a) {
        return Math.abs(a);
    }

    @Vmap
    static float absFloat(float a) {
        return Math.abs(a);
    }

    @Vmap
    static double hypotenuse(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }
}
