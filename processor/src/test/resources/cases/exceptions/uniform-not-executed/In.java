package cases;

import dev.jvmap.Vmap;

/** A uniform division fails only if an element executes it. */
final class In {
    private In() {}

    // with a in 0..9, b in 0..1
    @Vmap(inAxes = {0, -1})
    static int underVaryingIf(int a, int b) {
        int r = 0;
        if (a > 20) {
            r = 10 / b;
        }
        return r;
    }

    // with a in 0..9, b in 0..1
    @Vmap(inAxes = {0, -1})
    static int afterVaryingReturn(int a, int b) {
        if (a >= 0) {
            return a;
        }
        return 10 / b;
    }

    // with a in 0..9, b in 0..1
    @Vmap(inAxes = {0, -1})
    static int inLoopNotEntered(int a, int b) {
        while (a > 100) {
            a -= 10 % b;
        }
        return a;
    }

    // with a in 0..9, i in -2..12, t[4]
    @Vmap(inAxes = {0, -1, -1})
    static double uniformIndexOutside(int a, int i, double[] t) {
        return a > 4 ? t[i] : 0;
    }
}
