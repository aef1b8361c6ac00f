package dev.jvmap.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.VMath;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Errors of the float functions: at every 9973rd float (the processor's {@code AllFloatsTest} takes all of them), and those of two arguments at as many
 * random pairs as {@code -Djvmap.ulp.samples} says.
 */
class FloatFunctionTest {
    private static final long FLOATS = 1L << 32;

    /** Odd, so that every pattern of low bits occurs. */
    private static final int STRIDE = 9973;
    private static final int NEIGHBOURS = 500;

    private static final float[] SPECIAL =
            {0f, -0f, Float.MIN_VALUE, -Float.MIN_VALUE, Float.MIN_NORMAL, -Float.MIN_NORMAL,
                    Float.MAX_VALUE, -Float.MAX_VALUE, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1f,
                    -1f, 0.5f, -0.5f,
                    2f, -2f, 3f, -3f, 1e-30f, -1e30f};

    @ParameterizedTest
    @EnumSource
    void errorStaysBelowTheStatedOne(FloatFunction function, TestReporter reporter) {
        FloatMeter meter = new FloatMeter();
        for (long bits = 0; bits < FLOATS; bits += STRIDE) {
            record(meter, function, Float.intBitsToFloat((int) bits));
        }
        for (float special : SPECIAL) {
            record(meter, function, special);
        }
        reporter.publishEntry(function.name(), meter.toString());
        assertThat(meter.worst()).as("%s: %s", function, meter).isBetween(0.5, function.statedError());
    }

    /** Other code takes over there; a coarse step would miss them. */
    @ParameterizedTest
    @EnumSource
    void errorStaysBelowTheStatedOneWhereTheMethodChanges(FloatFunction function) {
        FloatMeter meter = new FloatMeter();
        IntStream.of(0, 1, 2, 4, 9, 10, 37, 87, 88, 126, 1 << 16).forEach(place -> around(meter, function, place));
        for (float place : new float[] {0.5f, 2f / 3, 0.8125f, 4f / 3, 0x1p-36f, 0x1p-80f, Float.MIN_NORMAL}) {
            around(meter, function, place);
        }
        IntStream.rangeClosed(45, 90).forEach(piece -> around(meter, function, piece / 64f));
        for (int k = -126; k < 127; k++) {
            around(meter, function, (float) ((k + 0.5) * Math.log(2)));
            around(meter, function, (float) ((k + 0.5) * Math.PI / 2));
            around(meter, function, (float) (k * Math.PI / 2));
            around(meter, function, Math.scalb((float) Math.sqrt(0.5), k));
        }
        assertThat(meter.worst()).as("%s: %s", function, meter).isLessThanOrEqualTo(function.statedError());
    }

    @Test
    void powErrorStaysBelowTheStatedOne() {
        FloatMeter meter = new FloatMeter();
        pairs((random, x, y) -> record(meter, VMath::powf, VMath::pow, x, y));
        pairs((random, x, y) -> {
            float nearOne = 1 + 0x1p-10f * (float) random.nextDouble(-100, 100);
            record(meter, VMath::powf, VMath::pow, nearOne, (float) (random.nextDouble(-104, 89) / Math.log(nearOne)));
            float positive = Math.abs(x);
            record(meter, VMath::powf, VMath::pow, positive,
                    (float) (random.nextDouble(-104, 89) / Math.log(positive)));
            record(meter, VMath::powf, VMath::pow, x, random.nextInt(-5, 6));
        });
        assertThat(meter.worst()).as(meter.toString()).isBetween(0.5, 0.70);
    }

    @Test
    void atan2ErrorStaysBelowTheStatedOne() {
        FloatMeter meter = new FloatMeter();
        pairs((random, x, y) -> {
            record(meter, VMath::atan2f, VMath::atan2, y, x);
            record(meter, VMath::atan2f, VMath::atan2, x * (float) random.nextDouble(-4, 4), x);
        });
        assertThat(meter.worst()).as(meter.toString()).isBetween(0.5, 0.89);
    }

    @Test
    void hypotErrorStaysBelowTheStatedOne() {
        FloatMeter meter = new FloatMeter();
        pairs((random, x, y) -> {
            record(meter, VMath::hypotf, VMath::hypot, x, y);
            record(meter, VMath::hypotf, VMath::hypot, x, x * (float) random.nextDouble(-4, 4));
        });
        assertThat(meter.worst()).as(meter.toString()).isBetween(0.5, 0.53);
    }

    @Test
    void powersOfTwoAndTenAreExact() {
        for (int k = -149; k <= 127; k++) {
            assertThat(VMath.exp2f((float) k)).isEqualTo(Math.scalb(1f, k));
            assertThat(VMath.log2f(Math.scalb(1f, k))).isEqualTo(k);
        }
        // 10^10 is the largest power of ten that is a float.
        for (int k = 0; k <= 10; k++) {
            assertThat(VMath.exp10f((float) k)).isEqualTo((float) Math.pow(10, k));
            assertThat(VMath.log10f((float) Math.pow(10, k))).isEqualTo(k);
        }
    }

    @FunctionalInterface
    private interface Binary {
        float at(float x, float y);
    }

    @FunctionalInterface
    private interface DoubleBinary {
        double at(double x, double y);
    }

    @FunctionalInterface
    private interface PairConsumer {
        void accept(SplittableRandom random, float x, float y);
    }

    /** All pairs of special values, and random ones, uniform in bits. */
    private static void pairs(PairConsumer consumer) {
        SplittableRandom random = new SplittableRandom(0x5EED);
        for (float x : SPECIAL) {
            for (float y : SPECIAL) {
                consumer.accept(random, x, y);
            }
        }
        for (long i = 0; i < Samples.count(); i++) {
            consumer.accept(random, Float.intBitsToFloat(random.nextInt()), Float.intBitsToFloat(random.nextInt()));
        }
    }

    private static void around(FloatMeter meter, FloatFunction function, float place) {
        int bits = Float.floatToRawIntBits(place);
        for (int i = -NEIGHBOURS; i <= NEIGHBOURS; i++) {
            record(meter, function, Float.intBitsToFloat(bits + i));
            record(meter, function, -Float.intBitsToFloat(bits + i));
        }
    }

    private static void record(FloatMeter meter, FloatFunction function, float x) {
        meter.record(function.at(x), function.referenceAt(x), x);
    }

    private static void record(FloatMeter meter, Binary function, DoubleBinary reference, float x, float y) {
        meter.record(function.at(x, y), reference.at(x, y), x, y);
    }
}
