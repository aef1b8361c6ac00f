package cases;

import dev.jvmap.Vmap;

/** An element that fails late has changed only its own locals. */
final class In {
    private In() {}

    // with a in 0..50
    @Vmap
    static int localsOnly(int a) {
        int[] x = new int[3];
        for (int i = 0; i < 3; i++) {
            x[i] += a;
        }
        a++;
        if (x[0] + x[1] == 98) {
            throw new IllegalStateException("a = " + a);
        }
        return x[0] + x[1] + x[2];
    }
}
