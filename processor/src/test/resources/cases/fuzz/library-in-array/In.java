package cases;

import dev.jvmap.Vmap;

/** Library functions of what is in local arrays, which nobody sees vary where the function is called. */
final class In {
    private In() {}

    private static void step(double[] a, int i) {
        a[1] = Math.cos(a[i]); // note: VMAP801
    }

    // with x in -9..9
    @Vmap
    static double inHelper(double x, double y) {
        double[] a = new double[4];
        a[2] = y;
        step(a, (int) x & 3);
        step(a, 1);
        return a[1];
    }

    private static void set(double[] a, double value) {
        a[0] = value;
    }

    @Vmap
    static double behindHelper(double x) {
        double[] a = new double[2];
        set(a, x);
        return Math.sin(a[0]) + Math.exp(a[1]);
    }

    @Vmap
    static double underAnotherName(double x) {
        double[] a = new double[2];
        double[] b = a;
        b[0] = x;
        return Math.sin(a[0]);
    }

    @Vmap
    static double chosen(double x) {
        double[] a = {1, 2};
        double[] b = {3, 4};
        double[] c = x < 0 ? a : b;
        c[0] = x;
        return Math.sin(a[0]) + Math.cos(b[1]);
    }
}
