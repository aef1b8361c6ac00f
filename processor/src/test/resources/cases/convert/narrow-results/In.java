package cases;

import dev.jvmap.Vmap;

/** Narrow kinds as arguments, locals and results. */
final class In {
    private In() {}

    @Vmap
    static byte sameByte(byte a) {
        return a;
    }

    @Vmap
    static short sum(short a, short b) {
        short s = (short) (a + b);
        return s;
    }

    @Vmap
    static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }

    @Vmap
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Vmap
    static byte constantOrElement(byte a, boolean zero) {
        return zero ? 0 : a;
    }
}
