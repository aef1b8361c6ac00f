package cases;

import dev.jvmap.Vmap;

/** Tables that the method builds anew on every call. */
final class In {
    private In() {}

    // with a in 0..2, b in 0..1
    @Vmap
    static double nested(int a, int b) {
        double[][] t = {{1, 2}, {3, 4}, {5, 6}};
        return t[a][b]; // note: VMAP801
    }

    // with a in 0..2
    @Vmap
    static double ragged(int a) {
        double[][] t = {{1, 2}, {3}, {5, 6}}; // warning: VMAP215
        return t[a][0];
    }

    // with a in 0..2
    @Vmap
    static double missing(double x, int a) {
        double[][] t = new double[3][]; // warning: VMAP215
        t[a] = new double[] {x};
        return t[a][0];
    }

    // with a in 0..11
    @Vmap
    static int flat(int a) {
        int[] days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        int sum = 0;
        for (int m = 0; m < a; m++) {
            sum += days[m];
        }
        return sum;
    }

    // with a in -1..3, n in 0..3
    @Vmap(inAxes = {0, Vmap.NONE})
    static double fromUniform(int a, double n) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double[] t = {n, n * 2, Math.sqrt(n), 4};
            sum += t[a] * t[i]; // note: VMAP801
        }
        return sum;
    }

    // with a in 0..3
    @Vmap
    static double changedLater(int a, double x) {
        double[] t = {1, 2, 3, 4};
        double before = t[a]; // note: VMAP801
        t[1] = 7;
        return before + t[a] + x; // note: VMAP801
    }

    // with a in 0..3
    @Vmap
    static double underAnotherName(int a, double x) {
        double[] t = {1, 2, 3, 4};
        double[] u = t;
        u[2] = 9;
        return t[a] + x; // note: VMAP801
    }

    // with a in 0..3
    @Vmap
    static double[] given(int a) { // warning: VMAP805
        double[] t = {1, 2, 3, 4};
        double[] unread = {t[a]}; // note: VMAP801
        return t;
    }
}
