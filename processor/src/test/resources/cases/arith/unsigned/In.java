package cases;

import dev.jvmap.Vmap;

/** Unsigned arithmetic as it is written with signed types. */
final class In {
    private In() {}

    @Vmap
    static boolean lessByFlipping(int a, int b) {
        return a + Integer.MIN_VALUE < b + Integer.MIN_VALUE;
    }

    @Vmap
    static int lessByLibrary(int a, int b) {
        return Integer.compareUnsigned(a, b);
    }

    @Vmap
    static long widened(int a) {
        return a & 0xffffffffL;
    }

    @Vmap
    static long maxOfUnsigned(long a, long b) {
        return Long.compareUnsigned(a, b) >= 0 ? a : b;
    }

    @Vmap
    static int byteSum(byte a, byte b) {
        return (a & 0xff) + (b & 0xff);
    }
}
