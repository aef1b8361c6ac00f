package cases;

import dev.jvmap.Vmap;

/** Logic without short circuit, and booleans as arguments and results. */
final class In {
    private In() {}

    @Vmap
    static boolean logic(boolean a, boolean b) {
        return a & !b | a ^ b;
    }

    @Vmap
    static boolean equality(boolean a, boolean b) {
        return (a == b) != (a != !b);
    }

    @Vmap
    static boolean compound(boolean a, double x) {
        a &= x > 0;
        a |= x != x;
        a ^= x < -1;
        return a;
    }

    @Vmap(inAxes = {0, Vmap.NONE})
    static boolean withUniform(boolean a, boolean b) {
        return !a | b & a;
    }
}
