package dev.jvmap.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Errors of the exponential and logarithm family. {@code -Djvmap.ulp.samples=100000000} gives the long run, on as many arguments
 * per interval.
 */
class ExpLogAccuracyTest {
    private static final int NEIGHBOURS = 40;
    private static final int LIBRARY_SAMPLES = 60;

    /**
     * Arguments of exp, log, 2^x, sinh and cosh whose exact results lie closest to a double or to the middle of two: V. Lefèvre,
     * J.-M. Muller, Worst cases for correct rounding of the elementary functions in double precision, 2003.
     */
    private static final List<Double> HARD_CASES = List.of(-0x1.1000000000242p-42, 0x1.9e9cbbfd6080bp-31,
            -0x1.290ea09e36479p-3, 0x1.acca7e8da5a7bp0, 0x1.1d5c2daebe367p4, 0x1.c44ce0d716a1ap4, 0x1.0000000000001p0,
            0x1.0009675ccecep1, 0x1.9191a8dfe0d4dp2, 0x1.ac50b409c8aeep8, 0x1.de7cd6751029ap16, 0x1.62a88613629b5p677,
            0x1.16a76ec41b516p-1, 0x1.25dd9eedac79ap0, 0x1.135e31fdd05d3p-5, 0x1.c089fcf166171p4, 0x1.d6479eba7c971p8,
            0x1.17d8a9f206217p-6, 0x1.ea5f2f2e4b0c5p1);

    /** Where other code takes over. */
    private static final List<Double> LIMITS = List.of(0.0, 22.0, 307.0, -307.0, 708.0, -708.0, 1022.0, -1022.0,
            Double.MIN_NORMAL, 0x1p1000);

    @ParameterizedTest
    @EnumSource
    void errorStaysBelowTheStatedOne(ExpLogFunction function, TestReporter reporter) {
        UlpMeter meter = new UlpMeter();
        for (ExpLogFunction.Interval interval : function.intervals()) {
            measure(meter, function, Samples.uniformInBits(interval.from(), interval.to(), Samples.count()));
            measure(meter, function, Samples.uniform(interval.from(), interval.to(), Samples.count()));
        }
        measure(meter, function, function.reductionBoundaries().flatMap(x -> Samples.around(x, NEIGHBOURS)));
        measure(meter, function, Samples.around(1, 1000));
        reporter.publishEntry(function.name(), meter.toString());
        assertThat(meter.worst()).as("%s: %s", function, meter).isBetween(0.5, function.statedError());
    }

    @ParameterizedTest
    @EnumSource
    void errorAgainstArbitraryPrecisionStaysBelowTheStatedOne(ExpLogFunction function) {
        UlpMeter meter = new UlpMeter();
        librarySample(function).forEach(x -> meter.record(function.at(x), function.referenceAt(x), x));
        assertThat(meter.worst()).as("%s: %s", function, meter).isLessThan(function.statedError());
    }

    @ParameterizedTest
    @EnumSource
    void fastReferenceIsExactToAMillionthOfAnUlp(ExpLogFunction function) {
        librarySample(function).filter(function::fastReferenceReaches).forEach(x -> {
            DoubleDouble fast = function.fastReferenceAt(x);
            double error = fast.toBigDecimal().subtract(function.referenceAt(x)).doubleValue();
            assertThat(Math.abs(error)).as("%s at %s", function, x).isLessThanOrEqualTo(1e-6 * Math.ulp(fast.high()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void neighboursKeepTheirOrder(ExpLogFunction function) {
        ExpLogFunction.Interval interval = function.intervals().getFirst();
        DoubleStream places = DoubleStream.concat(function.reductionBoundaries(),
                Samples.uniformInBits(interval.from(), interval.to(), Samples.count() / 20));
        DoubleStream limits = LIMITS.stream().mapToDouble(x -> x).filter(interval::contains);
        DoubleStream.concat(places, limits).filter(x -> x >= 0 || function != ExpLogFunction.COSH).forEach(x -> {
            double[] results = Samples.around(x, NEIGHBOURS).filter(interval::contains).map(function::at).toArray();
            assertThat(IntStream.range(1, results.length).allMatch(i -> results[i - 1] <= results[i]))
                    .as("%s rises around %s", function, x).isTrue();
        });
    }

    private static void measure(UlpMeter meter, ExpLogFunction function, DoubleStream arguments) {
        arguments.filter(function.intervals().getFirst()::contains).filter(function::fastReferenceReaches)
                .forEach(x -> meter.record(function.at(x), function.fastReferenceAt(x), x));
    }

    private static DoubleStream librarySample(ExpLogFunction function) {
        return function.intervals().stream()
                .map(interval -> DoubleStream.concat(
                        Samples.uniformInBits(interval.from(), interval.to(), LIBRARY_SAMPLES),
                        Samples.uniform(interval.from(), interval.to(), LIBRARY_SAMPLES)))
                .reduce(HARD_CASES.stream().mapToDouble(x -> x), DoubleStream::concat)
                .filter(function.intervals().getFirst()::contains).filter(x -> Math.abs(x) > 0x1p-120);
    }
}
