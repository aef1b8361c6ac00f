package cases;

import dev.jvmap.Vmap;

/** Loops over the bits of a number. */
final class In {
    private In() {}

    @Vmap
    static int ones(int v) {
        int c = 0;
        while (v != 0) {
            if ((v & 1) != 0) {
                ++c;
            }
            v >>>= 1;
        }
        return c;
    }

    @Vmap
    static int onesByClearing(long v) {
        int c;
        for (c = 0; v != 0; c++) {
            v &= v - 1;
        }
        return c;
    }

    @Vmap
    static int reversed(int v) {
        int r = 0;
        for (int i = 0; i < 32; i++) {
            r = r << 1 | v & 1;
            v >>>= 1;
        }
        return r;
    }
}
