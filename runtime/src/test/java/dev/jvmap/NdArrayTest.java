package dev.jvmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NdArrayTest {
    private static DoubleNdArray upTo(int size, long... shape) {
        return DoubleNdArray.of(IntStream.range(0, size).asDoubleStream().toArray(), shape);
    }

    @Test
    void valuesAreInRowMajorOrder() {
        DoubleNdArray view = upTo(6, 2, 3);
        assertThat(view.get(1, 0)).isEqualTo(3);
        assertThat(view.at(0, 1)).isEqualTo(DoubleNdArray.of(new double[] {3, 4, 5}));
        assertThat(view.at(1, 2).toArray()).containsExactly(2, 5);
    }

    @Test
    void viewsShareTheirValues() {
        double[] values = new double[6];
        DoubleNdArray view = DoubleNdArray.of(values, 2, 3);
        view.transpose().slice(0, 1, 3).at(0, 0).set(7, 1);
        assertThat(values).containsExactly(0, 0, 0, 0, 7, 0);
    }

    @Test
    void copiesDoNotShareTheirValues() {
        DoubleNdArray view = upTo(6, 2, 3);
        DoubleNdArray copy = view.transpose().copy();
        view.set(100, 0, 0);
        assertThat(copy.toArray()).containsExactly(0, 3, 1, 4, 2, 5);
    }

    @Test
    void everyTakesStepsFromEitherEnd() {
        DoubleNdArray view = upTo(7, 7);
        assertThat(view.every(0, 3).toArray()).containsExactly(0, 3, 6);
        assertThat(view.every(0, -3).toArray()).containsExactly(6, 3, 0);
        assertThat(view.every(0, -4).toArray()).containsExactly(6, 2);
        assertThat(upTo(0, 0).every(0, -1).toArray()).isEmpty();
    }

    @Test
    void repeatHasStrideZero() {
        DoubleNdArray view = upTo(2, 2).repeat(0, 3);
        assertThat(view.toArray()).containsExactly(0, 1, 0, 1, 0, 1);
        assertThat(view.stride(0)).isZero();
    }

    @Test
    void moveAxisKeepsTheOrderOfTheOthers() {
        DoubleNdArray view = upTo(24, 2, 3, 4);
        assertThat(view.moveAxis(0, 2).shape()).containsExactly(3, 4, 2);
        assertThat(view.moveAxis(2, 0).get(3, 1, 2)).isEqualTo(view.get(1, 2, 3));
    }

    @Test
    void reshapeKeepsTheOrderOrRefuses() {
        SplittableRandom random = new SplittableRandom(1);
        long[][] shapes = {{24}, {2, 12}, {4, 6}, {2, 3, 4}, {1, 24}, {24, 1}, {2, 2, 2, 3}, {3, 8}, {2, 1, 12}};
        int reshaped = 0;
        for (int run = 0; run < 2000; run++) {
            DoubleNdArray view = upTo(24, shapes[random.nextInt(shapes.length)]);
            view = random.nextBoolean() ? view.moveAxis(random.nextInt(view.rank()), random.nextInt(view.rank()))
                    : view;
            view = random.nextBoolean() ? view.every(random.nextInt(view.rank()), -1) : view;
            long[] shape = shapes[random.nextInt(shapes.length)];
            try {
                assertThat(view.reshape(shape).toArray()).isEqualTo(view.toArray());
                reshaped++;
            } catch (IllegalArgumentException needsCopy) {
                assertThat(needsCopy).hasMessageContaining("copy() first");
            }
        }
        assertThat(reshaped).isGreaterThan(500);
    }

    @Test
    void reshapeOfContiguousValuesNeverRefuses() {
        assertThat(upTo(24, 2, 3, 4).reshape(4, 6).reshape(24).reshape(1, 24, 1).toArray()).hasSize(24);
        assertThat(upTo(0, 0, 3).reshape(5, 0).shape()).containsExactly(5, 0);
        assertThatThrownBy(() -> upTo(6, 6).reshape(4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nestedArraysAreCopied() {
        double[][][] planes = {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}};
        DoubleNdArray view = DoubleNdArray.copyOf(planes);
        assertThat(view.get(1, 0, 1)).isEqualTo(6);
        assertThat(view.at(0, 1)).isEqualTo(DoubleNdArray.copyOf(planes[1]));
    }

    @Test
    void nestedArraysComeBack() {
        double[][][] planes = {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}};
        assertThat(DoubleNdArray.copyOf(planes).toArrays(double[][][].class)).isDeepEqualTo(planes);
        assertThat(DoubleNdArray.copyOf(planes).at(1, 0).transpose().toArrays(double[][].class))
                .isDeepEqualTo(new double[][] {{1, 5}, {2, 6}});
        assertThat(BooleanNdArray.copyOf(new boolean[] {true, false}).toArrays(boolean[].class)).containsExactly(true,
                false);
        assertThat(LongNdArray.copyOf(new long[0][][]).shape()).containsExactly(0, 0, 0);
        assertThatThrownBy(() -> upTo(6, 2, 3).toArrays(double[].class)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("double[] is no nested array of double of rank 2");
        assertThatThrownBy(() -> upTo(6, 2, 3).toArrays(float[][].class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void raggedArraysAreRefused() {
        assertThatThrownBy(() -> DoubleNdArray.copyOf(new double[][] {{1, 2}, {3}}))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("[1] has length 1, others have 2");
        assertThatThrownBy(() -> DoubleNdArray.copyOf(new double[][] {{1, 2}, null}))
                .hasMessage("[1] is null");
        assertThatThrownBy(() -> DoubleNdArray.copyOf(new int[][] {{1, 2}}))
                .hasMessage("int[][] is no nested array of double");
    }

    @Test
    void assignCopiesBetweenLayouts() {
        DoubleNdArray target = DoubleNdArray.zeros(3, 2).transpose();
        target.assign(upTo(6, 2, 3).every(1, -1));
        assertThat(target.toArray()).containsExactly(2, 1, 0, 5, 4, 3);
        DoubleNdArray.zeros(0, 3).transpose().assign(DoubleNdArray.zeros(3, 0));
        assertThatThrownBy(() -> target.assign(upTo(6, 3, 2))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shapes differ: [2, 3] and [3, 2]");
    }

    @Test
    void booleansAreBytes() {
        byte[] bytes = {0, 1, 0};
        BooleanNdArray view = BooleanNdArray.of(bytes);
        view.set(true, 0);
        assertThat(view.toArray()).containsExactly(true, true, false);
        assertThat(bytes).containsExactly(1, 1, 0);
    }

    @Test
    void moreValuesThanAJavaArrayHoldsAreReached() {
        long count = 3L << 30;
        DoubleNdArray view = DoubleNdArray.of(new double[] {7, 8}).repeat(0, count);
        assertThat(view.size()).isEqualTo(2 * count);
        assertThat(view.get(count - 1, 1)).isEqualTo(8);
        assertThat(view.slice(0, count - 2, count).toArray()).containsExactly(7, 8, 7, 8);
        assertThat(view.every(0, -(1L << 29)).shape()).containsExactly(6, 2);
        assertThat(view.toString()).startsWith("[[7.0, 8.0],\n").contains("...").hasLineCount(7);
        assertThatThrownBy(view::toArray).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void segmentsOfAnyKindHoldValues() {
        MemorySegment segment = Arena.ofAuto().allocate(ValueLayout.JAVA_SHORT, 6);
        ShortNdArray view = ShortNdArray.of(segment, 2, 3);
        view.set((short) -5, 1, 1);
        assertThat(segment.getAtIndex(ValueLayout.JAVA_SHORT, 4)).isEqualTo((short) -5);
    }

    @Test
    void viewsOutOfTheSegmentAreRefused() {
        assertThatThrownBy(() -> upTo(6, 7)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> upTo(6, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> upTo(6, 6).get(6)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> upTo(6, 6).get(1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(
                () -> DoubleNdArray.of(MemorySegment.ofArray(new double[6]), 0, new long[] {2}, new long[] {-1}))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void equalityIsOfTypeShapeAndBits() {
        assertThat(upTo(6, 2, 3)).isEqualTo(upTo(6, 2, 3).transpose().copy().transpose())
                .hasSameHashCodeAs(upTo(6, 2, 3).transpose().copy().transpose());
        assertThat(upTo(6, 2, 3)).isNotEqualTo(upTo(6, 3, 2));
        assertThat(DoubleNdArray.of(new double[] {0.0})).isNotEqualTo(DoubleNdArray.of(new double[] {-0.0}));
        assertThat(DoubleNdArray.of(new double[] {Double.NaN})).isEqualTo(DoubleNdArray.of(new double[] {Double.NaN}));
        assertThat(IntNdArray.of(new int[] {1})).isNotEqualTo(LongNdArray.of(new long[] {1}));
    }

    @Test
    void textIsNestedBrackets() {
        assertThat(upTo(6, 2, 3)).hasToString("""
                [[0.0, 1.0, 2.0],
                 [3.0, 4.0, 5.0]]""");
        assertThat(IntNdArray.of(new int[5000])).hasToString("[0, 0, 0, ..., 0, 0, 0]");
        assertThat(DoubleNdArray.zeros(2, 0)).hasToString("""
                [[],
                 []]""");
        assertThat(upTo(1, 1).at(0, 0)).hasToString("0.0");
        assertThat(upTo(12, 2, 2, 3)).hasToString("""
                [[[ 0.0,  1.0,  2.0],
                  [ 3.0,  4.0,  5.0]],

                 [[ 6.0,  7.0,  8.0],
                  [ 9.0, 10.0, 11.0]]]""");
    }
}
