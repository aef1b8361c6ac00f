package cases;

import dev.jvmap.Vmap;

/** The upper halves of products. */
final class In {
    private In() {}

    @Vmap
    static long high(long a, long b) {
        return Math.multiplyHigh(a, b);
    }

    @Vmap
    static long unsignedHigh(long a, long b) {
        return Math.unsignedMultiplyHigh(a, b) + Math.multiplyHigh(-1L, a) + Math.unsignedMultiplyHigh(Long.MIN_VALUE, b);
    }

    @Vmap
    static long full(int a, int b) {
        return Math.multiplyFull(a, b);
    }
}
