package cases;

import dev.jvmap.Vmap;

/** Tables of 16 numbers whose declaration lists them, at an index that shows where it ends: registers hold them. */
final class In {
    private In() {}

    private static final double[] HALVES =
            {0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, -0.0};
    static final long[] WORDS = {1L << 40, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, -16};
    static final float[] FLOATS = new float[] {0, 1, 4, 9, 16, 25, 36, 49, 64, 81, 100, 121, 144, 169, 196, 225};
    private static final int[] INTS = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, -3};
    static final byte[] BYTES = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, -3};
    static final double[] SEVEN = {1, 2, 3, 4, 5, 6, 7};
    static int[] notFinal = INTS;

    @Vmap
    static double byLong(long a) {
        return HALVES[(int) (a & 15)] + HALVES[(int) (a >>> 60)] + WORDS[(int) a & 15];
    }

    @Vmap
    static double byInt(int a) {
        return HALVES[a >>> 28] * WORDS[a & 15];
    }

    @Vmap
    static float inInts(int a, float x) {
        return FLOATS[a & 15] * x + INTS[a >>> 28] + INTS[a & 7];
    }

    @Vmap
    static long mixed(int a, long b) {
        return INTS[(int) b & 15] + WORDS[INTS[a & 15] & 15];
    }

    @Vmap
    static double sometimes(double x, int a) {
        double sum = 0;
        for (int n = 0; x > 1 && n < 9; n++) {
            sum += HALVES[a & 15];
            x = x / 4 - a;
            a++;
        }
        return x > -5 ? sum + HALVES[a * 7 & 15] : sum;
    }

    @Vmap
    static double otherTables(int a) {
        return BYTES[a & 15] + SEVEN[a & 4] + SEVEN[a >>> 31] + notFinal[a & 15]; // note: VMAP801
    }

    // with a in -2..20
    @Vmap
    static double maybeOutside(int a) {
        return HALVES[a]; // note: VMAP801
    }

    @Vmap
    static double throughVariable(long a, double x) {
        int i = (int) (a >>> 60);
        int even = i & -2;
        return HALVES[i] * x + WORDS[i] + HALVES[even];
    }

    // with a in -40..40
    @Vmap
    static double variableThatChanges(int a) {
        int i = a & 15;
        double first = HALVES[i]; // note: VMAP801
        if (a > 0) {
            i += a;
        }
        return first + HALVES[i]; // note: VMAP801
    }
}
