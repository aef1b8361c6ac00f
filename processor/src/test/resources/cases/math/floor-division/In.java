package cases;

import dev.jvmap.Vmap;

/** Division and remainder rounding down. */
final class In {
    private In() {}

    // with b in {1, -1, 7, -7, 24}
    @Vmap
    static int modulo(int a, int b) {
        return Math.floorMod(a, b);
    }

    // with b in {1, -1, 7, -7, 24}
    @Vmap
    static int quotient(int a, int b) {
        return Math.floorDiv(a, b);
    }
}
