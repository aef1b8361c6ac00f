package cases;

import dev.jvmap.Vmap;

/** The first element whose divisor is zero fails, as in the loop. */
final class In {
    private In() {}

    // with a in -9..9, b in -60..60
    @Vmap
    static int quotient(int a, int b) {
        return a / b;
    }

    // with a in -9..9, b in -60..60
    @Vmap
    static int remainder(int a, int b) {
        return a % b;
    }

    // with a in 0..600
    @Vmap
    static int constantDividend(int a) {
        return 100 / (a - 300);
    }

    // with a in 0..9, b in 0..1
    @Vmap(inAxes = {0, -1})
    static int uniformDivisor(int a, int b) {
        return a / b;
    }

    // with a in -9..9, b in -60..60
    @Vmap
    static int byNoNumber(int a, int b) {
        return b == 0 ? Math.floorDiv(a, 0) : a;
    }

    @Vmap
    static long unread(int a) {
        a += Math.floorMod(a, 0);
        return 1;
    }
}
