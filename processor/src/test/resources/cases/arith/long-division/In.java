package cases;

import dev.jvmap.Vmap;

/** Long division and remainder, which no vector instruction computes. */
final class In {
    private In() {}

    // with b in {1, -1, 2, -3, 10, 4294967296, -9223372036854775808}
    @Vmap
    static long quotient(long a, long b) {
        return a / b; // warning: VMAP803
    }

    // with b in {1, -1, 2, -3, 10, 4294967296, -9223372036854775808}
    @Vmap
    static long remainder(long a, long b) {
        return a % b; // warning: VMAP803
    }

    @Vmap
    static long whereNotZero(long a, long b) {
        long r = a;
        if (b != 0) {
            r = a / b + a % b; // warning: VMAP803
        }
        return r;
    }
}
