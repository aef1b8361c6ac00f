package dev.jvmap.math;

import static org.assertj.core.api.Assertions.assertThat;

import ch.obermuhlner.math.big.BigDecimalMath;
import dev.jvmap.VMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ErrorFunctionTest {
    private static final MathContext PRECISION = new MathContext(700);

    @Test
    void referencesAgreeWithTheMaclaurinSeries() {
        DoubleStream.of(0x1p-40, 0.1, 0.4999, 0.5, 0.7, 1, 2.5, 4, 5.9).forEach(x -> {
            BigDecimal exact = maclaurin(x);
            assertRelativelyClose(DoubleDoubleErrorFunction.erf(x), exact);
            assertRelativelyClose(DoubleDoubleErrorFunction.erfc(x), BigDecimal.ONE.subtract(exact));
            assertRelativelyClose(DoubleDoubleErrorFunction.erfc(-x), BigDecimal.ONE.add(exact));
        });
        assertRelativelyClose(DoubleDoubleErrorFunction.erfc(20), BigDecimal.ONE.subtract(maclaurin(20)));
    }

    @Test
    void errorFunctionStaysWithinItsError() {
        DoubleStream[] arguments = {
                Samples.uniform(-1, 1, Samples.count() / 4),
                Samples.uniform(0.8, 3, Samples.count() / 4),
                Samples.uniform(-6, 6, Samples.count() / 4),
                Samples.uniformInBits(0x1p-900, 0.1, Samples.count() / 8),
                Samples.around(0.8125, 2000), Samples.around(-0.8125, 2000),
        };
        for (DoubleStream x : arguments) {
            Accuracy.assertErrorBelow(0.88, VMath::erf, DoubleDoubleErrorFunction::erf, x);
        }
    }

    @Test
    void complementStaysWithinItsError() {
        DoubleStream[] arguments = {
                Samples.uniform(-1, 1, Samples.count() / 4),
                Samples.uniform(0.6, 3, Samples.count() / 4),
                Samples.uniform(-6, 25.7, Samples.count() / 4),
                Samples.uniformInBits(0x1p-900, 0.1, Samples.count() / 8),
                Samples.around(0.6875, 2000), Samples.around(-0.6875, 2000),
        };
        for (DoubleStream x : arguments) {
            Accuracy.assertErrorBelow(0.96, VMath::erfc, DoubleDoubleErrorFunction::erfc, x);
        }
    }

    @Test
    void complementStaysWithinItsErrorWhereItVanishes() {
        UlpMeter meter = new UlpMeter();
        Samples.uniform(25.7, 27.4, 25)
                .forEach(x -> meter.record(VMath.erfc(x), BigDecimal.ONE.subtract(maclaurin(x)), x));
        assertThat(meter.worst()).as(meter.toString()).isLessThanOrEqualTo(1);
    }

    @Test
    void haveTheLimitsOfTheFunctions() {
        assertThat(VMath.erf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(VMath.erf(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
        assertThat(VMath.erf(Double.NaN)).isNaN();
        assertThat(Double.doubleToRawLongBits(VMath.erf(-0.0))).isEqualTo(Double.doubleToRawLongBits(-0.0));
        assertThat(VMath.erf(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
        assertThat(VMath.erfc(Double.POSITIVE_INFINITY)).isZero();
        assertThat(VMath.erfc(Double.NEGATIVE_INFINITY)).isEqualTo(2);
        assertThat(VMath.erfc(Double.NaN)).isNaN();
        assertThat(VMath.erfc(-0.0)).isEqualTo(1);
        assertThat(VMath.erfc(Double.MIN_VALUE)).isEqualTo(1);
    }

    @Test
    void neverTurnBack() {
        DoubleStream.of(-5.9, -0.8125, -0.6875, 0, 0.3, 0.6875, 0.8125, 2, 5.9).forEach(x -> {
            Accuracy.assertNeverDecreases(VMath::erf, Samples.around(x, 300));
            Accuracy.assertNeverDecreases(y -> -VMath.erfc(y), Samples.around(x, 300));
        });
    }

    /** 2/sqrt(pi) (x - x^3/(1! 3) + x^5/(2! 5) - …), with digits enough for the cancellation. */
    private static BigDecimal maclaurin(double x) {
        BigDecimal square = new BigDecimal(x).pow(2);
        BigDecimal power = new BigDecimal(x);
        BigDecimal sum = power;
        BigDecimal least = BigDecimal.ONE.movePointLeft(360);
        for (int n = 1; power.abs().compareTo(least) > 0; n++) {
            power = power.multiply(square, PRECISION).divide(BigDecimal.valueOf(-n), PRECISION);
            sum = sum.add(power.divide(BigDecimal.valueOf(2 * n + 1), PRECISION));
        }
        BigDecimal rootOfPi = BigDecimalMath.sqrt(BigDecimalMath.pi(PRECISION), PRECISION);
        return sum.multiply(BigDecimal.TWO).divide(rootOfPi, PRECISION);
    }

    private static void assertRelativelyClose(DoubleDouble fast, BigDecimal exact) {
        BigDecimal difference = fast.toBigDecimal().subtract(exact);
        assertThat(difference.divide(exact, MathContext.DECIMAL64).abs().doubleValue()).isLessThan(0x1p-90);
    }
}
