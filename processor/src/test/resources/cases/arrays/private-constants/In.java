package cases;

import dev.jvmap.Vmap;

/** Private fields that are computed when the class is initialised. */
final class In {
    private In() {}

    private static final double LOG_2PI = Math.log(2 * Math.PI);
    private static final long SEED = Long.parseLong("12345");
    private static final boolean FLIP = SEED > 5;
    private static int settable = 7;

    @Vmap
    static double computedDouble(double a) {
        return 0.5 * LOG_2PI - a;
    }

    @Vmap
    static long computedLong(long a) {
        return FLIP ? a ^ SEED : a;
    }

    @Vmap
    static int notFinal(int a) {
        return a * settable;
    }
}
