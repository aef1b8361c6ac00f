package cases;

import dev.jvmap.Vmap;

/** JAX's select, with every mix of batched and unbatched operands. */
final class In {
    private In() {}

    @Vmap(inAxes = 0)
    static double allBatched(boolean c, double a, double b) {
        return c ? a : b;
    }

    @Vmap(inAxes = {0, -1, -1})
    static double conditionBatched(boolean c, double a, double b) {
        return c ? a : b;
    }

    @Vmap(inAxes = {-1, 0, -1})
    static double oneArmBatched(boolean c, double a, double b) {
        return c ? a : b;
    }

    @Vmap(inAxes = {0, 0, -1})
    static double conditionAndArm(boolean c, double a, double b) {
        return c ? a : b;
    }

    // with a[3], b[3]
    @Vmap(inAxes = {0, -1, 1}, outAxes = 1)
    static double[] arrays(boolean c, double[] a, double[] b) {
        double[] r = new double[3];
        for (int j = 0; j < 3; j++) {
            r[j] = c ? a[j] : b[j];
        }
        return r;
    }
}
