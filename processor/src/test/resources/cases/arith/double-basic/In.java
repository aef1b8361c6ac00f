package cases;

import dev.jvmap.Vmap;

/** One operation each, and operations with a uniform operand. */
final class In {
    private In() {}

    @Vmap
    static double twice(double a) {
        return a + a;
    }

    @Vmap
    static double fourOperations(double a, double b) {
        return (a + b) * (a - b) / b;
    }

    @Vmap(inAxes = {0, Vmap.NONE})
    static double mixedWithUniform(double a, double b) {
        return a + 2 * b - b / a;
    }

    @Vmap
    static double negated(double a) {
        return -a - -(-a);
    }
}
