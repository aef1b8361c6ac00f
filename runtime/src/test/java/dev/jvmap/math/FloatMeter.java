package dev.jvmap.math;

import java.util.Arrays;

/**
 * Keeps the largest error of a float function in ulps of the exact value, which is given as a double. What rounds to zero, to an infinity
 * or to NaN must be met exactly, and counts as infinitely wrong otherwise; next to zero, one step is within the error.
 */
final class FloatMeter {
    private double worst;
    private String where = "";

    void record(float result, double exact, float... arguments) {
        double error = error(result, exact);
        if (!(error <= worst)) {
            worst = error;
            where = "%s, not %s, at %s".formatted(result, exact, Arrays.toString(arguments));
        }
    }

    /** Largest error so far, in ulp. */
    double worst() {
        return worst;
    }

    @Override
    public String toString() {
        return "%.4f ulp: %s".formatted(worst, where);
    }

    private static double error(float result, double exact) {
        float nearest = (float) exact;
        boolean special = !Float.isFinite(nearest) || exact == 0;
        if (special || !Float.isFinite(result)) {
            return Float.floatToIntBits(result) == Float.floatToIntBits(nearest) ? 0 : Double.POSITIVE_INFINITY;
        }
        int exponent = Math.max(Math.getExponent(exact), Float.MIN_EXPONENT);
        return Math.abs(result - exact) * Math.scalb(1.0, Float.PRECISION - 1 - exponent);
    }
}
