package dev.jvmap.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** What every function of {@code VMath} is held to. */
final class Accuracy {
    private static final int RUN = 64;

    private Accuracy() {
    }

    /** A function of two arguments with its exact value. */
    @FunctionalInterface
    interface Exact2 {
        DoubleDouble at(double x, double y);
    }

    static void assertErrorBelow(double ulp, DoubleUnaryOperator function, DoubleFunction<DoubleDouble> exact,
            DoubleStream arguments) {
        UlpMeter meter = new UlpMeter();
        arguments.forEach(x -> meter.record(function.applyAsDouble(x), exact.apply(x), x));
        assertThat(meter.worst()).as(meter.toString()).isLessThan(ulp);
    }

    static void assertErrorBelow(double ulp, DoubleBinaryOperator function, Exact2 exact, DoubleStream first,
            DoubleStream second) {
        UlpMeter meter = new UlpMeter();
        double[] y = second.toArray();
        double[] x = first.limit(y.length).toArray();
        for (int i = 0; i < x.length; i++) {
            meter.record(function.applyAsDouble(x[i], y[i]), exact.at(x[i], y[i]), x[i], y[i]);
        }
        assertThat(meter.worst()).as(meter.toString()).isLessThan(ulp);
    }

    /** Steps through neighbouring doubles from each argument on: an increasing function never goes down. */
    static void assertNeverDecreases(DoubleUnaryOperator function, DoubleStream arguments) {
        arguments.forEach(start -> {
            double x = start;
            for (int i = 0; i < RUN; i++) {
                double next = Math.nextUp(x);
                assertThat(function.applyAsDouble(next)).as("f at %s, after %s", next, x)
                        .isGreaterThanOrEqualTo(function.applyAsDouble(x));
                x = next;
            }
        });
    }

    /**
     * NaN, zeros with their sign and infinities exactly as {@link StrictMath} has them, anything else within an ulp.
     */
    static void assertSpecialCaseOf(double expected, double actual, Object description) {
        if (Double.isNaN(expected) || Double.isInfinite(expected) || expected == 0) {
            assertThat(Double.doubleToLongBits(actual)).as("%s = %s", description, actual)
                    .isEqualTo(Double.doubleToLongBits(expected));
        } else {
            assertThat(Math.abs(actual - expected)).as("%s = %s", description, actual)
                    .isLessThanOrEqualTo(Math.ulp(expected));
        }
    }
}
