package cases;

import dev.jvmap.Vmap;

/** Static tables of the user's class, also private ones. */
final class In {
    private In() {}

    static final double[] COEFFICIENTS = {1, 0.5, -0.25, 0.125};
    private static final int[] SQUARES = {0, 1, 4, 9, 16, 25, 36, 49};
    private static final byte[] SIGNS = {-1, 1};
    private static final double[] COMPUTED = new double[16];

    static {
        for (int i = 0; i < COMPUTED.length; i++) {
            COMPUTED[i] = 1.0 / (i + 1);
        }
    }

    @Vmap
    static double polynomial(double x) {
        double r = 0;
        for (int i = COEFFICIENTS.length - 1; i >= 0; i--) {
            r = r * x + COEFFICIENTS[i];
        }
        return r;
    }

    @Vmap
    static int lookedUp(int a) {
        return SQUARES[a & 7] * SIGNS[a & 1]; // note: VMAP801
    }

    @Vmap
    static double computed(int a) {
        return COMPUTED[a & 15] + COMPUTED[3]; // note: VMAP801
    }
}
