package cases;

import dev.jvmap.Element;
import dev.jvmap.Vmap;

/** Elements that know their number. */
final class In {
    private In() {}

    private static final int[] TABLE = {3, 1, 4, 1, 5};

    @Vmap
    static double ramp(double x) {
        return x + Element.index() / (double) Element.size();
    }

    // with t[7]
    @Vmap(inAxes = {0, -1})
    static double backwards(double x, double[] t) {
        int i = Element.index() % t.length;
        return x + t[t.length - 1 - i]; // note: VMAP801
    }

    @Vmap
    static int mixed(int x) {
        int h = x ^ Element.index() * 0x9E3779B9;
        return h % 2 == 0 ? helper() : TABLE[Element.index() % TABLE.length]; // note: VMAP801
    }

    private static int helper() {
        return Element.size() - Element.index();
    }

    @Vmap
    static long throughALibraryFunction(int x) {
        return Integer.toUnsignedLong(helper()) | (long) Math.floorMod(helper() - 5, 3) << (x & 7);
    }

    // with x in 0..9, v[3]
    @Vmap(inAxes = {0, 1})
    static void failing(int x, int[] v) {
        v[0] = Element.index();
        if (x == 9) {
            throw new IllegalArgumentException("element " + Element.index() + " of " + Element.size());
        }
        v[1] = Element.size();
    }

    @Vmap
    static int unread(int x) {
        Object number = Element.index(); // warning: VMAP302
        return x + number.hashCode() + Element.size();
    }
}
