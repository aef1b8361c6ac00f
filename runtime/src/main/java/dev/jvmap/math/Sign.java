package dev.jvmap.math;

/** Sign bits: in the lanes, moving one is cheaper than any comparison. */
final class Sign {

    static final long BIT = Long.MIN_VALUE;

    private Sign() {
    }

    /** The sign bit of {@code value}, everything else zero. */
    static long of(double value) {
        return Double.doubleToRawLongBits(value) & BIT;
    }

    /** {@code value}, negated where {@code sign} is the sign bit and unchanged where it is zero. */
    static double flip(double value, long sign) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(value) ^ sign);
    }

    /** {@code value}, made negative where {@code sign} is the sign bit: gives an odd function's zero the argument's sign. */
    static double restore(double value, long sign) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(value) | sign);
    }

    static int of(float value) {
        return Float.floatToRawIntBits(value) & Integer.MIN_VALUE;
    }

    static float flip(float value, int sign) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(value) ^ sign);
    }

    static float restore(float value, int sign) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(value) | sign);
    }
}
