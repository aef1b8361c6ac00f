package cases;

import dev.jvmap.Vmap;

/** Elements that write to their arguments and return a record. */
final class In {
    private In() {}

    record Norm(double before, double[] direction) {}

    // with v[3] in -9..9
    @Vmap(inAxes = 1, outAxes = {0, 1})
    static Norm normalise(double[] v) {
        double norm = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        double[] direction = new double[3];
        for (int i = 0; i < 3; i++) {
            direction[i] = v[i] > 0 ? 1 : -1;
            v[i] /= norm;
        }
        return new Norm(norm, direction);
    }

    record Step(int from, int to) {}

    // with a[4] in 0..9, n in 0..4
    @Vmap
    static Step failing(int[] a, int n) {
        a[0]++;
        int from = a[n]; // note: VMAP801
        a[1] = from;
        return new Step(from, a[2]);
    }
}
