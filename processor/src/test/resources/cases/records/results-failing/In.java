package cases;

import dev.jvmap.Vmap;

/** An element fails: what the elements before it have given is stored, in every component. */
final class In {
    private In() {}

    record Ratio(int whole, double rest, long[] parts) {}

    // with a in -50..50, b in -2..9
    @Vmap
    static Ratio divide(int a, int b) {
        long[] parts = {a, b};
        return new Ratio(a / b, a % b, parts);
    }

    record Range(double low, double high) {
        Range {
            if (low > high) {
                throw new IllegalArgumentException(low + " > " + high);
            }
        }
    }

    // with a in 0..5, b in 4..9
    @Vmap(outAxes = {0, 0})
    static Range checked(double a, double b) {
        return new Range(a, b);
    }

    // with x[4] in 0..9, n in 0..4
    @Vmap(inAxes = {1, 0}, outAxes = {0, 0, 1})
    static Ratio indexed(double[] x, int n) {
        long[] parts = new long[2];
        parts[n & 1] = 7; // note: VMAP801
        return new Ratio(n, x[n], parts); // note: VMAP801
    }
}
