package cases;

import dev.jvmap.Vmap;

/** Arrays that are made in a block or loop, and outlive it under another name. */
final class In {
    private In() {}

    record Part(int count, double[] values) {}

    private static Part part(int fuel, double x, int n) {
        if (fuel > 0) {
            return part(fuel - 1, x, n);
        }
        double[] values = new double[n + 4];
        values[1] = x;
        return new Part(1, values);
    }

    private static int size(Part part, int n) {
        return switch (n) {
            case 0 -> 1;
            case 1 -> part.values().length;
            default -> 2;
        };
    }

    // with n in -1..2, k in 0..3
    @Vmap(inAxes = {0, 0, Vmap.NONE})
    static int sizeOfPart(double x, int n, int k) {
        return size(part(1, x, k), n);
    }

    // with n in -1..2, k in 0..3
    @Vmap(inAxes = {0, 0, Vmap.NONE})
    static double ofPart(double x, int n, int k) {
        return part(1, x, k).values()[n]; // note: VMAP801
    }

    private static double[] either(double x, int k) {
        if (x > 0) {
            double[] values = new double[k + 4];
            values[1] = x;
            return values;
        }
        double[] values = new double[k + 3];
        values[2] = x;
        return values;
    }

    // with n in -1..2, k in 0..3
    @Vmap(inAxes = {0, 0, Vmap.NONE})
    static double ofEither(double x, int n, int k) {
        double[] v = either(x, k);
        return v[1] + v[n] + v.length; // note: VMAP801
    }

    // with n in -1..2, k in 0..3
    @Vmap(inAxes = {0, 0, 0})
    static double lengthsVary(double x, int n, int k) {
        double[] v = x > 0 ? new double[k + 4] : new double[k + 3]; // warning: VMAP805
        v[2] = x;
        return v[1] + v[n] + v.length;
    }

    // with n in -1..6
    @Vmap
    static double fresh(double x, int n) {
        double[] first = {x, 1, 2};
        double[] prev = first; // warning: VMAP805
        for (int i = 0; i < n; i++) {
            double[] v = new double[3];
            v[0] = prev[1] + x;
            v[1] = prev[2];
            v[2] += prev[0];
            prev = v;
        }
        return prev[0] + 2 * prev[1] + 3 * prev[2];
    }

    // with n in -1..6
    @Vmap(inAxes = {0, Vmap.NONE})
    static double freshUniform(double x, int n) {
        double[] first = {x, 1, 2};
        double[] prev = first; // warning: VMAP805
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double[] v = new double[3];
            v[0] = prev[1] + x;
            v[1] = prev[2];
            v[2] += prev[0];
            sum += v[0] + v[2];
            prev = v;
        }
        return sum;
    }

    @Vmap
    static double freshWithinTurn(double x) {
        double[] first = {x, 1, 2};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double[] prev = first;
            if (i == 1) {
                double[] v = new double[3];
                v[0] = prev[1] + x;
                prev = v;
            }
            prev[2] += x;
            sum += prev[0] + prev[2];
        }
        return sum;
    }

    private static double[] next(double[] prev, double x) {
        double[] v = new double[3];
        v[0] = prev[1] + x;
        v[1] = prev[2];
        v[2] += prev[0];
        return v;
    }

    @Vmap
    static double helper(double x) {
        double[] first = {x, 1, 2};
        double[] prev = next(next(first, x), 2);
        return prev[0] + 2 * prev[1] + 3 * prev[2];
    }
}
