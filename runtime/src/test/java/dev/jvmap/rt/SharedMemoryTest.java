package dev.jvmap.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jvmap.Batching;
import dev.jvmap.Batching.Mode;
import dev.jvmap.DoubleNdArray;
import dev.jvmap.VmapShapeException;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Results that share memory with arguments. */
class SharedMemoryTest {
    private static Batch batch() {
        return Site.of("f", 0, 0).open(Batching.defaults());
    }

    private static void check(DoubleNdArray in, DoubleNdArray out) {
        Batch batch = batch();
        batch.in(Kind.DOUBLE, "x", in, 0);
        batch.out(Kind.DOUBLE, "out", out, 0);
        batch.size();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void resultsInPlaceAreTheLoopAlsoWhereABlockIsGivenUp(Mode mode) {
        double[] x = Numbers.random(100);
        x[50] = Double.NaN;
        double[][] w = Numbers.random(100, 3);
        double[] expected = x.clone();
        for (int i = 0; i < 50; i++) {
            expected[i] = WeightedSum.element(x[i], w[i]);
        }
        assertThatThrownBy(() -> WeightedSum.into(x, x, w, 0, Batching.defaults().withMode(mode)))
                .isInstanceOf(ArithmeticException.class);
        assertThat(x).isEqualTo(expected);
    }

    @Test
    void rowOfAColumnArgumentIsInPlace() {
        double[] x = {1, 2, 3};
        double[][] w = {{1, 2, 3}, {4, 5, 6}};
        WeightedSum.into(w[1], x, w, 1, Batching.defaults());
        assertThat(w[1]).containsExactly(1 + 1 + 8, 2 + 2 + 10, 3 + 3 + 12);
    }

    @Test
    void rowOfARowArgumentIsNamed() {
        double[] x = {1, 2, 3};
        double[][] w = Numbers.random(3, 3);
        double[] before = w[1].clone();
        assertThatThrownBy(() -> WeightedSum.into(w[1], x, w, 0, Batching.defaults()))
                .isInstanceOf(VmapShapeException.class).hasMessage("""
                        f: out shares memory with w, and not element for element
                          x    double[3]     axis 0 → 3
                          w    double[3][3]  axis 0 → 3
                          out  double[3]     axis 0 → 3   ←""".replace("f:", "weightedSum:"));
        assertThat(w[1]).isEqualTo(before);
    }

    @Test
    void otherAxisOfTheSameArrayIsNamed() {
        double[][] square = Numbers.random(3, 3);
        Batch batch = batch();
        batch.arrayIn(Kind.DOUBLE, "x", square, 0);
        batch.arrayOut(Kind.DOUBLE, "out", double[].class, square, 1);
        assertThatThrownBy(batch::size).isInstanceOf(VmapShapeException.class)
                .hasMessageStartingWith("f: out shares memory with x, and not element for element\n");
    }

    /** Elements see what those before them have stored, also within a block. */
    @ParameterizedTest
    @CsvSource({"SCALAR, 1", "SCALAR, 2", "VECTOR, 1", "VECTOR, 2", "AUTO, 1", "AUTO, 2"})
    void rowsInAnotherOrderAreTheLoop(Mode mode, int threads) {
        double[][] rows = Numbers.random(200, 3);
        double[][] out = new double[200][3];
        for (int i = 60; i < 199; i++) {
            out[i] = rows[i + 1];
        }
        out[199] = out[198];
        double[][] expected = new double[200][];
        for (int i = 0; i < 200; i++) {
            expected[i] = (i > 60 ? expected[i - 1] : rows[i]).clone();
            for (int j = 0; j < 3; j++) {
                expected[i][j] += 1;
            }
        }
        expected[198] = expected[199];
        Batch batch = Site.of("f", 0, Long.SIZE).open(Batching.defaults().withMode(mode).withThreads(threads));
        batch.run(new Incremented(batch.arrayIn(Kind.DOUBLE, "x", rows, 0),
                batch.arrayOut(Kind.DOUBLE, "out", double[].class, out, 0)));
        assertThat(out).isDeepEqualTo(expected);
    }

    /** Adds one to each of three values, as generated code does it. */
    private record Incremented(ArrayIn<double[], double[]> x, ArrayOut<double[], double[]> out) implements Worker {
        @Override
        public Worker fork(Role role) {
            return new Incremented(x.fork(role), out.fork(role));
        }

        @Override
        public void scalar(long from, int count) {
            x.open(from, count);
            out.open(from, count);
            for (int i = 0; i < count; i++) {
                double[] row = x.element(i);
                out.keep(i, new double[] {row[0] + 1, row[1] + 1, row[2] + 1});
            }
            out.flush(count);
        }

        @Override
        public boolean lanes(long from, int count) {
            x.openLanes(from, count);
            out.openLanes(from, count, 3);
            for (int i = 0; i < 3 * count; i++) {
                out.array()[out.at() + i] = x.array()[x.at() + i] + 1;
            }
            out.flush(count);
            return true;
        }
    }

    @Test
    void theSameArrayForAResultAndAWrittenArgumentIsNamed() {
        double[][] rows = Numbers.random(3, 3);
        Batch batch = batch();
        batch.arrayInOut(Kind.DOUBLE, "v", rows, 0);
        batch.arrayOut(Kind.DOUBLE, "out", double[].class, rows, 0);
        assertThatThrownBy(batch::size)
                .hasMessageStartingWith("f: out shares memory with v, which is written too\n");
    }

    @Test
    void anUnbatchedArrayAsTheResultIsNamed() {
        double[] table = new double[3];
        Batch batch = batch();
        batch.in(Kind.DOUBLE, "x", new double[3], 0);
        batch.same(Kind.DOUBLE, "table", table);
        batch.out(Kind.DOUBLE, "out", table, 0);
        assertThatThrownBy(batch::size).hasMessage("""
                f: out shares memory with table, and not element for element
                  x      double[3]  axis 0 → 3
                  table  double[3]  unbatched
                  out    double[3]  axis 0 → 3   ←""");
    }

    @Test
    void arrayThatIsWrittenTwiceIsNamed() {
        double[] array = new double[3];
        Batch batch = batch();
        batch.out(Kind.DOUBLE, "first", array, 0);
        batch.out(Kind.DOUBLE, "second", array, 0);
        assertThatThrownBy(batch::size).isInstanceOf(VmapShapeException.class)
                .hasMessageStartingWith("f: second shares memory with first, which is written too\n");
    }

    @Test
    void rowsOfPlanesInPlaceAndInAnotherOrder() {
        double[][][] planes = DoubleNdArray.zeros(3, 4, 2).toArrays(double[][][].class);
        Batch batch = batch();
        batch.arrayIn(Kind.DOUBLE, "x", planes, 1);
        batch.arrayOut(Kind.DOUBLE, "out", double[][].class, planes, 1);
        assertThat(batch.size()).isEqualTo(4);
        Batch other = batch();
        other.arrayIn(Kind.DOUBLE, "x", planes, 1);
        double[][][] swapped = {planes[0].clone(), planes[1].clone(), planes[2].clone()};
        swapped[2][0] = planes[2][1];
        swapped[2][1] = planes[2][0];
        other.arrayOut(Kind.DOUBLE, "out", double[][].class, swapped, 1);
        assertThatThrownBy(other::size).hasMessageContaining("out shares memory with x, and not element for element");
    }

    @Test
    void overlappingViewsAreNamed() {
        DoubleNdArray numbers = DoubleNdArray.of(new double[10]);
        assertThatThrownBy(() -> check(numbers.slice(0, 0, 5), numbers.slice(0, 1, 6)))
                .hasMessageContaining("out shares memory with x");
        assertThatThrownBy(() -> check(numbers, numbers.every(0, -1))).hasMessageContaining("out shares memory with x");
    }

    @Test
    void viewsThatOnlyInterleaveAreFine() {
        DoubleNdArray matrix = DoubleNdArray.of(new double[12], 4, 3);
        assertThatCode(() -> check(matrix.at(1, 0), matrix.at(1, 2))).doesNotThrowAnyException();
        assertThatCode(() -> check(matrix.at(0, 0), matrix.at(0, 1))).doesNotThrowAnyException();
        assertThatCode(() -> check(matrix.at(1, 0), matrix.at(1, 0))).doesNotThrowAnyException();
    }

    @Test
    void viewAndItsArrayAreKnownToBeTheSame() {
        double[] array = new double[4];
        Batch batch = batch();
        batch.in(Kind.DOUBLE, "x", array, 0);
        batch.out(Kind.DOUBLE, "out", DoubleNdArray.of(array).every(0, -1), 0);
        assertThatThrownBy(batch::size).hasMessageContaining("out shares memory with x");
    }

    @Test
    void resultsNeedAPlaceOfTheirOwn() {
        Batch batch = batch();
        batch.out(Kind.DOUBLE, "out", DoubleNdArray.of(new double[1]).at(0, 0).repeat(0, 5), 0);
        assertThatThrownBy(batch::size).hasMessageStartingWith("f: out has several values in one place\n");
    }

    @Test
    void readOnlyResultIsNamed() {
        DoubleNdArray readOnly = DoubleNdArray.of(MemorySegment.ofArray(new double[3]).asReadOnly(), 3);
        Batch batch = batch();
        batch.out(Kind.DOUBLE, "out", readOnly, 0);
        assertThatThrownBy(batch::size).hasMessageStartingWith("f: out is read-only\n");
    }
}
