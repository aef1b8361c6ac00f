package dev.jvmap.math;

/**
 * A finite angle of any size, reduced to {@code quadrant * pi/2 + (high - low)} with {@code |high| <= pi/4} and an
 * error below 2^-64 of the reduced angle.
 *
 * <p>Payne and Hanek, "Radian Reduction for Trigonometric Functions", SIGNUM Newsletter 18, 1983: of the product of the
 * 53-bit significand with 2/pi only the bits below a full turn and above the wanted precision are computed. No double
 * comes closer than 2^-62 quarter turns to a multiple of pi/2 (Muller, "Elementary Functions", section 11.3.2), so 190
 * fractional bits leave more than 120 correct ones.
 */
record HugeAngle(long quadrant, double high, double low) {

    /** The binary digits of 2/pi after 64 zero bits, as far as the largest double reaches. */
    private static final long[] TWO_OVER_PI = {
            0L, 0xa2f9836e4e441529L, 0xfc2757d1f534ddc0L, 0xdb6295993c439041L, 0xfe5163abdebbc561L,
            0xb7246e3a424dd2e0L, 0x06492eea09d1921cL, 0xfe1deb1cb129a73eL, 0xe88235f52ebb4484L, 0xe99c7026b45f7e41L,
            0x3991d639835339f4L, 0x9c845f8bbdf9283bL, 0x1ff897ffde05980fL, 0xef2f118b5a0a6d1fL, 0x6d367ecf27cb09b7L,
            0x4f463f669e5fea2dL, 0x7527bac7ebe5f17bL, 0x3d0739f78a5292eaL, 0x6bfb5fb11f8d5d08L, 0x56033046fc7b6babL,
    };

    private static final double HALF_PI_HIGH = 0x1.921fb54442d18p0;
    private static final double HALF_PI_LOW = 0x1.1a62633145c07p-54;

    private static final long SIGNIFICAND = (1L << 52) - 1;

    /** Reduces a finite {@code x} of magnitude 1 or more. */
    static HugeAngle of(double x) {
        long bits = Double.doubleToRawLongBits(Math.abs(x));
        long significand = bits & SIGNIFICAND | 1L << 52;
        // The digit of 2/pi that the significand moves to the weight 2, the highest that counts modulo 4.
        int first = Math.toIntExact((bits >>> 52) - 1075) + 62;

        long bottom = digits(first + 128);
        long middle = digits(first + 64);
        long carry = Math.unsignedMultiplyHigh(significand, bottom);
        long fraction = significand * middle + carry;
        long carried = Math.unsignedMultiplyHigh(significand, middle)
                + (Long.compareUnsigned(fraction, carry) < 0 ? 1 : 0);
        long turns = significand * digits(first) + carried;

        long quadrant = turns + (1L << 61) >>> 62;
        HugeAngle angle = ofFraction(quadrant, turns << 2 | fraction >>> 62,
                fraction << 2 | significand * bottom >>> 62);
        return x < 0 ? new HugeAngle(-quadrant, -angle.high, -angle.low) : angle;
    }

    /** 64 digits of 2/pi, beginning with the digit number {@code first}. */
    private static long digits(int first) {
        int word = first >>> 6;
        int used = first & 63;
        return used == 0
                ? TWO_OVER_PI[word]
                : TWO_OVER_PI[word] << used | TWO_OVER_PI[word + 1] >>> 64 - used;
    }

    /** The fraction of a quarter turn is a signed 128-bit number with unit 2^-128. */
    private static HugeAngle ofFraction(long quadrant, long top, long bottom) {
        boolean negative = top < 0;
        long most = negative ? ~top : top;
        long least = negative ? ~bottom : bottom;
        int zeros = Long.numberOfLeadingZeros(most);
        if (zeros > 0) {
            most = zeros == 64 ? least : most << zeros | least >>> 64 - zeros;
            least = zeros == 64 ? 0 : least << zeros;
        }
        double high = (most >>> 11) * 0x1p-53;
        double rest = (most << 53 >>> 11 | least >>> 22) * 0x1p-106;
        double product = high * HALF_PI_HIGH;
        double residue = Math.fma(high, HALF_PI_HIGH, -product) + high * HALF_PI_LOW + rest * HALF_PI_HIGH;
        double scale = negative ? -0x1p0 : 0x1p0;
        double rounded = product + residue;
        double excess = rounded - product - residue;
        return new HugeAngle(quadrant, Math.scalb(scale * rounded, -zeros), Math.scalb(scale * excess, -zeros));
    }
}
