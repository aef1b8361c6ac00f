package cases;

import dev.jvmap.Vmap;

/** Counts are taken modulo 64. */
final class In {
    private In() {}

    @Vmap
    static long byConstants(long a) {
        return (a << 3) + (a >> 35) + (a >>> 17);
    }

    @Vmap
    static long byIntCount(long a, int n) {
        return (a << n) ^ (a >> n) ^ (a >>> n);
    }

    @Vmap
    static long byLongCount(long a, long n) {
        return (a << n) ^ (a >> n) ^ (a >>> n);
    }

    @Vmap
    static long byNarrowCount(long a, byte n) {
        return a << n | a >>> -n;
    }
}
