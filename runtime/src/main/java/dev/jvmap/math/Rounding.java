package dev.jvmap.math;

/**
 * Rounding to whole numbers, with the results of {@link Math} bit for bit. There are no vector instructions for these in the Vector API; adding and taking away a number
 * so large that fractions have no room rounds to nearest even, and the rest is a comparison.
 */
public final class Rounding {
    private static final double NO_FRACTION = 0x1p52;
    private static final float NO_FRACTION_FLOAT = 0x1p23f;

    private Rounding() {}

    /** {@link Math#rint}. */
    public static double rint(double x) {
        double shift = FloatingBits.copySign(NO_FRACTION, x);
        double whole = FloatingBits.copySign((x + shift) - shift, x);
        return Math.abs(x) < NO_FRACTION ? whole : x;
    }

    /** {@link Math#floor}. */
    public static double floor(double x) {
        double nearest = rint(x);
        return nearest > x ? nearest - 1.0 : nearest;
    }

    /** {@link Math#ceil}. The sign is kept for values above -1 that become -0. */
    public static double ceil(double x) {
        double nearest = rint(x);
        return FloatingBits.copySign(nearest < x ? nearest + 1.0 : nearest, x);
    }

    /** {@link Math#round(double)}: to nearest, ties up. */
    public static long round(double x) {
        double down = floor(x);
        return (long) (x - down >= 0.5 ? down + 1.0 : down);
    }

    /** {@link Math#round(float)}: to nearest, ties up. */
    public static int round(float x) {
        float shift = FloatingBits.copySign(NO_FRACTION_FLOAT, x);
        float nearest = Math.abs(x) < NO_FRACTION_FLOAT ? (x + shift) - shift : x;
        float down = nearest > x ? nearest - 1.0f : nearest;
        return (int) (x - down >= 0.5f ? down + 1.0f : down);
    }
}
