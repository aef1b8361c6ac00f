package cases;

import dev.jvmap.Vmap;

/** Results along the other axis of the batched result. */
final class In {
    private In() {}

    @Vmap(outAxes = 1)
    static double[] columns(double a) {
        return new double[]{a, a * a, -a};
    }

    @Vmap(outAxes = Vmap.LAST)
    static int[] last(int a) {
        int[] r = new int[3];
        r[a & 1] = a; // note: VMAP801
        return r;
    }

    @Vmap(inAxes = 1, outAxes = 0)
    static long[] transposed(long[] x) {
        long[] r = new long[x.length];
        for (int j = 0; j < x.length; j++) {
            r[j] = x[j];
        }
        return r;
    }
}
