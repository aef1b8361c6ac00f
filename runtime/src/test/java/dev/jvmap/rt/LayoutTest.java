package dev.jvmap.rt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.Batching;
import dev.jvmap.DoubleNdArray;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Arguments and results in every layout against their definition: element i is the part of the view with index i. */
class LayoutTest {
    private static final int ELEMENTS = 70;
    private static final List<Integer> EXTENTS = List.of(5, 3, 4);

    /** The same numbers in different memory. */
    enum Storage {
        CONTIGUOUS(view -> view),
        STRIDED(view -> everySecond(view)),
        REVERSED(view -> allReversed(allReversed(view).copy())),
        NATIVE(view -> inNativeMemory(view)),
        UNALIGNED(view -> unaligned(view)),
        TRANSPOSED(view -> view.transpose().copy().transpose());

        private final UnaryOperator<DoubleNdArray> mover;

        Storage(UnaryOperator<DoubleNdArray> mover) {
            this.mover = mover;
        }

        private static DoubleNdArray everySecond(DoubleNdArray view) {
            int last = view.rank();
            return view.repeat(last, 2).copy().at(last, 1);
        }

        private static DoubleNdArray allReversed(DoubleNdArray view) {
            DoubleNdArray reversed = view;
            for (int axis = 0; axis < view.rank(); axis++) {
                reversed = reversed.every(axis, -1);
            }
            return reversed;
        }

        private static DoubleNdArray unaligned(DoubleNdArray view) {
            double[] values = view.toArray();
            MemorySegment segment = MemorySegment.ofArray(new double[values.length + 1]).asSlice(3, 8L * values.length);
            MemorySegment.copy(MemorySegment.ofArray(values), 0, segment, 0, 8L * values.length);
            return DoubleNdArray.of(segment, view.shape());
        }

        private static DoubleNdArray inNativeMemory(DoubleNdArray view) {
            double[] values = view.toArray();
            MemorySegment segment = Arena.ofAuto().allocate(8L * values.length + 3).asSlice(3);
            MemorySegment.copy(MemorySegment.ofArray(values), 0, segment, 0, 8L * values.length);
            return DoubleNdArray.of(segment, view.shape());
        }

        DoubleNdArray store(DoubleNdArray numbers) {
            DoubleNdArray stored = mover.apply(numbers);
            assertThat(stored).isEqualTo(numbers);
            return stored;
        }
    }

    /** Numbers of a batched array with elements of {@code rank} along {@code axis}. */
    private static DoubleNdArray numbers(int rank, int axis) {
        long[] shape =
                IntStream.rangeClosed(0, rank).mapToLong(d -> d == axis ? ELEMENTS : EXTENTS.get(d < axis ? d : d - 1))
                        .toArray();
        int size = IntStream.rangeClosed(0, rank).map(d -> (int) shape[d]).reduce(1, (a, b) -> a * b);
        return DoubleNdArray.of(Numbers.random(size), shape);
    }

    private static Batch batch() {
        return Site.of("f", 0, 0).open(Batching.defaults());
    }

    @ParameterizedTest
    @EnumSource
    void scalarsAreReadInEveryWindow(Storage storage) {
        DoubleNdArray numbers = numbers(0, 0);
        In<double[]> in = batch().in(Kind.DOUBLE, "x", storage.store(numbers), 0);
        forEveryWindow((from, count) -> {
            in.open(from, count);
            for (int i = 0; i < count; i++) {
                assertThat(in.array()[in.at() + i]).isEqualTo(numbers.get(from + i));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void viewElementsAreReadAsLanesInEveryWindow(Storage storage) {
        forEveryRankAndAxis((rank, axis) -> {
            DoubleNdArray numbers = numbers(rank, axis);
            ArrayIn<DoubleNdArray, double[]> in = batch().viewIn(Kind.DOUBLE, "x", storage.store(numbers), axis);
            forEveryWindow((from, count) -> assertLanes(in, numbers, axis, from, count));
            for (int i = 0; i < ELEMENTS; i++) {
                assertThat(in.element(i)).isEqualTo(numbers.at(axis, i));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void javaArraysOfViewsAreCopies(Storage storage) {
        for (int axis = 0; axis < 2; axis++) {
            DoubleNdArray numbers = numbers(1, axis);
            ArrayIn<double[], double[]> in =
                    batch().arrayIn(Kind.DOUBLE, "x", double[].class, storage.store(numbers), axis);
            in.open(0, ELEMENTS);
            for (int i = 0; i < ELEMENTS; i++) {
                assertThat(in.element(i)).isEqualTo(numbers.at(axis, i).toArray());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void scalarResultsAreStoredInEveryWindow(Storage storage) {
        double[] expected = new double[ELEMENTS];
        DoubleNdArray result = storage.store(DoubleNdArray.zeros(ELEMENTS));
        Out<double[]> out = batch().out(Kind.DOUBLE, "out", result, 0);
        forEveryWindow((from, count) -> {
            out.open(from, count);
            for (int i = 0; i < count; i++) {
                expected[from + i] += count + i;
                out.array()[out.at() + i] = expected[from + i];
            }
            out.flush(count);
            assertThat(result).isEqualTo(DoubleNdArray.of(expected));
        });
    }

    @ParameterizedTest
    @EnumSource
    void arrayResultsInViewsAreStoredFromScalarCodeAndFromLanes(Storage storage) {
        for (int axis = 0; axis < 2; axis++) {
            DoubleNdArray numbers = numbers(1, axis);
            DoubleNdArray scalar = storage.store(DoubleNdArray.zeros(numbers.shape()));
            DoubleNdArray lanes = storage.store(DoubleNdArray.zeros(numbers.shape()));
            put(batch().arrayOut(Kind.DOUBLE, "out", double[].class, scalar, axis), numbers, axis);
            putLanes(batch().arrayOut(Kind.DOUBLE, "out", double[].class, lanes, axis), numbers, axis);
            assertThat(scalar).isEqualTo(numbers);
            assertThat(lanes).isEqualTo(numbers);
        }
    }

    private static void put(ArrayOut<double[], double[]> out, DoubleNdArray numbers, int axis) {
        for (int from = 0; from < ELEMENTS; from += 20) {
            int count = Math.min(20, ELEMENTS - from);
            out.open(from, count);
            for (int i = 0; i < count; i++) {
                out.put(i, numbers.at(axis, from + i).toArray());
            }
            out.flush(count);
        }
    }

    private static void putLanes(ArrayOut<double[], double[]> out, DoubleNdArray numbers, int axis) {
        for (int from = 0; from < ELEMENTS; from += 20) {
            int count = Math.min(20, ELEMENTS - from);
            out.openLanes(from, count, 5);
            for (int i = 0; i < count; i++) {
                double[] element = numbers.at(axis, from + i).toArray();
                for (int j = 0; j < 5; j++) {
                    out.array()[out.at() + j * out.stride() + i] = element[j];
                }
            }
            out.flush(count);
        }
    }

    static void assertLanes(ArrayIn<?, double[]> in, DoubleNdArray numbers, int axis, int from, int count) {
        in.openLanes(from, count);
        for (int i = 0; i < count; i++) {
            double[] element = numbers.at(axis, from + i).toArray();
            assertThat(in.length()).isEqualTo(element.length);
            for (int j = 0; j < element.length; j++) {
                assertThat(in.array()[in.at() + j * in.stride() + i]).isEqualTo(element[j]);
            }
        }
    }

    @FunctionalInterface
    interface Cell {
        void check(int rank, int axis);
    }

    private static void forEveryRankAndAxis(Cell cell) {
        for (int rank = 1; rank <= 3; rank++) {
            for (int axis = 0; axis <= rank; axis++) {
                cell.check(rank, axis);
            }
        }
    }

    private static void forEveryWindow(Cell window) {
        for (int from = 0; from < ELEMENTS; from += 7) {
            for (int count = 0; count <= ELEMENTS - from; count += 9) {
                window.check(from, count);
            }
        }
    }
}
