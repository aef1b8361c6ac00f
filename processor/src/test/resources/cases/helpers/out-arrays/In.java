package cases;

import dev.jvmap.Vmap;

/** Helpers that fill the caller's local array. */
final class In {
    private In() {}

    @Vmap
    static double split(double x) {
        double[] parts = new double[2];
        split(x, parts);
        return parts[0] - parts[1];
    }

    // with a in 0..6
    @Vmap
    static int underBranch(int a) {
        int[] x = new int[4];
        if (a > 2) {
            fill(x, a);
        }
        return x[0] + 10 * x[3];
    }

    /** What a helper returns need not be read. */
    @Vmap
    static int onlyForItsEffect(int a, int b) {
        int[] rest = new int[1];
        floorDivide(a, b | 1, rest);
        return rest[0] == 0 ? 7 : rest[0];
    }

    private static int floorDivide(int a, int b, int[] rest) {
        if (a >= 0) {
            rest[0] = a % b;
            return a / b;
        }
        rest[0] = Math.floorMod(a, b);
        return Math.floorDiv(a, b);
    }

    private static void split(double x, double[] parts) {
        double high = (float) x;
        parts[0] = high;
        parts[1] = x - high;
    }

    private static void fill(int[] x, int value) {
        for (int i = 0; i < x.length; i++) {
            if (i > value - 3) {
                return;
            }
            x[i] = value;
        }
    }
}
