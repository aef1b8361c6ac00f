package cases;

import dev.jvmap.Vmap;

/** Stores under masks: only the lanes that get there store. */
final class In {
    private In() {}

    // with n in 0..7, v[8]
    @Vmap
    static void clear(int n, double[] v) {
        for (int i = 0; i < n; i++) {
            v[i] = 0;
        }
    }

    // with v[6]
    @Vmap
    static int untilNegative(double[] v) {
        int done = 0;
        for (int i = 0; i < v.length; i++) {
            if (v[i] < 0) {
                break;
            }
            v[i] = Math.sqrt(v[i]);
            done++;
        }
        return done;
    }

    // with v[4]
    @Vmap
    static double clamp(double low, double high, double[] v) {
        if (low > high) {
            return -1;
        }
        double moved = 0;
        for (int i = 0; i < v.length; i++) {
            if (v[i] < low) {
                moved += low - v[i];
                v[i] = low;
            } else if (v[i] > high) {
                moved += v[i] - high;
                v[i] = high;
            }
        }
        return moved;
    }
}
