package cases;

import dev.jvmap.Vmap;

/** StrictMath has bits of its own. */
final class In {
    private In() {}

    // with a in -20..20
    @Vmap
    static double sine(double a) {
        return StrictMath.sin(a); // warning: VMAP802
    }

    @Vmap
    static double root(double a) {
        return StrictMath.sqrt(a);
    }
}
