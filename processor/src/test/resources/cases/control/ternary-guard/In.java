package cases;

import dev.jvmap.Vmap;

/** The arm that is not chosen is not evaluated. */
final class In {
    private In() {}

    // with i in 0..30, x[10]
    @Vmap(inAxes = {0, -1})
    static double outOfBounds(int i, double[] x) {
        return i >= x.length ? 0 : x[i]; // note: VMAP801
    }

    // with a in -5..5, b in -2..2
    @Vmap
    static int division(int a, int b) {
        return b == 0 ? 0 : a % b;
    }

    // with i in 0..9, x[10]
    @Vmap(inAxes = {0, -1})
    static double eitherElement(int i, double[] x) {
        return (i & 1) != 0 ? x[i - 1] : x[i]; // note: VMAP801
    }

    // with i in 0..30, x[10]
    @Vmap(inAxes = {0, -1})
    static double nested(int i, double[] x) {
        return i < 5 ? x[i + 5] : i < 10 ? x[i] : i < 20 ? x[i - 10] : -1; // note: VMAP801
    }
}
