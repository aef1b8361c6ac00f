package cases;

import dev.jvmap.Vmap;

/** Arrays of every kind. */
final class In {
    private In() {}

    @Vmap
    static void flip(boolean[] v, int by) {
        for (int i = 0; i < v.length; i++) {
            v[i] ^= (by >> i & 1) != 0;
        }
    }

    @Vmap(inAxes = {1, 0})
    static void add(byte[] v, int by) {
        for (int i = 0; i < v.length; i++) {
            v[i] += by;
        }
    }

    @Vmap
    static short shift(short[] v, char[] w) {
        for (int i = 0; i < v.length; i++) {
            v[i] <<= 1;
            w[i]++;
        }
        return v[0];
    }

    @Vmap(inAxes = {0, 1})
    static long mixed(long[] v, float[] w) {
        v[0] *= 31;
        w[1] += v[0];
        return v[0];
    }
}
