package cases;

import dev.jvmap.Vmap;

/** Whole numbers are rounded to the nearest float or double. */
final class In {
    private In() {}

    @Vmap
    static float intToFloat(int a) {
        return a;
    }

    @Vmap
    static double intToDouble(int a) {
        return a / 2.0;
    }

    @Vmap
    static float longToFloat(long a) {
        return a;
    }

    @Vmap
    static double longToDouble(long a) {
        return a * 0.5;
    }
}
