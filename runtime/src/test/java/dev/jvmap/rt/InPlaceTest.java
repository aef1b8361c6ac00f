package dev.jvmap.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jvmap.Batching;
import dev.jvmap.Batching.Mode;
import dev.jvmap.DoubleNdArray;
import dev.jvmap.VmapShapeException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Arguments that elements write to. */
class InPlaceTest {
    private static Batch batch() {
        return Site.of("f", 0, 0).open(Batching.defaults());
    }

    private static double[][] rows(int count) {
        double[][] rows = new double[count][2];
        for (int i = 0; i < count; i++) {
            rows[i][0] = i;
        }
        return rows;
    }

    @Test
    void theSameArrayForTwoParametersIsNamed() {
        double[][] v = rows(3);
        Batch batch = batch();
        batch.arrayInOut(Kind.DOUBLE, "v", v, 0);
        batch.arrayIn(Kind.DOUBLE, "w", v, 0);
        assertThatThrownBy(batch::elements).isInstanceOf(VmapShapeException.class).hasMessage("""
                f: w shares memory with v
                  v  double[3][2]  axis 0 → 3
                  w  double[3][2]  axis 0 → 3   ←""");
    }

    @Test
    void twoWrittenColumnsOfOneArrayAreNamed() {
        double[] row = new double[4];
        Batch batch = batch();
        batch.arrayInOut(Kind.DOUBLE, "v", new double[][] {row, new double[4]}, 1);
        batch.arrayInOut(Kind.DOUBLE, "w", new double[][] {new double[4], row}, 1);
        assertThatThrownBy(batch::elements).hasMessageStartingWith("f: w shares memory with v\n");
    }

    @Test
    void anUnbatchedArrayAmongTheRowsIsNamed() {
        double[][] v = rows(3);
        Batch batch = batch();
        batch.same(Kind.DOUBLE, "weights", v[1]);
        batch.arrayInOut(Kind.DOUBLE, "v", v, 0);
        assertThatThrownBy(batch::elements).hasMessage("""
                f: v shares memory with weights
                  weights  double[2]     unbatched
                  v        double[3][2]  axis 0 → 3   ←""");
    }

    @Test
    void unbatchedArraysThatCannotBeReadAreLeftToTheElement() {
        Batch batch = batch();
        batch.arrayInOut(Kind.DOUBLE, "v", rows(3), 0);
        batch.same(Kind.DOUBLE, "weights", null);
        batch.same(Kind.DOUBLE, "ragged", new double[][] {{1}, {1, 2}});
        assertThat(batch.elements()).isEqualTo(3);
    }

    @Test
    void columnsInOneArrayAreNamed() {
        double[] row = new double[4];
        Batch batch = batch();
        batch.arrayInOut(Kind.DOUBLE, "v", new double[][] {row, row}, 1);
        assertThatThrownBy(batch::elements).hasMessageStartingWith("f: v has the same array in several places\n");
    }

    @Test
    void overlappingViewsAreNamed() {
        DoubleNdArray whole = DoubleNdArray.zeros(4, 4);
        Batch batch = batch();
        batch.viewInOut(Kind.DOUBLE, "v", whole, 0);
        batch.viewIn(Kind.DOUBLE, "w", whole.transpose(), 0);
        assertThatThrownBy(batch::elements).hasMessageStartingWith("f: w shares memory with v\n");
    }

    @ParameterizedTest
    @CsvSource({"SCALAR, 1", "SCALAR, 2", "VECTOR, 1", "VECTOR, 2", "AUTO, 1", "AUTO, 2"})
    void sharedRowsAreTheLoop(Mode mode, int threads) {
        double[][] v = rows(500);
        v[70] = v[3];
        v[71] = v[70];
        v[499] = v[498];
        double[][] expected = new double[500][];
        Arrays.setAll(expected, i -> v[i].clone());
        expected[70] = expected[3];
        expected[71] = expected[70];
        expected[499] = expected[498];
        for (double[] row : expected) {
            row[0] = 3 * row[0] + 1;
        }
        Batch batch = Site.of("f", 0, 64).open(Batching.defaults().withMode(mode).withThreads(threads));
        batch.run(new Tripling(batch.arrayInOut(Kind.DOUBLE, "v", v, 0)));
        assertThat(v).isDeepEqualTo(expected);
    }

    /** {@code v[0] = 3 * v[0] + 1}, as generated code does it. */
    private record Tripling(ArrayInOut<double[], double[]> v) implements Worker {
        @Override
        public Worker fork(Role role) {
            return new Tripling(v.fork(role));
        }

        @Override
        public void scalar(long from, int count) {
            v.open(from, count);
            for (int i = 0; i < count; i++) {
                v.element(i)[0] = 3 * v.element(i)[0] + 1;
                v.done(i);
            }
            v.close();
        }

        @Override
        public boolean lanes(long from, int count) {
            v.openLanes(from, count);
            double[] lanes = v.array();
            for (int i = 0; i < count; i++) {
                lanes[v.at() + i] = 3 * lanes[v.at() + i] + 1;
            }
            v.flush();
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void columnsReturnToTheirPlaceAlsoInViews(Mode mode) {
        double[] storage = new double[3 * 50];
        Arrays.setAll(storage, i -> i);
        double[] expected = storage.clone();
        for (int i = 0; i < 50; i++) {
            expected[i] = 3 * expected[i] + 1;
        }
        DoubleNdArray columns = DoubleNdArray.of(storage, 3, 50);
        Batch batch = Site.of("f", 0, 64).open(Batching.defaults().withMode(mode));
        batch.run(new Tripling(batch.arrayInOut(Kind.DOUBLE, "v", double[].class, columns, 1)));
        assertThat(storage).isEqualTo(expected);
    }

    @Test
    void whatTheLastElementHasWrittenIsKeptAndTheRestIsAsItWas() {
        double[][] columns = {{0, 1, 2, 3}, {0, 0, 0, 0}};
        Batch batch = batch();
        ArrayInOut<double[], double[]> v = batch.arrayInOut(Kind.DOUBLE, "v", columns, 1);
        v.open(0, 4);
        v.element(0)[1] = 7;
        v.done(0);
        v.save(1);
        v.element(1)[1] = 8;
        v.restore(1);
        double[] again = v.element(1);
        assertThat(again).containsExactly(1, 0);
        again[0] = 9;
        v.close();
        assertThat(columns).isDeepEqualTo(new double[][] {{0, 9, 2, 3}, {7, 0, 0, 0}});
    }

    @Test
    void rowsAreRestored() {
        double[][] rows = rows(3);
        Batch batch = batch();
        ArrayInOut<double[], double[]> v = batch.arrayInOut(Kind.DOUBLE, "v", rows, 0);
        v.open(0, 3);
        v.save(2);
        v.element(2)[0] = 8;
        v.restore(2);
        assertThat(rows[2]).containsExactly(2, 0);
    }
}
