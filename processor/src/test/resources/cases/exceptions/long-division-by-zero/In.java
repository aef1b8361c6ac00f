package cases;

import dev.jvmap.Vmap;

/** As for ints. */
final class In {
    private In() {}

    // with a in -9..9, b in -60..60
    @Vmap
    static long quotient(long a, long b) {
        return a / b; // warning: VMAP803
    }

    // with a in -9..9, b in -60..60
    @Vmap
    static long compound(long a, long b) {
        a %= b; // warning: VMAP803
        return a;
    }
}
