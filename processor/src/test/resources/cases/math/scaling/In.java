package cases;

import dev.jvmap.Vmap;

/** Multiplied by powers of two, rounded once. */
final class In {
    private In() {}

    @Vmap
    static double any(double a, int n) {
        return Math.scalb(a, n);
    }

    // with n in -2200..2200
    @Vmap
    static double doubles(double a, int n) {
        return Math.scalb(a, n);
    }

    // with n in -1100..1100
    @Vmap
    static double ofOne(int n) {
        return Math.scalb(1.75, n) + Math.scalb(0x1.fffffffffffffp-1022, n >> 4);
    }

    // with n in -300..300
    @Vmap
    static float floats(float a, int n) {
        return Math.scalb(a, n) + Math.scalb(Float.MAX_VALUE, -n) + Math.scalb(0x1.fffffep-126f, n >> 3);
    }
}
