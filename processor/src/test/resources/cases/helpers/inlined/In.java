package cases;

import dev.jvmap.Vmap;

/** Static helpers of the same class, to any depth. */
final class In {
    private In() {}

    @Vmap
    static double one(double a) {
        return twice(a);
    }

    @Vmap
    static double nested(double a, double b) {
        return norm(twice(a), twice(b)) - norm(a, b);
    }

    @Vmap
    static int inCondition(int a) {
        return isSmall(a) && !isSmall(-a) ? 1 : 0;
    }

    static double twice(double x) {
        return x + x;
    }

    private static double norm(double x, double y) {
        return Math.sqrt(square(x) + square(y));
    }

    private static double square(double x) {
        return x * x;
    }

    private static boolean isSmall(int a) {
        return a < 10;
    }
}
