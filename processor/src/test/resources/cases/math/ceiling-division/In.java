package cases;

import dev.jvmap.Vmap;

/** Quotients rounded up, and what they leave. */
final class In {
    private In() {}

    // with b in -7..7
    @Vmap
    static int ints(int a, int b) {
        return Math.ceilDiv(a, b) + Math.ceilMod(a, b);
    }

    // with b in -7..7
    @Vmap
    static long longs(long a, long b) {
        return Math.ceilDiv(a, b) ^ Math.ceilMod(a, b);
    }

    // with b in 1..7
    @Vmap
    static long mixed(long a, int b) {
        return Math.ceilDiv(a, b) ^ Math.ceilMod(a, b) ^ Math.floorDiv(a, -b) ^ Math.floorMod(a, b);
    }
}
