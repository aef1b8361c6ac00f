package dev.jvmap.math;

import static org.assertj.core.api.Assertions.assertThat;

import ch.obermuhlner.math.big.BigDecimalMath;
import dev.jvmap.VMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class GammaTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final double STATED_ERROR_OF_LOG = 0.90;

    @Test
    void referencesAgreeWithArbitraryPrecision() {
        DoubleStream.of(0.1, 0.75, 1.25, 1.5, 2.75, 7.3, -0.5, -3.3, -12.1).forEach(x -> {
            assertThat(relativeError(DoubleDoubleGamma.gamma(x), gamma(x))).isLessThan(0x1p-85);
            assertThat(relativeError(DoubleDoubleGamma.lgamma(x), lgamma(x))).isLessThan(0x1p-85);
        });
    }

    @Test
    void factorialsAreExactAsLongAsTheyAreDoubles() {
        double factorial = 1;
        for (int n = 1; n <= 19; n++) {
            assertThat(VMath.gamma(n)).as("gamma(%s)", n).isEqualTo(factorial);
            factorial *= n;
        }
    }

    @Test
    void logarithmKeepsItsErrorNextToItsZeros() {
        UlpMeter meter = new UlpMeter();
        // Between -3 and -2 in the middle of the interval, below near the integers: both sides of each pole.
        DoubleStream zeros = DoubleStream.of(1, 2, -2.4570247382208006, -2.7476826467274127, -3.1435808883499798,
                -3.955294284858598, -4.039361839740537, -5.008218168322593, -6.001385294453155, -9.99999972442663,
                -13.00000000016059, -14.999999999999236);
        zeros.flatMap(zero -> DoubleStream.concat(Samples.around(zero, 3),
                DoubleStream.of(zero - 0x1p-40, zero + 0x1p-36, zero * (1 + 0x1p-30))))
                .filter(x -> x != 1 && x != 2)
                .forEach(x -> meter.record(VMath.lgamma(x), lgamma(x), x));
        assertThat(meter.worst()).as(meter.toString()).isBetween(0.49, STATED_ERROR_OF_LOG);
    }

    @Test
    void resultsThatAreSubnormalOrNearOverflowStayWithinAnUlp() {
        UlpMeter meter = new UlpMeter();
        DoubleStream.of(171.6, 171.62437695630272, 170.5, -170.55, -171.5, -175.25, -177.75, -182.5, -183.5, -20.25)
                .forEach(x -> meter.record(VMath.gamma(x), gamma(x), x));
        assertThat(meter.worst()).as(meter.toString()).isLessThan(1);
    }

    @Test
    void logarithmOfFarArgumentsStaysWithinItsError() {
        UlpMeter meter = new UlpMeter();
        DoubleStream.of(-20.5, -33.25, -100.125, -500.75).forEach(x -> meter.record(VMath.lgamma(x), lgamma(x), x));
        assertThat(meter.worst()).as(meter.toString()).isLessThan(STATED_ERROR_OF_LOG);
    }

    @Test
    void gammaHasTheSpecialCasesOfC() {
        assertBits(VMath.gamma(0.0), Double.POSITIVE_INFINITY);
        assertBits(VMath.gamma(-0.0), Double.NEGATIVE_INFINITY);
        assertBits(VMath.gamma(Double.POSITIVE_INFINITY), Double.POSITIVE_INFINITY);
        assertBits(VMath.gamma(Double.MIN_VALUE), Double.POSITIVE_INFINITY);
        assertBits(VMath.gamma(-Double.MIN_VALUE), Double.NEGATIVE_INFINITY);
        assertBits(VMath.gamma(Math.nextUp(171.6243769563027)), Double.POSITIVE_INFINITY);
        assertBits(VMath.gamma(-200.5), -0.0);
        assertBits(VMath.gamma(-201.5), 0.0);
        DoubleStream.of(-1, -2, -20, -21, -184, -1e15, -1e300, Double.NEGATIVE_INFINITY, Double.NaN)
                .forEach(x -> assertThat(VMath.gamma(x)).as("gamma(%s)", x).isNaN());
    }

    @Test
    void logarithmHasTheSpecialCasesOfC() {
        assertBits(VMath.lgamma(1), 0.0);
        assertBits(VMath.lgamma(2), 0.0);
        assertThat(VMath.lgamma(Double.NaN)).isNaN();
        DoubleStream.of(0.0, -0.0, -1, -19, -21, -1e15, -1e300, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
                Double.MAX_VALUE).forEach(x -> assertBits(VMath.lgamma(x), Double.POSITIVE_INFINITY));
        assertThat(VMath.lgamma(Double.MIN_VALUE)).isEqualTo(-VMath.log(Double.MIN_VALUE));
        assertThat(VMath.lgamma(2.5e305)).isLessThan(Double.MAX_VALUE);
    }

    private static void assertBits(double actual, double expected) {
        assertThat(Double.doubleToLongBits(actual)).as("%s, not %s", actual, expected)
                .isEqualTo(Double.doubleToLongBits(expected));
    }

    /** For negative x by Euler's reflection. */
    private static BigDecimal gamma(double x) {
        BigDecimal exact = new BigDecimal(x);
        if (x > 0) {
            return BigDecimalMath.gamma(exact, DIGITS);
        }
        BigDecimal pi = BigDecimalMath.pi(new MathContext(90));
        BigDecimal sine = BigDecimalMath.sin(exact.multiply(pi), new MathContext(90));
        return pi.divide(sine.multiply(BigDecimalMath.gamma(BigDecimal.ONE.subtract(exact), DIGITS)), DIGITS);
    }

    private static BigDecimal lgamma(double x) {
        return BigDecimalMath.log(gamma(x).abs(), DIGITS);
    }

    private static double relativeError(DoubleDouble fast, BigDecimal exact) {
        return fast.toBigDecimal().subtract(exact).divide(exact, MathContext.DECIMAL64).abs().doubleValue();
    }
}
