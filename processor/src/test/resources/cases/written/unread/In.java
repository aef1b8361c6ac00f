package cases;

import dev.jvmap.Vmap;
import java.util.Arrays;

/** Bodies, or parts of them, that only Java itself can run. */
final class In {
    private In() {}

    // with v[5]
    @Vmap
    static void sortedRows(double[] v) {
        Arrays.sort(v); // warning: VMAP805
    }

    // with v[5]
    @Vmap(inAxes = 1)
    static void sortedColumns(double[] v) {
        Arrays.sort(v); // warning: VMAP805
    }

    // with v[5]
    @Vmap(inAxes = 1)
    static int handedOver(int[] v) {
        v[0]++;
        return Arrays.hashCode(v) + v[1]; // warning: VMAP805
    }

    // with n in 0..90, v[5]
    @Vmap(inAxes = {0, 1})
    static int guarded(int n, int[] v) {
        v[0] = n;
        try { // warning: VMAP202
            v[n] = 1;
            return 1;
        } catch (ArrayIndexOutOfBoundsException e) {
            if (n > 80) {
                throw e;
            }
            return 0;
        }
    }
}
