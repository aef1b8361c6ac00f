package cases;

import dev.jvmap.Vmap;

/** A floating-point number becomes an int first, and that is narrowed. */
final class In {
    private In() {}

    @Vmap
    static byte doubleToByte(double a) {
        return (byte) a;
    }

    @Vmap
    static char doubleToChar(double a) {
        return (char) a;
    }

    @Vmap
    static short floatToShort(float a) {
        return (short) a;
    }

    @Vmap
    static byte longFirst(double a) {
        return (byte) (long) a;
    }
}
