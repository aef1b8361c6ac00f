package cases;

import dev.jvmap.Vmap;
import java.util.Arrays;

/** Some elements write to an array under a name that only they have. */
final class In {
    private In() {}

    @Vmap(inAxes = {0, -1})
    static long row(double x, short n) {
        int[][] grid = new int[2][4];
        if (x > 1) {
            Arrays.fill(grid[1], 8);
        }
        return n % (grid[1][1] | 1);
    }

    @Vmap(inAxes = {0, -1})
    static long either(double x, short n) {
        int[] a = new int[4];
        int[] b = {1, 2, 3, 4};
        if (x > 1) {
            int[] c = n > 0 ? a : b;
            c[1] = 8;
        }
        return n % (a[1] | 1) + b[1];
    }
}
