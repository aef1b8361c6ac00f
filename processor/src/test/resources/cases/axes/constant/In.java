package cases;

import dev.jvmap.Vmap;

/** Results that do not depend on the element. */
final class In {
    private In() {}

    @Vmap
    static int three(double a) {
        return 3;
    }

    // with b in 0..5
    @Vmap(inAxes = {0, -1})
    static double uniformOnly(double a, double b) {
        return b * b;
    }

    @Vmap
    static double identity(double a) {
        return a;
    }
}
