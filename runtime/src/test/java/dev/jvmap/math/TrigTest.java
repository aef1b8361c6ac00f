package dev.jvmap.math;

import static org.assertj.core.api.Assertions.assertThat;

import ch.obermuhlner.math.big.BigDecimalMath;
import dev.jvmap.VMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrigTest {

    /** The functions, with the errors that their documentation states. */
    enum Function {
        SIN(VMath::sin, StrictMath::sin, DoubleDoubleAngles::sin, 0.78),
        COS(VMath::cos, StrictMath::cos, DoubleDoubleAngles::cos, 0.79),
        TAN(VMath::tan, StrictMath::tan, DoubleDoubleAngles::tan, 0.95);

        final DoubleUnaryOperator ours;
        final DoubleUnaryOperator strict;
        final DoubleFunction<DoubleDouble> exact;
        final double error;

        Function(DoubleUnaryOperator ours, DoubleUnaryOperator strict, DoubleFunction<DoubleDouble> exact,
                double error) {
            this.ours = ours;
            this.strict = strict;
            this.exact = exact;
            this.error = error;
        }

        void check(DoubleStream arguments) {
            Accuracy.assertErrorBelow(error, ours, exact, arguments);
        }
    }

    @ParameterizedTest
    @EnumSource
    void staysWithinItsErrorWhereItIsMostlyUsed(Function function) {
        function.check(Samples.uniform(-10, 10, Samples.count()));
    }

    @ParameterizedTest
    @EnumSource
    void staysWithinItsErrorUpToTheLimitOfTheShortReduction(Function function) {
        function.check(Samples.uniform(-QuarterTurns.LIMIT, QuarterTurns.LIMIT, Samples.count()));
    }

    @ParameterizedTest
    @EnumSource
    void staysWithinItsErrorAtEveryMagnitude(Function function) {
        function.check(Samples.uniformInBits(0x1p-900, Double.MAX_VALUE, Samples.count()));
        function.check(Samples.uniformInBits(-Double.MAX_VALUE, -0x1p-900, Samples.count() / 4));
    }

    @ParameterizedTest
    @EnumSource
    void staysWithinItsErrorWhereTheQuadrantChanges(Function function) {
        function.check(Samples.uniform(0, 0x1p19, Samples.count() / 5)
                .map(turns -> Math.rint(turns) * (Math.PI / 4))
                .flatMap(boundary -> Samples.around(boundary, 2)));
    }

    @ParameterizedTest
    @EnumSource
    void staysWithinItsErrorNextToTheLimitOfTheShortReduction(Function function) {
        function.check(Samples.around(QuarterTurns.LIMIT, 1000));
        function.check(Samples.around(-QuarterTurns.LIMIT, 1000));
    }

    @ParameterizedTest
    @EnumSource
    void staysWithinItsErrorNextToTheMultiplesOfHalfPi(Function function) {
        function.check(IntStream.rangeClosed(-52, 971).mapToDouble(TrigTest::nearestToAMultipleOfHalfPi));
    }

    @ParameterizedTest
    @EnumSource
    void staysWithinItsErrorAtTheHardCasesOfTheLiterature(Function function) {
        // Muller, "Elementary Functions": the double nearest to a multiple of pi/2, and the hardest ones to round
        // (Lefevre and Muller) of sin, cos and tan; 10^22, with which Ng opens "Good to the Last Bit".
        function.check(DoubleStream.of(6381956970095103.0 * 0x1p797, 0x1.e0000000001c2p-20, 0x1.8000000000009p-23,
                0x1.dffffffffff1fp-22, 1e22));
    }

    @ParameterizedTest
    @EnumSource
    void hasTheSpecialCasesOfJava(Function function) {
        DoubleStream.of(0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, 0x1p-1030, -0x1p-500,
                0x1p-27, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE,
                -Double.MAX_VALUE)
                .forEach(x -> Accuracy.assertSpecialCaseOf(function.strict.applyAsDouble(x),
                        function.ours.applyAsDouble(x), function + " of " + x));
    }

    @Test
    void sineAndTangentNeverDecreaseAroundZero() {
        DoubleStream.of(-0x1p-27, -0x1p-10, -0.6, -0.1, 0.3, 0.5, 0.78, Math.PI / 4, 1.1, 1.5).forEach(x -> {
            Accuracy.assertNeverDecreases(VMath::sin, Samples.around(x, 300));
            Accuracy.assertNeverDecreases(VMath::tan, Samples.around(x, 300));
        });
    }

    @Test
    void sineNeverDecreasesInItsRisingHalfTurns() {
        Accuracy.assertNeverDecreases(VMath::sin, Samples.uniform(0, 1e5, Samples.count() / 100)
                .map(turns -> 2 * Math.PI * Math.rint(turns) + (turns - Math.rint(turns)) * 3.1));
    }

    @Test
    void cosineNeverDecreasesInItsRisingHalfTurns() {
        Accuracy.assertNeverDecreases(VMath::cos, Samples.uniform(0, 1e5, Samples.count() / 100)
                .map(turns -> 2 * Math.PI * Math.rint(turns) - Math.PI / 2 + (turns - Math.rint(turns)) * 3.1));
        DoubleStream.of(0x1p-27, 0x1p-20, 0x1p-10, 0.1, 0.5, Math.PI / 4)
                .forEach(x -> Accuracy.assertNeverDecreases(y -> VMath.cos(-y), Samples.around(-x, 300).map(y -> -y)
                        .filter(y -> y < 0)));
    }

    @Test
    void squaresOfSineAndCosineAddUpToOne() {
        Samples.uniform(-1e3, 1e3, 1000).forEach(x -> {
            double sin = VMath.sin(x);
            double cos = VMath.cos(x);
            assertThat(Math.fma(sin, sin, cos * cos)).isBetween(1 - 0x1p-51, 1 + 0x1p-51);
        });
    }

    /**
     * The double m * 2^exponent with m below 2^53 that is closest to a multiple of pi/2: m is the denominator of a
     * convergent of the continued fraction of 2^exponent / (pi/2).
     */
    private static double nearestToAMultipleOfHalfPi(int exponent) {
        int fractionBits = 1300;
        BigInteger divisor = BigDecimalMath.pi(new MathContext(420))
                .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(fractionBits - 1))).toBigInteger();
        BigInteger dividend = BigInteger.ONE.shiftLeft(fractionBits + exponent);
        BigInteger previous = BigInteger.ONE;
        BigInteger denominator = BigInteger.ZERO;
        while (true) {
            BigInteger[] parts = dividend.divideAndRemainder(divisor);
            BigInteger next = parts[0].multiply(denominator).add(previous);
            if (next.bitLength() > 53) {
                return Math.scalb(denominator.doubleValue(), exponent);
            }
            previous = denominator;
            denominator = next;
            dividend = divisor;
            divisor = parts[1];
        }
    }
}
