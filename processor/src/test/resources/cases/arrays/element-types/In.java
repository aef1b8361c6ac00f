package cases;

import dev.jvmap.Vmap;

/** Tables of every kind of element. */
final class In {
    private In() {}

    // with i in 0..7, t[8]
    @Vmap(inAxes = {0, -1})
    static int ofBytes(int i, byte[] t) {
        return t[i] & 0xff; // note: VMAP801
    }

    // with i in 0..7, t[8]
    @Vmap(inAxes = {0, -1})
    static int ofShorts(int i, short[] t) {
        return t[i] * 3; // note: VMAP801
    }

    // with i in 0..7, t[8]
    @Vmap(inAxes = {0, -1})
    static char ofChars(int i, char[] t) {
        return t[i]; // note: VMAP801
    }

    // with i in 0..7, t[8]
    @Vmap(inAxes = {0, -1})
    static long ofLongs(int i, long[] t) {
        return t[i] ^ i; // note: VMAP801
    }

    // with i in 0..7, t[8]
    @Vmap(inAxes = {0, -1})
    static float ofFloats(int i, float[] t) {
        return -t[i]; // note: VMAP801
    }

    // with i in 0..7, t[8]
    @Vmap(inAxes = {0, -1})
    static int ofBooleans(int i, boolean[] t) {
        return t[i] ? i : -i; // note: VMAP801
    }

    // with i in 0..7, t[8]
    @Vmap(inAxes = {0, -1})
    static double byLongIndex(long i, double[] t) {
        return t[(int) i]; // note: VMAP801
    }
}
