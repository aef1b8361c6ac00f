package cases;

import dev.jvmap.Vmap;

/** Narrowing keeps the low bits. */
final class In {
    private In() {}

    @Vmap
    static byte intToByte(int a) {
        return (byte) a;
    }

    @Vmap
    static short longToShort(long a) {
        return (short) a;
    }

    @Vmap
    static char intToChar(int a) {
        return (char) a;
    }

    @Vmap
    static int longToInt(long a) {
        return (int) a;
    }

    @Vmap
    static int wrappedByte(int a, int b) {
        return (byte) (100 * a + b) & 0xff;
    }

    @Vmap
    static int castChain(int a) {
        return (char) (byte) a + (short) (char) a;
    }
}
