package cases;

import dev.jvmap.Vmap;

/** Functions that fail although nobody reads what they give. */
final class In {
    private In() {}

    // with n in -2..3
    @Vmap(inAxes = {0, -1})
    static double uniformDivision(double x, int n) {
        for (int i = n; i < 3; i++) {
            int unread = Math.floorMod(7, i);
        }
        return x;
    }

    // with n in {-1, 0, 1}
    @Vmap(inAxes = {0, -1})
    static int uniformOverflow(int x, int n) {
        int unread = Math.addExact(n, Integer.MAX_VALUE);
        return -x;
    }

    // with x in -3..3
    @Vmap
    static int varying(int x, int y) {
        int unread = y > 0 ? Math.floorDiv(y, x) : 0;
        long wide = Math.toIntExact(y * 2L);
        return y;
    }
}
