package cases;

import dev.jvmap.Vmap;

/** Narrow operands become ints. */
final class In {
    private In() {}

    @Vmap
    static int bytes(byte a, byte b) {
        return a * b + a - b;
    }

    @Vmap
    static int shortWithChar(short a, char b) {
        return a + b << 1;
    }

    @Vmap
    static long charWithLong(char a, long b) {
        return a - b;
    }

    @Vmap
    static double byteWithDouble(byte a, double b) {
        return a / b;
    }

    @Vmap
    static int negatedChar(char a) {
        return -a + ~a;
    }

    @Vmap
    static int shiftedByte(byte a) {
        return (a >>> 4) + (a >> 4) + (a << 4);
    }
}
