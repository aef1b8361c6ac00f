package cases;

import dev.jvmap.Vmap;

/** A mask from one kind of lane decides over another kind. */
final class In {
    private In() {}

    @Vmap
    static float floatByDouble(float a, double d) {
        float r = a;
        if (d <= 2) {
            r = -a;
        }
        return r;
    }

    @Vmap
    static double doubleByInt(int i, double d) {
        if (i > 3) {
            d += i;
        } else {
            d -= i;
        }
        return d;
    }

    @Vmap
    static long longByChar(char c, long v) {
        return c == 'x' ? v : c > 'x' ? -v : 0;
    }

    @Vmap
    static int byAll(byte a, float b, long c, double d) {
        int r = 0;
        if (a > 0) {
            r += 1;
        }
        if (b > 0) {
            r += 2;
        }
        if (c > 0) {
            r += 4;
        }
        if (d > 0) {
            r += 8;
        }
        return r;
    }
}
