package dev.jvmap.math;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * Keeps the largest error of a double function, in units in the last place (ulp) of the exact value.
 *
 * <p>The ulp of a value is the distance of the doubles around it, {@link Double#MIN_VALUE} for all subnormal ones. NaN, or
 * an infinity that the rounded reference is not, counts as infinitely wrong. The sign of zero is not looked at.
 */
final class UlpMeter {
    private double worst;
    private double[] worstArguments = {};

    /** Exact to the precision of the reference; slow; for every reference, subnormal ones too. */
    void record(double result, BigDecimal exact, double... arguments) {
        keep(error(result, exact), arguments);
    }

    /** For references that are zero, or normal and above 2<sup>-960</sup>, so that their low part is exact. */
    void record(double result, DoubleDouble exact, double... arguments) {
        keep(error(result, exact), arguments);
    }

    /** Largest error so far, in ulp. */
    double worst() {
        return worst;
    }

    @Override
    public String toString() {
        return "%.4f ulp at %s %s".formatted(worst, Arrays.toString(worstArguments),
                Arrays.stream(worstArguments).mapToObj(Double::toHexString).toList());
    }

    static double error(double result, BigDecimal exact) {
        double nearest = exact.doubleValue();
        if (!Double.isFinite(result) || !Double.isFinite(nearest)) {
            return result == nearest ? 0 : Double.POSITIVE_INFINITY;
        }
        BigDecimal difference = new BigDecimal(result).subtract(exact);
        boolean below = exact.abs().compareTo(new BigDecimal(Math.abs(nearest))) < 0;
        double ulp = ulp(nearest, below);
        return Math.abs(difference.divide(new BigDecimal(ulp), MathContext.DECIMAL64).doubleValue());
    }

    static double error(double result, DoubleDouble exact) {
        if (!Double.isFinite(result) || !Double.isFinite(exact.high())) {
            return result == exact.high() ? 0 : Double.POSITIVE_INFINITY;
        }
        double difference = (result - exact.high()) - exact.low();
        return Math.abs(difference) / ulp(exact.high(), exact.high() > 0 ? exact.low() < 0 : exact.low() > 0);
    }

    /** Below a power of two the doubles are twice as dense as above it. */
    private static double ulp(double nearest, boolean below) {
        return Math.ulp(below ? Math.nextDown(Math.abs(nearest)) : nearest);
    }

    private void keep(double error, double[] arguments) {
        if (!(error <= worst)) {
            worst = error;
            worstArguments = arguments.clone();
        }
    }
}
