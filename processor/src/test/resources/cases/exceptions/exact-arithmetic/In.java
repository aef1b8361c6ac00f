package cases;

import dev.jvmap.Vmap;

/** Overflow that throws. */
final class In {
    private In() {}

    // with a in 0..70000
    @Vmap
    static int multiplied(int a) {
        return Math.multiplyExact(a, a);
    }

    // with a in 2147483600..2147483647
    @Vmap
    static int added(int a) {
        return Math.addExact(a, 5);
    }

    // with a in 0..3000000000
    @Vmap
    static int narrowed(long a) {
        return Math.toIntExact(a);
    }
}
