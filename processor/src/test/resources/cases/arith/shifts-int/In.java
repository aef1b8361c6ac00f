package cases;

import dev.jvmap.Vmap;

/** Counts are taken modulo 32, also negative ones and long ones. */
final class In {
    private In() {}

    @Vmap
    static int byConstants(int a) {
        return (a << 3) + (a >> 5) + (a >>> 7);
    }

    @Vmap
    static int byVarying(int a, int n) {
        return (a << n) ^ (a >> n) ^ (a >>> n);
    }

    @Vmap
    static int byLongCount(int a, long n) {
        return (a << n) ^ (a >> n) ^ (a >>> n);
    }

    @Vmap(inAxes = {0, -1})
    static int byUniform(int a, int n) {
        return (a << n) ^ (a >> n) ^ (a >>> n);
    }

    @Vmap
    static int unsignedConstant(int a) {
        return a + (0xffffffff >>> 16);
    }
}
