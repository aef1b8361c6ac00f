package dev.jvmap.math;

import ch.obermuhlner.math.big.BigDecimalMath;
import dev.jvmap.VMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The functions of one argument of the exponential and logarithm family, with all that their tests need to know. */
enum ExpLogFunction {
    EXP(VMath::exp, DoubleDoubleFunctions::exp, ExpLogFunction::exp, 0.82, Steps.OF_EXP,
            interval(-745, 709.78), interval(-1, 1)),
    EXP2(VMath::exp2, DoubleDoubleFunctions::exp2, (x, to) -> exp(x.multiply(ln(2, to)), to), 0.74, Steps.OF_EXP2,
            interval(-1074, 1023.9), interval(-1, 1)),
    EXP10(VMath::exp10, DoubleDoubleFunctions::exp10, (x, to) -> exp(x.multiply(ln(10, to)), to), 0.67, Steps.OF_EXP10,
            interval(-323, 308.2), interval(-1, 1)),
    EXPM1(VMath::expm1, DoubleDoubleFunctions::expm1, (x, to) -> exp(x, to).subtract(BigDecimal.ONE), 0.79,
            Steps.OF_EXP,
            interval(-745, 709.78), interval(-40, 60), interval(-1.1, 1.1)),
    LOG(VMath::log, DoubleDoubleFunctions::log, BigDecimalMath::log, 0.77, Steps.OF_LOG,
            interval(Double.MIN_VALUE, Double.MAX_VALUE), interval(0.25, 4), interval(0.99, 1.01)),
    LOG2(VMath::log2, DoubleDoubleFunctions::log2, BigDecimalMath::log2, 0.83, Steps.OF_LOG,
            interval(Double.MIN_VALUE, Double.MAX_VALUE), interval(0.25, 4), interval(0.99, 1.01)),
    LOG10(VMath::log10, DoubleDoubleFunctions::log10, BigDecimalMath::log10, 0.82, Steps.OF_LOG,
            interval(Double.MIN_VALUE, Double.MAX_VALUE), interval(0.25, 4), interval(0.99, 1.01)),
    LOG1P(VMath::log1p, DoubleDoubleFunctions::log1p, (x, to) -> BigDecimalMath.log(x.add(BigDecimal.ONE), to), 0.82,
            Steps.OF_LOG1P, interval(-0x1.fffffffffffffp-1, Double.MAX_VALUE), interval(-1, 2), interval(-0.01, 0.01)),
    SINH(VMath::sinh, DoubleDoubleFunctions::sinh, (x, to) -> sinh(x, to), 0.91, Steps.OF_EXP,
            interval(-709.78, 709.78), interval(-40, 40), interval(-1.1, 1.1)),
    COSH(VMath::cosh, DoubleDoubleFunctions::cosh, (x, to) -> cosh(x, to), 0.94, Steps.OF_EXP,
            interval(-709.78, 709.78), interval(-40, 40), interval(-1.1, 1.1)),
    TANH(VMath::tanh, DoubleDoubleFunctions::tanh, (x, to) -> sinh(x, to).divide(cosh(x, to), to), 0.80, Steps.OF_TANH,
            interval(-300, 300), interval(-20, 20), interval(-1.1, 1.1));

    /** Where the fast references are exact enough: see {@link UlpMeter#record(double, DoubleDouble, double...)}. */
    private static final double LEAST_RESULT = 0x1p-950;

    private static final MathContext DIGITS = new MathContext(40);

    private final DoubleUnaryOperator function;
    private final UnaryOperator<DoubleDouble> fastReference;
    private final Reference reference;
    private final double statedError;
    private final DoubleStreamSource reductionBoundaries;
    private final List<Interval> intervals;

    ExpLogFunction(DoubleUnaryOperator function, UnaryOperator<DoubleDouble> fastReference, Reference reference,
            double statedError, DoubleStreamSource reductionBoundaries, Interval... intervals) {
        this.function = function;
        this.fastReference = fastReference;
        this.reference = reference;
        this.statedError = statedError;
        this.reductionBoundaries = reductionBoundaries;
        this.intervals = List.of(intervals);
    }

    double at(double x) {
        return function.applyAsDouble(x);
    }

    DoubleDouble fastReferenceAt(double x) {
        return fastReference.apply(DoubleDouble.of(x));
    }

    /** To 40 digits, also where the function is close to x or to x - 1 and a fixed precision would cancel. */
    BigDecimal referenceAt(double x) {
        int leadingZeros = Math.max(0, -Math.getExponent(x) / 3);
        return reference.at(new BigDecimal(x), new MathContext(DIGITS.getPrecision() + leadingZeros));
    }

    boolean fastReferenceReaches(double x) {
        double result = Math.abs(at(x));
        return Math.abs(x) >= LEAST_RESULT && (result >= LEAST_RESULT || result == 0) && result < Double.MAX_VALUE;
    }

    /** The maximum error in the function's Javadoc, in ulp. */
    double statedError() {
        return statedError;
    }

    /** Arguments where the reduction takes its next step: errors are largest and the order is most at risk there. */
    DoubleStream reductionBoundaries() {
        return reductionBoundaries.stream().filter(x -> intervals.getFirst().contains(x));
    }

    /** The first interval is where the results are finite and not yet constant. */
    List<Interval> intervals() {
        return intervals;
    }

    record Interval(double from, double to) {
        boolean contains(double x) {
            return from <= x && x <= to;
        }
    }

    interface Reference {
        BigDecimal at(BigDecimal x, MathContext precision);
    }

    interface DoubleStreamSource {
        DoubleStream stream();
    }

    private static Interval interval(double from, double to) {
        return new Interval(from, to);
    }

    private static BigDecimal exp(BigDecimal x, MathContext precision) {
        return BigDecimalMath.exp(x, precision);
    }

    /** From exp, since the library's own takes a hundred times as long for large arguments. */
    private static BigDecimal sinh(BigDecimal x, MathContext precision) {
        BigDecimal power = exp(x, precision);
        return power.subtract(BigDecimal.ONE.divide(power, precision)).divide(BigDecimal.TWO);
    }

    private static BigDecimal cosh(BigDecimal x, MathContext precision) {
        BigDecimal power = exp(x, precision);
        return power.add(BigDecimal.ONE.divide(power, precision)).divide(BigDecimal.TWO);
    }

    /** With digits to spare for the product with an argument of up to four digits. */
    private static BigDecimal ln(int value, MathContext precision) {
        return BigDecimalMath.log(BigDecimal.valueOf(value), new MathContext(precision.getPrecision() + 5));
    }

    private enum Steps implements DoubleStreamSource {
        OF_EXP(k -> (k + 0.5) * Math.log(2)),
        OF_EXP2(k -> k + 0.5),
        OF_EXP10(k -> (k + 0.5) * Math.log10(2)),
        OF_TANH(k -> (k + 0.5) * Math.log(2) / 2),
        OF_LOG(k -> Math.scalb(Math.sqrt(0.5), k)),
        OF_LOG1P(k -> Math.scalb(0.75, k) - 1);

        private final IntToDoubleFunction step;

        Steps(IntToDoubleFunction step) {
            this.step = step;
        }

        @Override
        public DoubleStream stream() {
            return IntStream.rangeClosed(-1080, 1080).mapToDouble(step);
        }
    }
}
