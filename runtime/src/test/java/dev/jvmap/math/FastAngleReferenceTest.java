package dev.jvmap.math;

import static org.assertj.core.api.Assertions.assertThat;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The references that are fast enough for many arguments, against a library of arbitrary precision. */
class FastAngleReferenceTest {
    private static final MathContext PRECISION = new MathContext(60);
    private static final double TOLERANCE = 0x1p-90;

    @Test
    void sineCosineAndTangentAgreeWithArbitraryPrecision() {
        DoubleStream.of(0x1p-30, 0.1, -0.7, 2, 3.141592653589793, 100.5, -12345.678, 1e9).forEach(x -> {
            check(x, DoubleDoubleAngles::sin, y -> BigDecimalMath.sin(y, PRECISION));
            check(x, DoubleDoubleAngles::cos, y -> BigDecimalMath.cos(y, PRECISION));
            check(x, DoubleDoubleAngles::tan, y -> BigDecimalMath.tan(y, PRECISION));
        });
    }

    @Test
    void hugeAnglesAreReducedExactly() {
        // 10^22 is a double. The library reduces it with as many digits of pi as it is told.
        MathContext reducing = new MathContext(90);
        check(1e22, DoubleDoubleAngles::sin, x -> BigDecimalMath.sin(x, reducing));
        check(1e22, DoubleDoubleAngles::cos, x -> BigDecimalMath.cos(x, reducing));
    }

    @Test
    void inverseFunctionsAgreeWithArbitraryPrecision() {
        DoubleStream.of(0x1p-40, 0.1, -0.49, 0.51, -0.9, 0.999999999, 1 - 0x1p-52).forEach(x -> {
            check(x, DoubleDoubleAngles::asin, y -> BigDecimalMath.asin(y, PRECISION));
            check(x, DoubleDoubleAngles::acos, y -> BigDecimalMath.acos(y, PRECISION));
            check(x, DoubleDoubleAngles::atan, y -> BigDecimalMath.atan(y, PRECISION));
            check(100 * x, DoubleDoubleAngles::atan, y -> BigDecimalMath.atan(y, PRECISION));
            check(x, y -> DoubleDoubleAngles.atan2(-0.3, y),
                    y -> BigDecimalMath.atan2(new BigDecimal(-0.3), y, PRECISION));
        });
    }

    @Test
    void rootsAgreeWithArbitraryPrecision() {
        DoubleStream.of(0x1p-40, 0.1, 0.49, 3, 1e10).forEach(x -> {
            check(x, DoubleDoubleAngles::cbrt, y -> BigDecimalMath.root(y, BigDecimal.valueOf(3), PRECISION));
            check(x, y -> DoubleDoubleAngles.hypot(y, 0.7), y -> BigDecimalMath.sqrt(
                    y.multiply(y).add(new BigDecimal(0.7).multiply(new BigDecimal(0.7))), PRECISION));
        });
    }

    private static void check(double x, DoubleFunction<DoubleDouble> fast, UnaryOperator<BigDecimal> slow) {
        BigDecimal exact = slow.apply(new BigDecimal(x));
        BigDecimal difference = fast.apply(x).toBigDecimal().subtract(exact);
        assertThat(difference.divide(exact, MathContext.DECIMAL64).abs().doubleValue()).as("relative error at %s", x)
                .isLessThan(TOLERANCE);
    }
}
