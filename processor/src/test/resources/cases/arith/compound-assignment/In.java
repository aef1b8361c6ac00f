package cases;

import dev.jvmap.Vmap;

/** Compound assignment casts to the type of the variable. */
final class In {
    private In() {}

    @Vmap
    static byte toByte(byte a, int b) {
        a += b;
        a <<= 1;
        return a;
    }

    @Vmap
    static char letters(char letter, int n) {
        letter += n;
        letter++;
        return letter;
    }

    @Vmap
    static int intTimesDouble(int a, double b) {
        a *= b;
        a -= 0.5;
        return a;
    }

    @Vmap
    static long longFromFloat(long a, float b) {
        a += b;
        return a;
    }

    @Vmap
    static double doubleMinusInt(double x, int n) {
        x -= n;
        x /= 3;
        return x;
    }

    @Vmap
    static short shifts(short a, int n) {
        a >>>= n;
        a ^= 0x5a5a;
        a |= 1;
        a &= n;
        return a;
    }
}
