package cases;

import dev.jvmap.Vmap;

/** Int arithmetic wraps. */
final class In {
    private In() {}

    @Vmap
    static int linear(int a, int b) {
        return 7 * a - b + (a - b) * (a + b);
    }

    @Vmap
    static int negated(int a) {
        return -a + ~a;
    }

    @Vmap(inAxes = {0, -1})
    static int withUniform(int a, int b) {
        return a * b + b * b - a;
    }
}
