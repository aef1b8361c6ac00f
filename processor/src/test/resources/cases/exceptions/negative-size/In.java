package cases;

import dev.jvmap.Vmap;

/** A local array of negative length. */
final class In {
    private In() {}

    // with n in -2..3
    @Vmap(inAxes = {0, -1})
    static int uniformLength(int a, int n) {
        int[] x = new int[n];
        return a + x.length;
    }

    // with a in 1..30
    @Vmap
    static int ownLength(int a) {
        int[] x = new int[a - 3]; // warning: VMAP805
        return x.length;
    }
}
