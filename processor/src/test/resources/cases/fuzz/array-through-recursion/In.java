package cases;

import dev.jvmap.Vmap;

/** A row that a helper, which calls itself, hands through in a record. */
final class In {
    private In() {}

    record Part(double limit, int[] values) {}

    private static Part through(int fuel, Part part) { // warning: VMAP805
        if (fuel > 0 && Double.isInfinite(part.limit())) {
            return through(fuel - 1, part);
        }
        int[][] unread = new int[2][4];
        return part;
    }

    // with p[2][4]
    @Vmap(inAxes = {0, 0, -1})
    static byte unread(double x, int n, int[][] p) {
        Part part = through(1, new Part(x, p[0]));
        float[][] grid = {{1f, 1f}, {1f, 1f}};
        return (byte) (n + grid[1][1]);
    }

    // with p[2][4]
    @Vmap(inAxes = {0, 0, -1})
    static int read(double x, int n, int[][] p) {
        Part part = through(1, new Part(x, p[n & 1])); // warning: VMAP805
        return part.values()[n & 3];
    }
}
