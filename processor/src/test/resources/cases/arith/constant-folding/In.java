package cases;

import dev.jvmap.Vmap;

/** Constants give what run time gives. */
final class In {
    private In() {}

    private static final int MASK = (1 << 4) - ~0xf0f0f0f0 + 8;
    private static final double RATIO = 1.0 / 3 * 1e300 * 1e10;
    static final long WRAPPED = Integer.MAX_VALUE + 1 + 1L;
    static final char LETTER = 'a' + 2;
    static final boolean WIDE = LETTER > 98 && WRAPPED < 0;

    @Vmap
    static int masked(int a) {
        return (a & MASK) + (170 >> 4) % 5 + ~0xffff0f0f;
    }

    @Vmap
    static double infinite(double a) {
        return a * RATIO + 0.1f;
    }

    @Vmap
    static long wrapped(long a) {
        return WIDE ? a + WRAPPED : a;
    }

    @Vmap
    static int arithmeticOfLiterals(int a) {
        return a + 7 / 2 * 2 - -8 % 3 + (5 & 3 | 8) + (1 << 33) + (-1 >>> 28);
    }
}
