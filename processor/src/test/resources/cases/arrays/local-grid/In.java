package cases;

import dev.jvmap.Vmap;

/** A two-dimensional grid flattened into a local array. */
final class In {
    private In() {}

    // with a in 0..39
    @Vmap
    static int ownCell(int a) {
        int[] x = new int[40 * 40];
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 40; j += 13) {
                x[40 * i + j] = i * j;
            }
        }
        x[41 * a] = -a; // note: VMAP801
        return x[40 * a + 13] + x[41 * 39]; // note: VMAP801
    }
}
