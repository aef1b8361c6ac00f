package cases;

import dev.jvmap.Vmap;

/** Comparisons of ints, longs and mixed kinds. */
final class In {
    private In() {}

    @Vmap
    static int ints(int a, int b) {
        return (a < b ? 1 : 0) | (a <= b ? 2 : 0) | (a == b ? 4 : 0) | (a >= b ? 8 : 0);
    }

    @Vmap
    static int longs(long a, long b) {
        return (a < b ? 1 : 0) | (a <= b ? 2 : 0) | (a != b ? 4 : 0) | (a > b ? 8 : 0);
    }

    @Vmap
    static boolean intWithDouble(int a, double b) {
        return a < b;
    }

    @Vmap
    static boolean longWithFloat(long a, float b) {
        return a >= b;
    }

    @Vmap
    static boolean charWithInt(char a, int b) {
        return a > b || a == 'x';
    }
}
