package dev.jvmap.math;

/** Sign bits of doubles: in the lanes, moving one is cheaper than any comparison. */
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
}
