package dev.jvmap.math;

import dev.jvmap.VMath;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InverseTrigTest {
    private static final double[] SPECIAL = {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, 0x1p-1030, 1e-300,
            -0x1p-500, 0.5, -0.5, 1, -1, Math.nextUp(1), -2, 0x1p60, -0x1p70, 1e300, Double.MAX_VALUE,
            -Double.MAX_VALUE, Double.NaN,
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    @Test
    void arcSineStaysWithinItsError() {
        unitArguments().forEach(x -> Accuracy.assertErrorBelow(0.72, VMath::asin, DoubleDoubleAngles::asin, x));
    }

    @Test
    void arcCosineStaysWithinItsError() {
        unitArguments().forEach(x -> Accuracy.assertErrorBelow(0.80, VMath::acos, DoubleDoubleAngles::acos, x));
    }

    @Test
    void arcTangentStaysWithinItsError() {
        DoubleStream[] arguments = {
                Samples.uniform(-10, 10, Samples.count()),
                Samples.uniform(0, 1, Samples.count()),
                Samples.uniform(0, Math.PI / 2, Samples.count()).map(Math::tan),
                Samples.uniformInBits(0x1p-900, Double.MAX_VALUE, Samples.count() / 2),
                Samples.around(0.5, 2000), Samples.around(-2, 2000), Samples.around(0x1p60, 100),
        };
        for (DoubleStream x : arguments) {
            Accuracy.assertErrorBelow(0.82, VMath::atan, DoubleDoubleAngles::atan, x);
        }
    }

    @Test
    void arcTangentOfTwoArgumentsStaysWithinItsError() {
        long count = Samples.count();
        Accuracy.assertErrorBelow(0.80, VMath::atan2, DoubleDoubleAngles::atan2, Samples.uniform(-1, 1, count),
                Samples.uniform(-1, 1, 2 * count).skip(count));
        Accuracy.assertErrorBelow(0.80, VMath::atan2, DoubleDoubleAngles::atan2,
                Samples.uniformInBits(0x1p-20, 0x1p20, count),
                Samples.uniformInBits(0x1p-20, 0x1p20, 2 * count).skip(count));
        Accuracy.assertErrorBelow(0.80, VMath::atan2, DoubleDoubleAngles::atan2, Samples.uniform(0.4999, 0.5001, count),
                Samples.uniform(-1, -0.99999, count));
        Accuracy.assertErrorBelow(0.80, VMath::atan2, DoubleDoubleAngles::atan2, Samples.uniform(1.9999, 2.0001, count),
                Samples.uniform(0.99999, 1, count));
    }

    @Test
    void arcTangentOfTwoArgumentsScalesWhatIsHugeOrTiny() {
        Samples.uniform(-3, 3, 1000).forEach(y -> {
            for (int scale : new int[] {-1020, -800, -799, 149, 150, 1021}) {
                double scaled = VMath.atan2(Math.scalb(y, scale), Math.scalb(1.5, scale));
                Accuracy.assertSpecialCaseOf(VMath.atan2(y, 1.5), scaled, y);
            }
        });
    }

    @Test
    void haveTheSpecialCasesOfJava() {
        for (double x : SPECIAL) {
            Accuracy.assertSpecialCaseOf(StrictMath.asin(x), VMath.asin(x), "asin " + x);
            Accuracy.assertSpecialCaseOf(StrictMath.acos(x), VMath.acos(x), "acos " + x);
            Accuracy.assertSpecialCaseOf(StrictMath.atan(x), VMath.atan(x), "atan " + x);
            for (double y : SPECIAL) {
                Accuracy.assertSpecialCaseOf(StrictMath.atan2(y, x), VMath.atan2(y, x), "atan2 " + y + ", " + x);
            }
        }
    }

    @Test
    void arcSineAndArcCosineAreMonotonic() {
        DoubleStream.of(-1, -0.5, -0x1p-10, 0, 0x1p-20, 0.25, 0.5, 0.75).forEach(x -> {
            Accuracy.assertNeverDecreases(VMath::asin, Samples.around(x, 300).filter(y -> y >= -1));
            Accuracy.assertNeverDecreases(y -> -VMath.acos(y), Samples.around(x, 300).filter(y -> y >= -1));
        });
        Accuracy.assertNeverDecreases(VMath::asin, Samples.uniform(-1, 1, Samples.count() / 50));
        Accuracy.assertNeverDecreases(y -> -VMath.acos(y), Samples.uniform(-1, 1, Samples.count() / 50));
    }

    @Test
    void arcTangentIsMonotonic() {
        DoubleStream.of(-2, -0.5, 0, 0.25, 0.5, 1, 2, 1e3, 0x1p53, 0x1p54, 0x1p60)
                .forEach(x -> Accuracy.assertNeverDecreases(VMath::atan, Samples.around(x, 300)));
        Accuracy.assertNeverDecreases(VMath::atan, Samples.uniformInBits(0x1p-30, 0x1p60, Samples.count() / 50));
    }

    private static Stream<DoubleStream> unitArguments() {
        return Stream.of(
                Samples.uniform(-1, 1, Samples.count()),
                Samples.uniformInBits(0x1p-900, 1, Samples.count() / 2),
                Samples.uniformInBits(0.48, 0.55, Samples.count() / 2),
                Samples.uniformInBits(0x1p-54, 0.1, Samples.count() / 2).map(x -> 1 - x),
                Samples.around(0.5, 2000), Samples.around(-0.5, 2000));
    }
}
