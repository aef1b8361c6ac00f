package cases;

import dev.jvmap.Vmap;

/** Conditional expressions, varying and uniform. */
final class In {
    private In() {}

    @Vmap
    static double simple(double a) {
        return a == 1 ? a : 2 * a;
    }

    @Vmap(inAxes = {0, -1})
    static double uniformTest(double a, double b) {
        return b > 0 ? a : b;
    }

    @Vmap(inAxes = {0, -1})
    static double mixedTest(double a, double b) {
        return a == b - 2 ? 3 : a;
    }

    @Vmap
    static double insideArithmetic(double a) {
        return 2 * (a > 0 ? a : -a) - (a < 10 ? 1 : 0) * a;
    }

    @Vmap
    static int fourDeep(int a) {
        return a < 10 ? 1 : a < 100 ? 2 : a < 1000 ? 3 : a < 10000 ? 4 : 5;
    }

    @Vmap
    static boolean ofBooleans(boolean a, boolean b, boolean c) {
        return a ? b : c;
    }
}
