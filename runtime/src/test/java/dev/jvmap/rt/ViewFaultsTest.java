package dev.jvmap.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jvmap.Batching;
import dev.jvmap.DoubleNdArray;
import dev.jvmap.VmapShapeException;
import org.junit.jupiter.api.Test;

/** Views that cannot be arguments or results of a call, and sizes that do not fit, are named before anything runs. */
class ViewFaultsTest {
    private static Batch batch() {
        return Site.of("f", 0, 0).open(Batching.defaults());
    }

    @Test
    void wrongRankIsNamed() {
        Batch batch = batch();
        batch.in(Kind.DOUBLE, "x", DoubleNdArray.zeros(3, 4), 0);
        batch.arrayIn(Kind.DOUBLE, "w", double[].class, DoubleNdArray.zeros(3), 1);
        batch.arrayIn(Kind.DOUBLE, "y", double[].class, DoubleNdArray.zeros(3, 4), 0);
        assertThatThrownBy(batch::size).isInstanceOf(VmapShapeException.class).hasMessage("""
                f: x has rank 2, not 1, w has rank 1, not 2
                  y  DoubleNdArray[3][4]  axis 0 → 3
                  x  DoubleNdArray[3][4]  axis 0   ←
                  w  DoubleNdArray[3]     axis 1   ←""");
    }

    @Test
    void wrongRankOfAResultIsNamed() {
        Batch batch = batch();
        batch.in(Kind.DOUBLE, "x", DoubleNdArray.zeros(3), 0);
        batch.arrayOut(Kind.DOUBLE, "out", double[].class, DoubleNdArray.zeros(3), 0);
        assertThatThrownBy(batch::size).hasMessageStartingWith("f: out has rank 1, not 2\n");
    }

    @Test
    void nullIsNamed() {
        Batch batch = batch();
        batch.arrayIn(Kind.DOUBLE, "x", double[].class, (DoubleNdArray) null, 0);
        batch.out(Kind.DOUBLE, "out", (DoubleNdArray) null, 0);
        assertThatThrownBy(batch::size).hasMessage("""
                f: x is null, out is null
                  x    null  axis 0   ←
                  out  null  axis 0   ←""");
    }

    @Test
    void elementsThatNoJavaArrayHoldsAreNamed() {
        DoubleNdArray wide = DoubleNdArray.of(new double[1]).repeat(0, 1L << 20).repeat(0, 1L << 20);
        Batch batch = batch();
        batch.arrayIn(Kind.DOUBLE, "x", double[][].class, wide, 2);
        assertThatThrownBy(batch::size)
                .hasMessageStartingWith("f: x has more values per element than a Java array\n");
    }

    @Test
    void resultsThatAreTooShortOrTooLongAreNamed() {
        for (int extent : new int[] {2, 4}) {
            double[] out = new double[extent];
            assertThatThrownBy(() -> WeightedSum.into(out, new double[] {1, 2, 3}, new double[3][2], 0,
                    Batching.defaults())).isInstanceOf(VmapShapeException.class).hasMessage("""
                            weightedSum: arguments disagree on the batch size
                              x    double[3]     axis 0 → 3
                              w    double[3][2]  axis 0 → 3
                              out  double[%1$d]     axis 0 → %1$d   ←""".formatted(extent));
            assertThat(out).containsOnly(0);
        }
    }

    @Test
    void emptyViewsAreNoElements() {
        Batch batch = batch();
        batch.arrayIn(Kind.DOUBLE, "x", double[].class, DoubleNdArray.zeros(5, 0), 1);
        batch.out(Kind.DOUBLE, "out", DoubleNdArray.zeros(0), 0);
        assertThat(batch.size()).isZero();
    }
}
