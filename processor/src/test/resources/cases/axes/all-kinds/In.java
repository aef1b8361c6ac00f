package cases;

import dev.jvmap.Vmap;

/** A parameter and a result of every kind. */
final class In {
    private In() {}

    @Vmap
    static boolean ofBoolean(boolean a) {
        return !a;
    }

    @Vmap
    static byte ofByte(byte a) {
        return (byte) (a + 1);
    }

    @Vmap
    static short ofShort(short a) {
        return (short) (a + 1);
    }

    @Vmap
    static char ofChar(char a) {
        return (char) (a + 1);
    }

    @Vmap
    static int ofInt(int a) {
        return a + 1;
    }

    @Vmap
    static long ofLong(long a) {
        return a + 1;
    }

    @Vmap
    static float ofFloat(float a) {
        return a + 1;
    }

    @Vmap
    static double ofDouble(double a) {
        return a + 1;
    }

    @Vmap
    static double together(boolean a, byte b, short c, char d, int e, long f, float g, double h) {
        return (a ? b : c) + d * (double) e + f % 7 - g + h; // warning: VMAP803
    }
}
