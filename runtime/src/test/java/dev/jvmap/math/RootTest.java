package dev.jvmap.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jvmap.VMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RootTest {
    private static final double[] SPECIAL = {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, 3 * Double.MIN_VALUE,
            0x1p-1030, Double.MIN_NORMAL, -0x1p-960, Math.nextDown(0x1p-960), 1, -8, 27, 1e300, Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    @Test
    void cubeRootStaysWithinItsError() {
        Accuracy.assertErrorBelow(0.501, VMath::cbrt, DoubleDoubleAngles::cbrt,
                Samples.uniformInBits(0x1p-950, Double.MAX_VALUE, Samples.count()));
        Accuracy.assertErrorBelow(0.501, VMath::cbrt, DoubleDoubleAngles::cbrt,
                Samples.uniform(-8, 8, Samples.count()));
    }

    @Test
    void cubeRootOfACubeIsExact() {
        IntStream.rangeClosed(-200_000, 200_000).filter(i -> i % 7 == 0)
                .forEach(i -> assertThat(VMath.cbrt((double) i * i * i)).isEqualTo(i));
    }

    @Test
    void cubeRootNeverDecreases() {
        Accuracy.assertNeverDecreases(VMath::cbrt, Samples.uniformInBits(0x1p-1060, 0x1p1000, Samples.count() / 50));
    }

    @Test
    void hypotenuseStaysWithinItsError() {
        long count = Samples.count();
        Accuracy.assertErrorBelow(0.53, VMath::hypot, DoubleDoubleAngles::hypot, Samples.uniform(-1, 1, count),
                Samples.uniform(-1, 1, 2 * count).skip(count));
        Accuracy.assertErrorBelow(0.53, VMath::hypot, DoubleDoubleAngles::hypot,
                Samples.uniformInBits(0x1p-30, 0x1p30, count),
                Samples.uniformInBits(0x1p-30, 0x1p30, 2 * count).skip(count));
    }

    @Test
    void hypotenuseScalesWhatIsHugeOrTiny() {
        for (double side : new double[] {0x1p-1074, 0x1.8p-1030, 0x1p-501, 0x1p499, 0x1.1p510, 0x1p1022}) {
            BigDecimal square = new BigDecimal(side).multiply(new BigDecimal(side)).multiply(BigDecimal.valueOf(25));
            double exact = square.sqrt(new MathContext(40)).doubleValue();
            assertThat(VMath.hypot(3 * side, 4 * side)).isCloseTo(exact, within(Math.ulp(exact)));
        }
    }

    @Test
    void hypotenuseNeverDecreasesInOneSide() {
        Accuracy.assertNeverDecreases(x -> VMath.hypot(x, 1),
                Samples.uniformInBits(0x1p-30, 0x1p30, Samples.count() / 50));
    }

    @Test
    void haveTheSpecialCasesOfJava() {
        for (double x : SPECIAL) {
            Accuracy.assertSpecialCaseOf(StrictMath.cbrt(x), VMath.cbrt(x), "cbrt " + x);
            for (double y : SPECIAL) {
                Accuracy.assertSpecialCaseOf(StrictMath.hypot(x, y), VMath.hypot(x, y), "hypot " + x + ", " + y);
            }
        }
    }
}
