package dev.jvmap.math;

import dev.jvmap.VMath;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * The double functions, each with the ways in which a survey of its errors draws arguments. The first is uniform in bits over all
 * that is to be had; others go where a method has its largest errors, or takes its next step.
 */
enum SurveyedFunction {
    EXP(VMath::exp, dd(DoubleDoubleFunctions::exp), 0.82, bits(-745, 709.78), uniform(-1, 1),
            steps(-1074, 1023, Math.log(2))),
    EXP2(VMath::exp2, dd(DoubleDoubleFunctions::exp2), 0.74, bits(-1074, 1023.9), uniform(-1, 1),
            steps(-1074, 1023, 1)),
    EXP10(VMath::exp10, dd(DoubleDoubleFunctions::exp10), 0.67, bits(-323, 308.2), uniform(-1, 1),
            steps(-1074, 1023, Math.log10(2))),
    EXPM1(VMath::expm1, dd(DoubleDoubleFunctions::expm1), 0.79, bits(-745, 709.78), uniform(-40, 60),
            uniform(-1.1, 1.1), steps(-60, 1023, Math.log(2))),
    LOG(VMath::log, dd(DoubleDoubleFunctions::log), 0.77, bits(0, Double.MAX_VALUE), uniform(0.25, 4),
            uniform(0.99, 1.01), places(-900, 1023, k -> Math.scalb(Math.sqrt(0.5), k))),
    LOG2(VMath::log2, dd(DoubleDoubleFunctions::log2), 0.83, bits(0, Double.MAX_VALUE), uniform(0.25, 4),
            uniform(0.99, 1.01), places(-900, 1023, k -> Math.scalb(Math.sqrt(0.5), k))),
    LOG10(VMath::log10, dd(DoubleDoubleFunctions::log10), 0.82, bits(0, Double.MAX_VALUE), uniform(0.25, 4),
            uniform(0.99, 1.01), places(-900, 1023, k -> Math.scalb(Math.sqrt(0.5), k))),
    LOG1P(VMath::log1p, dd(DoubleDoubleFunctions::log1p), 0.82, bits(-0x1.fffffffffffffp-1, Double.MAX_VALUE),
            uniform(-1, 2), uniform(-0.01, 0.01), places(-40, 1000, k -> Math.scalb(0.75, k) - 1)),
    SINH(VMath::sinh, dd(DoubleDoubleFunctions::sinh), 0.91, bits(-709.78, 709.78), uniform(-40, 40),
            uniform(-1.1, 1.1), steps(-1023, 1023, Math.log(2))),
    COSH(VMath::cosh, dd(DoubleDoubleFunctions::cosh), 0.94, bits(-709.78, 709.78), uniform(-40, 40),
            uniform(-1.1, 1.1), steps(-1023, 1023, Math.log(2))),
    TANH(VMath::tanh, dd(DoubleDoubleFunctions::tanh), 0.80, bits(-300, 300), uniform(-20, 20), uniform(-1.1, 1.1),
            steps(-64, 64, Math.log(2) / 2)),
    SIN(VMath::sin, DoubleDoubleAngles::sin, 0.78, bits(-Double.MAX_VALUE, Double.MAX_VALUE), uniform(-10, 10),
            uniform(-0x1p20, 0x1p20), steps(-600_000, 600_000, Math.PI / 4)),
    COS(VMath::cos, DoubleDoubleAngles::cos, 0.78, bits(-Double.MAX_VALUE, Double.MAX_VALUE), uniform(-10, 10),
            uniform(-0x1p20, 0x1p20), steps(-600_000, 600_000, Math.PI / 4)),
    TAN(VMath::tan, DoubleDoubleAngles::tan, 0.94, bits(-Double.MAX_VALUE, Double.MAX_VALUE), uniform(-10, 10),
            uniform(-0x1p20, 0x1p20), steps(-600_000, 600_000, Math.PI / 4)),
    ASIN(VMath::asin, DoubleDoubleAngles::asin, 0.69, bits(-1, 1), uniform(-1, 1), uniform(0.4, 0.6),
            near(0.5), near(1)),
    ACOS(VMath::acos, DoubleDoubleAngles::acos, 0.78, bits(-1, 1), uniform(-1, 1), uniform(-0.6, -0.4),
            uniform(0.4, 0.6), near(0.5), near(1)),
    ATAN(VMath::atan, DoubleDoubleAngles::atan, 0.81, bits(-Double.MAX_VALUE, Double.MAX_VALUE), uniform(-10, 10),
            uniform(-1, 1), near(0.5), near(2)),
    ATAN2(VMath::atan2, DoubleDoubleAngles::atan2, 0.80, both(bits(-0x1p140, 0x1p140), bits(-0x1p140, 0x1p140)),
            both(uniform(-1, 1), uniform(-1, 1)), both(uniform(0.4999, 0.5001), uniform(-1, -0.99999)),
            both(uniform(1.9999, 2.0001), uniform(0.99999, 1))),
    POW(VMath::pow, DoubleDoubleFunctions::pow, 0.73, powers(bits(0x1p-900, Double.MAX_VALUE), 660),
            both(uniform(0, 100), uniform(-20, 20)), powers(random -> random.nextDouble(0.5, 2), 660),
            powers(random -> 1 + Math.scalb(random.nextDouble(-1, 1), -random.nextInt(50)), 660),
            both(random -> random.nextInt(1, 1000), random -> random.nextInt(-30, 30))),
    CBRT(VMath::cbrt, DoubleDoubleAngles::cbrt, 0.501, bits(-Double.MAX_VALUE, Double.MAX_VALUE), uniform(-8, 8)),
    HYPOT(VMath::hypot, DoubleDoubleAngles::hypot, 0.53, both(bits(-0x1p450, 0x1p450), bits(-0x1p450, 0x1p450)),
            both(uniform(-1, 1), uniform(-1, 1)), both(bits(0x1p-30, 0x1p30), bits(0x1p-30, 0x1p30))),
    ERF(VMath::erf, DoubleDoubleErrorFunction::erf, 0.87, bits(-6, 6), uniform(-1, 1), uniform(-3, 3), near(0.8125)),
    ERFC(VMath::erfc, DoubleDoubleErrorFunction::erfc, 0.95, bits(-6, 25.6), uniform(-1, 1), uniform(-3, 3),
            uniform(0, 25.6), near(0.6875)),
    GAMMA(VMath::gamma, DoubleDoubleGamma::gamma, 0.95, bits(-130, 170), uniform(-5, 10), uniform(-130, 170),
            uniform(0.9, 2.1), near(10)),
    LGAMMA(VMath::lgamma, DoubleDoubleGamma::lgamma, 0.90, bits(0x1p-60, 0x1p1000), uniform(0, 12), uniform(-20, 0),
            uniform(0.8, 2.2), near(10), near(1.125), near(1.875));

    /** The fast references are exact where no part of theirs is subnormal: see {@link UlpMeter}. */
    private static final double LEAST = 0x1p-940;

    /** The reference of this one is exact to an absolute error, so its zeros are left to {@code GammaTest}. */
    private static final double LEAST_LOG_OF_GAMMA = 0x1p-28;
    private static final double GREATEST = 0x1p1022;
    private static final int NEIGHBOURS = 1000;

    private final DoubleBinaryOperator function;
    private final Accuracy.Exact2 reference;
    private final double statedError;
    private final List<Draw> draws;

    SurveyedFunction(DoubleBinaryOperator function, Accuracy.Exact2 reference, double statedError, Draw... draws) {
        this.function = function;
        this.reference = reference;
        this.statedError = statedError;
        this.draws = List.of(draws);
    }

    SurveyedFunction(DoubleUnaryOperator function, DoubleFunction<DoubleDouble> reference, double statedError,
            Draw... draws) {
        this((x, _) -> function.applyAsDouble(x), (x, _) -> reference.apply(x), statedError, draws);
    }

    /** A way to draw the arguments of one call. */
    @FunctionalInterface
    interface Draw {
        void into(double[] arguments, SplittableRandom random);
    }

    /** A way to draw one argument. */
    @FunctionalInterface
    interface Source extends Draw {
        double next(SplittableRandom random);

        @Override
        default void into(double[] arguments, SplittableRandom random) {
            arguments[0] = next(random);
        }
    }

    List<Draw> draws() {
        return draws;
    }

    /** The maximum error in the function's Javadoc, in ulp. */
    double statedError() {
        return statedError;
    }

    /** Measures at arguments drawn, and passes over those whose reference is not exact. Says how many it has measured. */
    long measure(UlpMeter meter, Draw draw, long count, SplittableRandom random) {
        double[] arguments = new double[2];
        long measured = 0;
        for (long i = 0; i < count; i++) {
            draw.into(arguments, random);
            double x = arguments[0];
            double y = arguments[1];
            double result = function.applyAsDouble(x, y);
            if (isMeasurable(x) && isMeasurable(result) && !(this == LGAMMA && Math.abs(result) < LEAST_LOG_OF_GAMMA)) {
                meter.record(result, reference.at(x, y), arguments);
                measured++;
            }
        }
        return measured;
    }

    private static boolean isMeasurable(double value) {
        return Math.abs(value) >= LEAST && Math.abs(value) <= GREATEST || value == 0;
    }

    /** References that take a number of two parts. */
    private static DoubleFunction<DoubleDouble> dd(UnaryOperator<DoubleDouble> reference) {
        return x -> reference.apply(DoubleDouble.of(x));
    }

    private static Source bits(double from, double to) {
        long least = Samples.order(from);
        long bound = Samples.order(to) + 1;
        return random -> Samples.atOrder(random.nextLong(least, bound));
    }

    private static Source uniform(double from, double to) {
        return random -> random.nextDouble(from, to);
    }

    /** Near one place and its negative. */
    private static Source near(double place) {
        return places(0, 2, k -> k == 0 ? place : -place);
    }

    /** Where a reduction by multiples of {@code width} takes a step. */
    private static Source steps(int from, int to, double width) {
        return places(from, to, k -> (k + 0.5) * width);
    }

    /** Near places with the numbers {@code from} to {@code to - 1}. */
    private static Source places(int from, int to, IntToDoubleFunction place) {
        return random -> {
            double centre = place.applyAsDouble(random.nextInt(from, to));
            return Samples.atOrder(Samples.order(centre) + random.nextInt(-NEIGHBOURS, NEIGHBOURS + 1));
        };
    }

    private static Draw both(Source first, Source second) {
        return (arguments, random) -> {
            arguments[0] = first.next(random);
            arguments[1] = second.next(random);
        };
    }

    /** Bases with exponents that give any result between e^-range and e^range. */
    private static Draw powers(Source base, double range) {
        return (arguments, random) -> {
            arguments[0] = base.next(random);
            arguments[1] = random.nextDouble(-range, range) / Math.log(arguments[0]);
        };
    }
}
