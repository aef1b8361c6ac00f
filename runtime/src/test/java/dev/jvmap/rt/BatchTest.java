package dev.jvmap.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jvmap.Batching;
import dev.jvmap.Batching.Mode;
import dev.jvmap.VmapShapeException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole batched call against the loop. */
class BatchTest {
    private static final List<Integer> COUNTS = List.of(0, 1, 2, 3, 7, 8, 15, 16, 17, 63, 64, 65, 1000, 1024, 1025);

    private static double[] loop(double[] x, double[][] w) {
        double[] all = new double[x.length];
        Arrays.setAll(all, i -> WeightedSum.element(x[i], w[i]));
        return all;
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void everyModeAndAxisGivesTheLoop(Mode mode) {
        for (int count : COUNTS) {
            for (int length : new int[] {0, 1, 2, 5, 33}) {
                for (int batchSize : new int[] {1, 3, 16, 100}) {
                    double[] x = Numbers.random(count);
                    double[][] w = Numbers.random(count, length);
                    Batching how = Batching.defaults().withMode(mode).withBatchSize(batchSize);
                    double[] expected = loop(x, w);
                    assertThat(WeightedSum.batched(x, w, 0, how)).isEqualTo(expected);
                    if (length > 0) {
                        assertThat(WeightedSum.batched(x, Numbers.transposed(w, length), 1, how)).isEqualTo(expected);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void threadsGiveTheLoop(int threads) {
        double[] x = Numbers.random(10_000);
        double[][] w = Numbers.random(10_000, 5);
        Batching how = Batching.defaults().withThreads(threads).withBatchSize(64);
        for (Mode mode : Mode.values()) {
            assertThat(WeightedSum.batched(x, w, 0, how.withMode(mode))).isEqualTo(loop(x, w));
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void failingElementEndsTheCallWithTheElementsBeforeItStored(Mode mode) {
        double[] x = Numbers.random(300);
        x[211] = Double.NaN;
        x[290] = Double.NaN;
        double[][] w = Numbers.random(300, 2);
        double[] out = new double[300];
        assertThatThrownBy(() -> WeightedSum.into(out, x, w, 0, Batching.defaults().withMode(mode)))
                .isInstanceOf(ArithmeticException.class).hasMessage("x is NaN");
        for (int i = 0; i < 300; i++) {
            assertThat(out[i]).isEqualTo(i < 211 ? WeightedSum.element(x[i], w[i]) : 0);
        }
    }

    @Test
    void sizesThatDisagreeAreAllNamedTheMajorityFirst() {
        double[] out = {7, 7, 7};
        assertThatThrownBy(() -> WeightedSum.into(out, new double[2], new double[4][3], 1, Batching.defaults()))
                .isInstanceOf(VmapShapeException.class).hasMessage("""
                        weightedSum: arguments disagree on the batch size
                          w    double[4][3]  axis 1 → 3
                          out  double[3]     axis 0 → 3
                          x    double[2]     axis 0 → 2   ←""");
        assertThat(out).containsOnly(7);
    }

    @Test
    void firstArgumentIsRightAmongTwo() {
        assertThatThrownBy(() -> WeightedSum.batched(new double[1000], new double[64][999], 1, Batching.defaults()))
                .hasMessage("""
                        weightedSum: arguments disagree on the batch size
                          x  double[1000]     axis 0 → 1000
                          w  double[64][999]  axis 1 → 999   ←""");
    }

    @Test
    void nullIsNamed() {
        assertThatThrownBy(() -> WeightedSum.batched(new double[2], null, 1, Batching.defaults()))
                .isInstanceOf(VmapShapeException.class).hasMessage("""
                        weightedSum: w is null
                          x  double[2]  axis 0 → 2
                          w  null       axis 1   ←""");
        assertThatThrownBy(() -> WeightedSum.batched(null, null, 0, Batching.defaults()))
                .hasMessageStartingWith("weightedSum: x is null, w is null\n");
    }

    @Test
    void nullRowIsNamed() {
        assertThatThrownBy(
                () -> WeightedSum.batched(new double[2], new double[][] {{1}, null}, 0, Batching.defaults()))
                .isInstanceOf(VmapShapeException.class).hasMessageStartingWith("weightedSum: w[1] is null\n");
    }

    @Test
    void raggedRowsAreNamed() {
        assertThatThrownBy(
                () -> WeightedSum.batched(new double[2], new double[][] {{1, 2}, {3}}, 0, Batching.defaults()))
                .isInstanceOf(VmapShapeException.class)
                .hasMessageStartingWith("weightedSum: w[1] has length 1, those before it 2\n");
    }

    @Test
    void raggedRowsAreFoundBeforeAnythingIsWritten() {
        double[][] w = Numbers.random(5000, 3);
        w[4900] = new double[2];
        double[] out = new double[5000];
        assertThatThrownBy(() -> WeightedSum.into(out, new double[5000], w, 0, Batching.defaults()))
                .isInstanceOf(VmapShapeException.class)
                .hasMessageStartingWith("weightedSum: w[4900] has length 2, those before it 3\n");
        assertThat(out).containsOnly(0);
        assertThatThrownBy(() -> WeightedSum.batched(new double[5000], w, 0, Batching.defaults()))
                .hasMessageStartingWith("weightedSum: w[4900] has length 2, those before it 3\n");
        w[4900] = null;
        assertThatThrownBy(() -> WeightedSum.batched(new double[5000], w, 0, Batching.defaults().withThreads(2)))
                .hasMessageStartingWith("weightedSum: w[4900] is null\n");
    }

    @Test
    void noRowsOfKnownLengthFitAnyBatchSize() {
        assertThat(WeightedSum.batched(new double[] {1, 2}, new double[0][], 1, Batching.defaults())).containsExactly(1,
                2);
    }
}
