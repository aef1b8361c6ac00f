package cases;

import dev.jvmap.Vmap;

/** Recursion as deep as the element asks for. */
final class In {
    private In() {}

    // with x in 0..15
    @Vmap
    static int triangular(int x) {
        return sum(x);
    }

    private static int sum(int x) {
        return x == 0 ? x : x + sum(x - 1);
    }
}
