package cases;

import dev.jvmap.Vmap;

/** Every way to write a number. */
final class In {
    private In() {}

    @Vmap
    static double floating(double a) {
        return a * 0x1.8p1 + 1e-3 - .5 + 2. - 1_000.25e+2 + 0x.8p0 + 3f;
    }

    @Vmap
    static long whole(long a) {
        return a + 0x7fff_ffff_ffff_ffffL - 0b1010 + 017 + 1_000_000 - -2147483648 + '\u0041' + '\n' + '\'';
    }
}
