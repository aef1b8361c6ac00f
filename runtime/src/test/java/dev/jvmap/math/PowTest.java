package dev.jvmap.math;

import static org.assertj.core.api.Assertions.assertThat;

import ch.obermuhlner.math.big.BigDecimalMath;
import dev.jvmap.VMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Errors and order of pow. {@code -Djvmap.ulp.samples=100000000} gives the long run, on as many pairs for each way to draw. */
class PowTest {
    private static final double STATED_ERROR = 0.73;
    private static final int LIBRARY_SAMPLES = 60;
    private static final int NEIGHBOURS = 20;
    private static final MathContext DIGITS = new MathContext(40);

    private record Pair(double x, double y) {
        double power() {
            return VMath.pow(x, y);
        }

        DoubleDouble fastReference() {
            return DoubleDoubleFunctions.pow(x, y);
        }

        BigDecimal reference() {
            BigDecimal log = BigDecimalMath.log(new BigDecimal(x), new MathContext(DIGITS.getPrecision() + 20));
            return BigDecimalMath.exp(log.multiply(new BigDecimal(y)), DIGITS);
        }

        /** Results are normal, with a margin for the low part of the fast reference. */
        boolean isMeasurable() {
            return x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE && Math.abs(y) >= 0x1p-900
                    && Math.abs(y * Math.log(x)) < 660;
        }
    }

    /** Ways to draw pairs. No single one has all: huge powers of numbers near 1, moderate ones, whole ones. */
    private enum Draw {
        UNIFORM_IN_BITS,
        MODERATE,
        BASE_NEAR_ONE,
        BASE_IN_TWO_BINADES,
        LARGE_RESULT,
        WHOLE,
        SMALL_EXPONENT;

        Stream<Pair> pairs(long count) {
            SplittableRandom random = new SplittableRandom(ordinal());
            return Stream.generate(() -> next(random)).filter(Pair::isMeasurable).limit(count);
        }

        private Pair next(SplittableRandom random) {
            return switch (this) {
                case UNIFORM_IN_BITS -> new Pair(Double.longBitsToDouble(random.nextLong() >>> 1),
                        Double.longBitsToDouble(random.nextLong()));
                case MODERATE -> new Pair(random.nextDouble(100), random.nextDouble(-20, 20));
                case BASE_NEAR_ONE -> withResult(1 + Math.scalb(random.nextDouble(-1, 1), -random.nextInt(50)),
                        random.nextDouble(-660, 660));
                case BASE_IN_TWO_BINADES -> withResult(random.nextDouble(0.5, 2), random.nextDouble(-660, 660));
                case LARGE_RESULT -> withResult(Math.exp(random.nextDouble(-300, 300)), random.nextDouble(500, 660));
                case WHOLE -> new Pair(random.nextInt(1, 1000), random.nextInt(-30, 30));
                // So flat that many neighbours of x share a result: the order is most at risk here.
                case SMALL_EXPONENT -> new Pair(Math.exp(random.nextDouble(-200, 200)), random.nextDouble(0.001, 0.5));
            };
        }

        private static Pair withResult(double x, double logOfResult) {
            return new Pair(x, logOfResult / Math.log(x));
        }
    }

    @ParameterizedTest
    @EnumSource
    void errorStaysBelowTheStatedOne(Draw draw, TestReporter reporter) {
        UlpMeter meter = new UlpMeter();
        draw.pairs(Samples.count()).forEach(p -> meter.record(p.power(), p.fastReference(), p.x, p.y));
        reporter.publishEntry(draw.name(), meter.toString());
        assertThat(meter.worst()).as("%s: %s", draw, meter).isBetween(0.49, STATED_ERROR);
    }

    @ParameterizedTest
    @EnumSource
    void errorAgainstArbitraryPrecisionStaysBelowTheStatedOne(Draw draw) {
        UlpMeter meter = new UlpMeter();
        draw.pairs(LIBRARY_SAMPLES).forEach(p -> meter.record(p.power(), p.reference(), p.x, p.y));
        assertThat(meter.worst()).as("%s: %s", draw, meter).isLessThan(STATED_ERROR);
    }

    @ParameterizedTest
    @EnumSource
    void fastReferenceIsExactToAMillionthOfAnUlp(Draw draw) {
        draw.pairs(LIBRARY_SAMPLES).forEach(p -> {
            DoubleDouble fast = p.fastReference();
            BigDecimal error = fast.toBigDecimal().subtract(p.reference()).abs();
            assertThat(error).as("%s", p).isLessThanOrEqualTo(new BigDecimal(1e-6 * Math.ulp(fast.high())));
        });
    }

    @Test
    void errorOfSubnormalAndLargestResultsStaysBelowTheStatedOne() {
        SplittableRandom random = new SplittableRandom(1);
        UlpMeter meter = new UlpMeter();
        for (int i = 0; i < 6 * LIBRARY_SAMPLES; i++) {
            double x = random.nextDouble(0.1, 10);
            double doublings = random.nextBoolean() ? random.nextDouble(-1074, -1010) : random.nextDouble(1010, 1023.9);
            Pair pair = new Pair(x, doublings / VMath.log2(x));
            meter.record(pair.power(), pair.reference(), pair.x, pair.y);
        }
        assertThat(meter.worst()).as("%s", meter).isBetween(0.4, STATED_ERROR);
    }

    @Test
    void errorOfSubnormalBasesStaysBelowTheStatedOne() {
        SplittableRandom random = new SplittableRandom(2);
        UlpMeter meter = new UlpMeter();
        for (int i = 0; i < 6 * LIBRARY_SAMPLES; i++) {
            Pair pair = new Pair(Double.longBitsToDouble(random.nextLong(1, 1L << 52)), random.nextDouble(-0.95, 1.01));
            meter.record(pair.power(), pair.reference(), pair.x, pair.y);
        }
        assertThat(meter.worst()).as("%s", meter).isBetween(0.4, STATED_ERROR);
    }

    @ParameterizedTest
    @EnumSource
    void neighboursKeepTheirOrder(Draw draw) {
        draw.pairs(Samples.count() / 100).forEach(p -> {
            double[] alongX = Samples.around(p.x, NEIGHBOURS).map(x -> VMath.pow(x, p.y)).toArray();
            double[] alongY = Samples.around(p.y, NEIGHBOURS).map(y -> VMath.pow(p.x, y)).toArray();
            assertThat(isOrdered(alongX, p.y > 0)).as("x around %s", p).isTrue();
            assertThat(isOrdered(alongY, p.x > 1)).as("y around %s", p).isTrue();
        });
    }

    @Test
    void exactPowersAreExact() {
        for (int x = 2; x <= 40; x++) {
            BigDecimal power = BigDecimal.ONE;
            for (int y = 0; power.unscaledValue().bitLength() <= 53; y++) {
                assertThat(VMath.pow(x, y)).as("%s^%s", x, y).isEqualTo(power.doubleValue());
                power = power.multiply(BigDecimal.valueOf(x));
            }
        }
    }

    @Test
    void powersOfTwoAreExactDownToTheLeastSubnormalOne() {
        IntStream.rangeClosed(-1074, 1023)
                .forEach(y -> assertThat(VMath.pow(2, y)).as("2^%s", y).isEqualTo(Math.scalb(1.0, y)));
    }

    private static boolean isOrdered(double[] values, boolean rising) {
        return IntStream.range(1, values.length)
                .allMatch(i -> rising ? values[i - 1] <= values[i] : values[i - 1] >= values[i]);
    }
}
