package cases;

import dev.jvmap.Vmap;

/** Math.round, to long and to int. */
final class In {
    private In() {}

    @Vmap
    static long ofDouble(double a) {
        return Math.round(a);
    }

    @Vmap
    static int ofFloat(float a) {
        return Math.round(a);
    }
}
