package cases;

import dev.jvmap.Vmap;

/** Recursion that reflects its argument once. */
final class In {
    private In() {}

    @Vmap
    static double odd(double x) {
        return reflect(x);
    }

    private static double reflect(double x) {
        if (x < 0) {
            return -reflect(-x);
        }
        return x / (1 + x);
    }
}
