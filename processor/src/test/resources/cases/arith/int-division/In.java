package cases;

import dev.jvmap.Vmap;

/** Int division truncates towards zero; MIN_VALUE / -1 wraps. */
final class In {
    private In() {}

    // with b in {1, -1, 2, -2, 3, 7, -10, 1000, 2147483647, -2147483648}
    @Vmap
    static int quotient(int a, int b) {
        return a / b;
    }

    @Vmap
    static int byConstants(int a) {
        return a / 3 + a / -8 + a / 1000003;
    }

    // with b in {3, -7}
    @Vmap(inAxes = {0, -1})
    static int byUniform(int a, int b) {
        return a / b;
    }

    @Vmap
    static int guarded(int a, int b) {
        return b != 0 ? a / b : -1;
    }
}
