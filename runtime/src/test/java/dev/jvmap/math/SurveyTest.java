package dev.jvmap.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The largest errors of the double functions. {@code -Djvmap.ulp.samples=100000000} gives the long run, of that many arguments for each function;
 * {@code -Djvmap.ulp.functions=SIN,COS} a run of some.
 */
class SurveyTest {
    private static final String FUNCTIONS = System.getProperty("jvmap.ulp.functions", "");

    @ParameterizedTest
    @EnumSource
    void errorStaysBelowTheStatedOne(SurveyedFunction function, TestReporter reporter) {
        if (!FUNCTIONS.isEmpty() && !(FUNCTIONS + ",").contains(function + ",")) {
            return;
        }
        UlpMeter meter = new UlpMeter();
        SplittableRandom random = new SplittableRandom(function.ordinal());
        int ways = function.draws().size();
        long measured = 0;
        for (SurveyedFunction.Draw draw : function.draws()) {
            measured += function.measure(meter, draw, Samples.count() / ways, random);
        }
        reporter.publishEntry(function.name(), "%s of %,d arguments".formatted(meter, measured));
        assertThat(meter.worst()).as("%s: %s", function, meter).isBetween(0.49, function.statedError());
    }
}
