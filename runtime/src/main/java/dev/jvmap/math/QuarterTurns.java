package dev.jvmap.math;

/**
 * Argument reduction for the trigonometric functions: {@code x = n * pi/2 + r} with {@code |r| <= pi/4} (and a little
 * more where rounding {@code n} is a near tie).
 *
 * <p>The reduced argument is {@code high - low}, the sum of three products of {@code n} with the parts of pi/2 (Cody
 * and Waite, "Software Manual for the Elementary Functions", 1980). With a fused multiply-add the first product needs
 * no shortened constant: {@code x - n * PART_1} is a multiple of 2^-53 below 1, so it is exact. The second part has 33
 * bits, so that {@code n * PART_2} is exact too. {@code low} is subtracted, not added, because that keeps the sign of a
 * zero argument.
 */
final class QuarterTurns {

    /** Arguments beyond it, and NaN, go to {@link HugeAngle}. */
    static final double LIMIT = 0x1p20;

    private static final double PER_RADIAN = 0x1.45f306dc9c883p-1;
    private static final double PART_1 = 0x1.921fb54442d18p0;
    private static final double PART_2 = 0x1.1a626331p-54;
    private static final double PART_3 = 0x1.1701b839a252p-88;

    /** A double of this size has an ulp of one: adding it rounds to an integer, found in the low bits of the sum. */
    private static final double INTEGER_ULP = 0x1.8p52;

    private QuarterTurns() {
    }

    /** {@code n + INTEGER_ULP}; the two low bits of its representation are {@code n} modulo 4. */
    static double shifted(double x) {
        return Math.fma(x, PER_RADIAN, INTEGER_ULP);
    }

    /** The reduced argument, rounded. */
    static double high(double x, double shifted) {
        return Math.fma(shifted - INTEGER_ULP, -PART_2, afterFirstPart(x, shifted));
    }

    /** What {@code high} has too much. */
    static double low(double x, double shifted, double high) {
        double n = shifted - INTEGER_ULP;
        return Math.fma(n, PART_3, Math.fma(n, PART_2, high - afterFirstPart(x, shifted)));
    }

    private static double afterFirstPart(double x, double shifted) {
        return Math.fma(shifted - INTEGER_ULP, -PART_1, x);
    }
}
