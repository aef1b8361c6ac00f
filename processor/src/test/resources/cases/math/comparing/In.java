package cases;

import dev.jvmap.Vmap;

/** compare, signum and hashCode of the boxes. */
final class In {
    private In() {}

    @Vmap
    static int doubles(double a, double b) {
        return Double.compare(a, b);
    }

    @Vmap
    static int ints(int a, int b) {
        return Integer.compare(a, b) + Integer.signum(a) + Long.compare(a, b);
    }

    @Vmap
    static int hashed(double a) {
        return Double.hashCode(a); // warning: VMAP802
    }
}
