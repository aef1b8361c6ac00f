package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Bodies of {@code sin}, {@code cos} and {@code tan} for {@code double}.
 *
 * <p>All three reduce the argument with the same operations and build on the same two polynomials, so a kernel that
 * needs several of them for one argument pays once for what they share.
 */
public final class Trig {

    private Trig() {
    }

    /** Body of {@link dev.jvmap.VMath#sin(double)}. */
    public static double sin(double x) {
        if (!(Math.abs(x) <= QuarterTurns.LIMIT)) {
            return sinOfHuge(x);
        }
        double shifted = QuarterTurns.shifted(x);
        double high = QuarterTurns.high(x, shifted);
        double low = QuarterTurns.low(x, shifted, high);
        return sinInQuadrant(Double.doubleToRawLongBits(shifted), high, low);
    }

    /** Body of {@link dev.jvmap.VMath#cos(double)}. */
    public static double cos(double x) {
        if (!(Math.abs(x) <= QuarterTurns.LIMIT)) {
            return cosOfHuge(x);
        }
        double shifted = QuarterTurns.shifted(x);
        double high = QuarterTurns.high(x, shifted);
        double low = QuarterTurns.low(x, shifted, high);
        return cosInQuadrant(Double.doubleToRawLongBits(shifted), high, low);
    }

    /** Body of {@link dev.jvmap.VMath#tan(double)}. */
    public static double tan(double x) {
        if (!(Math.abs(x) <= QuarterTurns.LIMIT)) {
            return tanOfHuge(x);
        }
        double shifted = QuarterTurns.shifted(x);
        double high = QuarterTurns.high(x, shifted);
        double low = QuarterTurns.low(x, shifted, high);
        return tanInQuadrant(Double.doubleToRawLongBits(shifted), high, low);
    }

    /** Sine of an angle that the short reduction does not reach, NaN for NaN and the infinities. */
    @LaneByLane
    public static double sinOfHuge(double x) {
        if (!Double.isFinite(x)) {
            return Double.NaN;
        }
        HugeAngle angle = HugeAngle.of(x);
        return sinInQuadrant(angle.quadrant(), angle.high(), angle.low());
    }

    /** Cosine of an angle that the short reduction does not reach, NaN for NaN and the infinities. */
    @LaneByLane
    public static double cosOfHuge(double x) {
        if (!Double.isFinite(x)) {
            return Double.NaN;
        }
        HugeAngle angle = HugeAngle.of(x);
        return cosInQuadrant(angle.quadrant(), angle.high(), angle.low());
    }

    /** Tangent of an angle that the short reduction does not reach, NaN for NaN and the infinities. */
    @LaneByLane
    public static double tanOfHuge(double x) {
        if (!Double.isFinite(x)) {
            return Double.NaN;
        }
        HugeAngle angle = HugeAngle.of(x);
        return tanInQuadrant(angle.quadrant(), angle.high(), angle.low());
    }

    private static double sinInQuadrant(long quadrant, double high, double low) {
        double sin = high - sinDeficit(high, low);
        double cos = parabola(high) + cosExcess(high, low);
        double value = (quadrant & 1) == 0 ? sin : cos;
        return Sign.flip(value, quadrant << 62 & Sign.BIT);
    }

    private static double cosInQuadrant(long quadrant, double high, double low) {
        double sin = high - sinDeficit(high, low);
        double cos = parabola(high) + cosExcess(high, low);
        double value = (quadrant & 1) == 0 ? cos : sin;
        return Sign.flip(value, quadrant + 1 << 62 & Sign.BIT);
    }

    /**
     * sin/cos, or -cos/sin in the odd quadrants, of values with their rounding errors. The remainder of the quotient is
     * taken with the opposite sign, which keeps the sign of a zero.
     */
    private static double tanInQuadrant(long quadrant, double high, double low) {
        double deficit = sinDeficit(high, low);
        double sin = high - deficit;
        double sinRest = high - sin - deficit;
        double parabola = parabola(high);
        double excess = cosExcess(high, low);
        double cos = parabola + excess;
        double cosRest = parabola - cos + excess;

        boolean even = (quadrant & 1) == 0;
        double above = even ? sin : cos;
        double aboveRest = even ? sinRest : cosRest;
        double below = even ? cos : sin;
        double belowRest = even ? cosRest : sinRest;

        double inverse = 1 / below;
        double quotient = above * inverse;
        double surplus = Math.fma(quotient, below, -above) + Math.fma(quotient, belowRest, -aboveRest);
        double value = Math.fma(-surplus, inverse, quotient);
        return Sign.flip(value, quadrant << 63);
    }

    /**
     * {@code high - sin(r)} for {@code r = high - low}, {@code |r| <= pi/4}: {@code low * cos(r) + high^3 * p(high^2)},
     * {@code p} of degree 5, error 2^-57.9 of the sine (Remez).
     */
    private static double sinDeficit(double high, double low) {
        double square = high * high;
        double fourth = square * square;
        double bottom = Math.fma(square, -0x1.111111110f730p-7, 0x1.5555555555548p-3);
        double middle = Math.fma(square, -0x1.71de35552a524p-19, 0x1.a01a019be920fp-13);
        double top = Math.fma(square, -0x1.5d8b553eb5f11p-33, 0x1.ae5e4b82ca11fp-26);
        double p = Math.fma(fourth, Math.fma(fourth, top, middle), bottom);
        return Math.fma(square * high, p, low * parabola(high));
    }

    /** The first two terms of the cosine. */
    private static double parabola(double high) {
        return Math.fma(-0.5 * high, high, 1);
    }

    /**
     * {@code cos(r) - parabola(high)} for {@code r = high - low}, {@code |r| <= pi/4}: the rounding error of the
     * parabola, then {@code high * low + high^4 * p(high^2)}, {@code p} of degree 5, absolute error 2^-64 (Remez).
     */
    private static double cosExcess(double high, double low) {
        double square = high * high;
        double fourth = square * square;
        double bottom = Math.fma(square, -0x1.6c16c16c1521bp-10, 0x1.555555555554cp-5);
        double middle = Math.fma(square, -0x1.27e4f81211801p-22, 0x1.a01a019cbeb67p-16);
        double top = Math.fma(square, -0x1.8fb0e14dd5d42p-37, 0x1.1ee9f0cbde750p-29);
        double p = Math.fma(fourth, Math.fma(fourth, top, middle), bottom);
        double residue = Math.fma(-0.5 * high, high, 1 - parabola(high));
        return Math.fma(fourth, p, Math.fma(high, low, residue));
    }
}
