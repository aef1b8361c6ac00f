package cases;

import dev.jvmap.Vmap;

/** Library functions on the bits of whole numbers. */
final class In {
    private In() {}

    @Vmap
    static int counts(int a) {
        return Integer.bitCount(a) + 64 * Integer.numberOfLeadingZeros(a) + 4096 * Integer.numberOfTrailingZeros(a);
    }

    @Vmap
    static int countsOfLong(long a) {
        return Long.bitCount(a) + 128 * Long.numberOfLeadingZeros(a) + 16384 * Long.numberOfTrailingZeros(a);
    }

    @Vmap
    static int rotated(int a, int n) {
        return Integer.rotateLeft(a, n) ^ Integer.rotateRight(a, 7);
    }

    @Vmap
    static long rotatedLong(long a, int n) {
        return Long.rotateLeft(a, n);
    }

    @Vmap
    static int reversed(int a) {
        return Integer.reverse(a) ^ Integer.reverseBytes(a);
    }
}
