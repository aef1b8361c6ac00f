package cases;

import dev.jvmap.Vmap;

/** The arms of a conditional are promoted to one type before it chooses. */
final class In {
    private In() {}

    @Vmap
    static double intOrDouble(boolean first, double f, int i) {
        return first ? f : i + 1;
    }

    @Vmap
    static long intOrLong(int a, long b) {
        return a > 0 ? a : b;
    }

    @Vmap
    static float intRoundedToFloat(int a, float b) {
        return a > b ? a : b;
    }

    @Vmap
    static int charOrConstant(char a) {
        return a > 'm' ? a : 7;
    }
}
