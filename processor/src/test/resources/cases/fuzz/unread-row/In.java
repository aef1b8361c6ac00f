package cases;

import dev.jvmap.Vmap;

/** A row of a listed table gets a name in a branch, and nobody reads it. */
final class In {
    private In() {}

    private static final double[][] TABLE = {{1, 2, 3, 4}, {5, 6, 7, 8}};

    private static double fallsThrough(double[] row, double x) {
        if (x < 1.0) {
            double[] unread = TABLE[0];
        }
        return row[1];
    }

    @Vmap
    static double unread(double x) {
        return fallsThrough(TABLE[1], x);
    }
}
