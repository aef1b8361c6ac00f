package cases;

import dev.jvmap.Vmap;

/** Tables that the method builds anew on every call. */
final class In {
    private In() {}

    // with a in 0..2, b in 0..1
    @Vmap
    static double nested(int a, int b) {
        double[][] t = {{1, 2}, {3, 4}, {5, 6}}; // warning: VMAP215
        return t[a][b];
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
}
