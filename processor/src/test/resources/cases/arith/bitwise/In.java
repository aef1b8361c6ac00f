package cases;

import dev.jvmap.Vmap;

/** And, or, exclusive or and complement on int and long, with promotion between them. */
final class In {
    private In() {}

    @Vmap
    static int ints(int a, int b) {
        return a & b ^ ~a | b ^ 0xff00ff;
    }

    @Vmap
    static long longs(long a, long b) {
        return a & b ^ ~a | b ^ 0xff00ffL;
    }

    @Vmap
    static long promoted(int a, long b) {
        return a & b | ~a ^ b;
    }
}
