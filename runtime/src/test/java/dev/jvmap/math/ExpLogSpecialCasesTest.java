package dev.jvmap.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.VMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The special cases in the specification of {@link Math}, and for exp2, exp10 and log2 what corresponds to them. */
class ExpLogSpecialCasesTest {

    @ParameterizedTest
    @EnumSource
    void nanGivesNan(ExpLogFunction function) {
        assertThat(function.at(Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            EXP,   Infinity,  Infinity
            EXP,   -Infinity, 0.0
            EXP,   0.0,       1.0
            EXP,   -0.0,      1.0
            EXP2,  Infinity,  Infinity
            EXP2,  -Infinity, 0.0
            EXP2,  -0.0,      1.0
            EXP10, Infinity,  Infinity
            EXP10, -Infinity, 0.0
            EXP10, -0.0,      1.0
            EXPM1, Infinity,  Infinity
            EXPM1, -Infinity, -1.0
            EXPM1, 0.0,       0.0
            EXPM1, -0.0,      -0.0
            LOG,   Infinity,  Infinity
            LOG,   -Infinity, NaN
            LOG,   -4.9E-324, NaN
            LOG,   0.0,       -Infinity
            LOG,   -0.0,      -Infinity
            LOG,   1.0,       0.0
            LOG2,  Infinity,  Infinity
            LOG2,  -1.0,      NaN
            LOG2,  0.0,       -Infinity
            LOG2,  -0.0,      -Infinity
            LOG2,  1.0,       0.0
            LOG10, Infinity,  Infinity
            LOG10, -Infinity, NaN
            LOG10, -1.0,      NaN
            LOG10, 0.0,       -Infinity
            LOG10, -0.0,      -Infinity
            LOG10, 1.0,       0.0
            LOG1P, Infinity,  Infinity
            LOG1P, -Infinity, NaN
            LOG1P, -1.0000000000000002, NaN
            LOG1P, -1.0,      -Infinity
            LOG1P, 0.0,       0.0
            LOG1P, -0.0,      -0.0
            SINH,  Infinity,  Infinity
            SINH,  -Infinity, -Infinity
            SINH,  0.0,       0.0
            SINH,  -0.0,      -0.0
            COSH,  Infinity,  Infinity
            COSH,  -Infinity, Infinity
            COSH,  0.0,       1.0
            COSH,  -0.0,      1.0
            TANH,  Infinity,  1.0
            TANH,  -Infinity, -1.0
            TANH,  0.0,       0.0
            TANH,  -0.0,      -0.0
            """)
    void specialArguments(ExpLogFunction function, double argument, double expected) {
        assertThat(Double.doubleToLongBits(function.at(argument))).as("%s(%s) = %s", function, argument, expected)
                .isEqualTo(Double.doubleToLongBits(expected));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            EXP,   0x1.62e42fefa39efp9,  -0x1.74910d52d3051p9
            EXP2,  0x1.fffffffffffffp9,  -0x1.0cbffffffffffp10
            EXP10, 0x1.34413509f79fep8,  -0x1.439b746e36b52p8
            EXPM1, 0x1.62e42fefa39efp9,
            SINH,  0x1.633ce8fb9f87dp9,
            COSH,  0x1.633ce8fb9f87dp9,
            """)
    void overflowAndUnderflowComeExactlyAtTheirLimits(ExpLogFunction function, double lastFinite, Double lastPositive) {
        assertThat(function.at(lastFinite)).isFinite();
        assertThat(function.at(Math.nextUp(lastFinite))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(function.at(Double.MAX_VALUE)).isEqualTo(Double.POSITIVE_INFINITY);
        if (lastPositive != null) {
            assertThat(function.at(lastPositive)).isEqualTo(Double.MIN_VALUE);
            assertThat(function.at(Math.nextDown(lastPositive))).isZero();
            assertThat(function.at(-Double.MAX_VALUE)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPM1", "LOG1P", "SINH", "TANH"})
    void tinyArgumentsAreReturned(ExpLogFunction function) {
        Samples.uniformInBits(-0x1p-54, 0x1p-54, 10_000)
                .forEach(x -> assertThat(function.at(x)).as("%s", function).isEqualTo(x));
    }

    @Test
    void powersOfTwoAndTheirLogarithmsAreExact() {
        for (int n = -1074; n <= 1023; n++) {
            assertThat(VMath.exp2(n)).isEqualTo(Math.scalb(1.0, n));
            assertThat(VMath.log2(Math.scalb(1.0, n))).isEqualTo(n);
        }
    }

    @Test
    void powersOfTenAndTheirLogarithmsAreExact() {
        double power = 1;
        for (int n = 0; n <= 22; n++) {
            assertThat(VMath.exp10(n)).isEqualTo(power);
            assertThat(VMath.log10(power)).isEqualTo(n);
            power *= 10;
        }
    }
}
