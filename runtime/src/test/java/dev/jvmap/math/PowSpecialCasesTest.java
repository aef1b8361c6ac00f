package dev.jvmap.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.VMath;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The special cases in the specification of {@link Math#pow}. */
class PowSpecialCasesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            NaN,       NaN,       NaN
            NaN,       1.0,       NaN
            NaN,       2.5,       NaN
            NaN,       Infinity,  NaN
            1.0,       NaN,       NaN
            2.0,       NaN,       NaN
            0.0,       NaN,       NaN
            Infinity,  NaN,       NaN

            1.5,       Infinity,  Infinity
            -1.5,      Infinity,  Infinity
            0.5,       -Infinity, Infinity
            -0.5,      -Infinity, Infinity
            0.0,       -Infinity, Infinity
            Infinity,  Infinity,  Infinity
            1.5,       -Infinity, 0.0
            -1.5,      -Infinity, 0.0
            0.5,       Infinity,  0.0
            -0.5,      Infinity,  0.0
            -0.0,      Infinity,  0.0
            -Infinity, -Infinity, 0.0
            1.0,       Infinity,  NaN
            1.0,       -Infinity, NaN
            -1.0,      Infinity,  NaN
            -1.0,      -Infinity, NaN

            0.0,       2.0,       0.0
            0.0,       0.3,       0.0
            0.0,       3.0,       0.0
            0.0,       4.9E-324,  0.0
            Infinity,  -2.0,      0.0
            Infinity,  -0.3,      0.0
            0.0,       -2.0,      Infinity
            0.0,       -0.3,      Infinity
            0.0,       -3.0,      Infinity
            Infinity,  2.0,       Infinity
            Infinity,  4.9E-324,  Infinity

            -0.0,      2.0,       0.0
            -0.0,      0.3,       0.0
            -0.0,      1E300,     0.0
            -Infinity, -2.0,      0.0
            -Infinity, -0.3,      0.0
            -0.0,      3.0,       -0.0
            -0.0,      9007199254740991.0, -0.0
            -0.0,      9007199254740992.0, 0.0
            -Infinity, -3.0,      -0.0
            -0.0,      -2.0,      Infinity
            -0.0,      -0.3,      Infinity
            -Infinity, 2.0,       Infinity
            -Infinity, 0.3,       Infinity
            -0.0,      -3.0,      -Infinity
            -Infinity, 3.0,       -Infinity

            -2.0,      0.5,       NaN
            -2.0,      4.9E-324,  NaN
            -4.9E-324, -1.5,      NaN
            -1.0,      0.5,       NaN
            -1.0,      9007199254740991.0, -1.0
            -1.0,      9007199254740992.0, 1.0
            -1.0,      1E300,     1.0

            1.0,       1E300,     1.0
            1.0000000000000002, 1E300, Infinity
            1.0000000000000002, -1E300, 0.0
            0.9999999999999999, 1E300, 0.0
            4.9E-324,  -1.0,      Infinity
            -4.9E-324, -1.0,      -Infinity
            -4.9E-324, 3.0,       -0.0
            -4.9E-324, 2.0,       0.0
            """)
    void specialArguments(double x, double y, double expected) {
        assertThat(Double.doubleToLongBits(VMath.pow(x, y))).as("pow(%s, %s) = %s", x, y, expected)
                .isEqualTo(Double.doubleToLongBits(expected));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {0.0, -0.0, 1.0, -1.0, 2.5, -2.5, Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY, Double.NaN})
    void exponentZeroGivesOne(double x) {
        assertThat(VMath.pow(x, 0.0)).isEqualTo(1.0);
        assertThat(VMath.pow(x, -0.0)).isEqualTo(1.0);
    }

    @Test
    void exponentOneGivesTheBase() {
        Samples.uniformInBits(-Double.MAX_VALUE, Double.MAX_VALUE, 100_000)
                .forEach(x -> assertThat(Double.doubleToRawLongBits(VMath.pow(x, 1)))
                        .isEqualTo(Double.doubleToRawLongBits(x)));
    }

    @Test
    void negativeBasesTakeTheSignOfTheParity() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            double x = random.nextDouble(0.01, 20);
            int y = random.nextInt(-50, 50);
            double magnitude = VMath.pow(x, y);
            assertThat(VMath.pow(-x, y)).as("pow(%s, %s)", -x, y).isEqualTo(y % 2 == 0 ? magnitude : -magnitude);
        }
    }
}
