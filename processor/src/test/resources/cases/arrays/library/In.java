package cases;

import dev.jvmap.Vmap;
import java.util.Arrays;

/** Functions of the library on arrays. */
final class In {
    private In() {}

    @Vmap
    static int cloned(int[] x, int a) {
        int[] y = x.clone();
        y[0] = a;
        return y[0] + x[0] + y[y.length - 1];
    }

    // with a in -3..3
    @Vmap
    static double filled(double a) {
        double[] y = new double[4];
        Arrays.fill(y, a);
        y[2] = 1;
        return y[0] + y[1] * y[2] + y[3];
    }

    @Vmap
    static double copied(double[] x) {
        double[] y = new double[3];
        System.arraycopy(x, 1, y, 0, 2);
        return y[0] - y[1] + y[2];
    }

    // with t[4]
    @Vmap(inAxes = {0, -1})
    static float extended(float a, float[] t) {
        float[] y = Arrays.copyOf(t, 6);
        y[5] = a;
        return y[0] + y[4] + y[5];
    }
}
