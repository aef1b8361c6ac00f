package dev.jvmap.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jvmap.Batching;
import dev.jvmap.DoubleNdArray;
import dev.jvmap.Vmap;
import dev.jvmap.VmapShapeException;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain Java arrays of every type and rank as arguments and results. */
class NestedArraysTest {
    private static final int ELEMENTS = 37;

    private static Batch batch() {
        return Site.of("f", 0, 0).open(Batching.defaults());
    }

    static Stream<Kind<?, ?>> kinds() {
        return Stream.of(Kind.DOUBLE, Kind.FLOAT, Kind.LONG, Kind.INT, Kind.SHORT, Kind.CHAR, Kind.BYTE, Kind.BOOLEAN);
    }

    private static <P> P row(Kind<P, ?> kind, int length, int seed) {
        Object row = Array.newInstance(kind.valueType(), length);
        for (int i = 0; i < length; i++) {
            byte number = (byte) (17 * i + seed);
            switch (kind.keyword()) {
                case "char" -> Array.setChar(row, i, (char) (number & 0xff));
                case "boolean" -> Array.setBoolean(row, i, number % 3 == 0);
                default -> Array.setByte(row, i, number);
            }
        }
        @SuppressWarnings("unchecked")
        P typed = (P) row;
        return typed;
    }

    /** What a lane holds for a boxed value. */
    private static double lane(Object boxed) {
        return switch (boxed) {
            case Boolean truth -> truth ? 1 : 0;
            case Character letter -> letter;
            case Number number -> number.doubleValue();
            default -> throw new AssertionError(boxed);
        };
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <P, A> void scalarsOfEveryTypeAreReadAndStored(Kind<P, A> kind) {
        P values = row(kind, ELEMENTS, 5);
        P copy = row(kind, ELEMENTS, 6);
        In<A> in = batch().in(kind, "x", values, 0);
        Out<A> out = batch().out(kind, "out", copy, 0);
        for (int from = 0; from < ELEMENTS; from += 9) {
            int count = Math.min(9, ELEMENTS - from);
            in.open(from, count);
            out.open(from, count);
            for (int i = 0; i < count; i++) {
                Object value = Array.get(in.array(), in.at() + i);
                assertThat(lane(value)).isEqualTo(lane(Array.get(values, from + i)));
                Array.set(out.array(), out.at() + i, value);
            }
            out.flush(count);
        }
        assertThat(copy).isEqualTo(values);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <P, A> void rowsOfEveryTypeAreReadAndStored(Kind<P, A> kind) {
        Object[] rows = (Object[]) Array.newInstance(kind.valueType(), ELEMENTS, 0);
        Arrays.setAll(rows, i -> row(kind, 6, i));
        Object[] copy = (Object[]) Array.newInstance(kind.valueType(), ELEMENTS, 6);
        ArrayIn<Object, A> in = batch().arrayIn(kind, "x", rows, 0);
        ArrayOut<Object, A> out = batch().arrayOut(kind, "out", rowType(kind), copy, 0);
        in.openLanes(0, ELEMENTS);
        out.openLanes(0, ELEMENTS, 6);
        for (int i = 0; i < ELEMENTS; i++) {
            assertThat(in.element(i)).isSameAs(rows[i]);
            for (int j = 0; j < 6; j++) {
                Object value = Array.get(in.array(), in.at() + j * in.stride() + i);
                assertThat(lane(value)).isEqualTo(lane(Array.get(rows[i], j)));
                Array.set(out.array(), out.at() + j * out.stride() + i, value);
            }
        }
        out.flush(ELEMENTS);
        assertThat(Arrays.deepToString(copy)).isEqualTo(Arrays.deepToString(rows));
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> rowType(Kind<?, ?> kind) {
        return (Class<Object>) kind.valueType().arrayType();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void planesAreReadAlongEveryAxis(int axis) {
        double[][][] all = new double[axis == 0 ? ELEMENTS : 3][axis == 1 ? ELEMENTS : axis == 0 ? 3 : 4][axis == 2
                ? ELEMENTS : 4];
        for (double[][] plane : all) {
            Arrays.setAll(plane, i -> Numbers.random(plane[i].length));
        }
        DoubleNdArray numbers = DoubleNdArray.copyOf(all);
        ArrayIn<double[][], double[]> in = batch().arrayIn(Kind.DOUBLE, "x", all, axis);
        assertThat(List.of(in.length(), in.length(0), in.length(1))).containsExactly(12, 3, 4);
        in.open(0, ELEMENTS);
        for (int i = 0; i < ELEMENTS; i++) {
            assertThat(DoubleNdArray.copyOf(in.element(i))).isEqualTo(numbers.at(axis, i));
        }
        LayoutTest.assertLanes(in, numbers, axis, 3, 30);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Vmap.LAST})
    void newArrayResultsAreMadeWithTheFirstElement(int axis) {
        double[][] elements = Numbers.random(ELEMENTS, 4);
        Batch batch = batch();
        batch.in(Kind.DOUBLE, "x", new double[ELEMENTS], 0);
        ArrayOut<double[], double[]> out = batch.newArrayOut(Kind.DOUBLE, double[].class, axis);
        for (int from = 0; from < ELEMENTS; from += 10) {
            int count = Math.min(10, ELEMENTS - from);
            out.open(from, count);
            for (int i = 0; i < count; i++) {
                out.put(i, elements[from + i]);
            }
            out.flush(count);
        }
        double[][] expected = axis == 0 ? elements : Numbers.transposed(elements, 4);
        assertThat(out.result()).isDeepEqualTo(expected);
        if (axis == 0) {
            assertThat(out.result()[0]).isNotSameAs(elements[0]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void planeResultsAreStoredAlongEveryAxis(int axis) {
        Batch batch = batch();
        batch.in(Kind.DOUBLE, "x", new double[ELEMENTS], 0);
        ArrayOut<double[][], double[]> out = batch.newArrayOut(Kind.DOUBLE, double[][].class, axis);
        out.open(0, ELEMENTS);
        for (int i = 0; i < ELEMENTS; i++) {
            out.put(i, new double[][] {{i, 1, 2}, {3, 4, -i}});
        }
        out.flush(ELEMENTS);
        DoubleNdArray result = DoubleNdArray.copyOf(out.result());
        for (int i = 0; i < ELEMENTS; i++) {
            assertThat(result.at(axis, i).toArray()).containsExactly(i, 1, 2, 3, 4, -i);
        }
    }

    @Test
    void keptArraysAreTheResultItself() {
        Batch batch = batch();
        batch.in(Kind.DOUBLE, "x", new double[1], 0);
        ArrayOut<double[], double[]> out = batch.newArrayOut(Kind.DOUBLE, double[].class, 0);
        double[] element = {1, 2};
        out.open(0, 1);
        out.keep(0, element);
        out.flush(1);
        assertThat(out.result()[0]).isSameAs(element);
    }

    @Test
    void newViewResultsAreMadeWithTheFirstElement() {
        Batch batch = batch();
        batch.in(Kind.DOUBLE, "x", new double[2], 0);
        ArrayOut<double[], double[]> out = batch.newArrayOut(Kind.DOUBLE, double[].class, 1, DoubleNdArray::zeros);
        out.open(0, 2);
        out.put(0, new double[] {1, 2, 3});
        out.put(1, new double[] {4, 5, 6});
        out.flush(2);
        assertThat(out.result(DoubleNdArray.class)).isEqualTo(DoubleNdArray.of(new double[] {1, 4, 2, 5, 3, 6}, 3, 2));
    }

    @Test
    void noElementsMakeAResultWithoutValues() {
        Batch batch = batch();
        batch.in(Kind.DOUBLE, "x", new double[0], 0);
        assertThat(batch.newArrayOut(Kind.DOUBLE, double[].class, 0).result()).isEmpty();
        assertThat(batch.newArrayOut(Kind.DOUBLE, double[].class, 1).result()).isEmpty();
    }

    @Test
    void resultsOfDifferentLengthAreNamed() {
        Batch batch = batch();
        batch.in(Kind.DOUBLE, "x", new double[20], 0);
        ArrayOut<double[], double[]> out = batch.newArrayOut(Kind.DOUBLE, double[].class, 0);
        out.open(10, 10);
        out.put(0, new double[4]);
        assertThatThrownBy(() -> out.put(3, new double[5])).isInstanceOf(VmapShapeException.class)
                .hasMessage("f: results differ in shape: element 13 has double[5], others have double[4]");
        assertThatThrownBy(() -> out.put(4, null)).hasMessage("f: element 14 has null for its result");
        assertThatThrownBy(() -> out.openLanes(16, 4, 3))
                .hasMessage("f: results differ in shape: element 16 has double[3], others have double[4]");
    }

    @Test
    void elementsOwnArraysBecomeTheResult() {
        Batch batch = batch();
        batch.in(Kind.DOUBLE, "x", new double[4], 0);
        ArrayOut<double[], double[]> out = batch.newArrayOut(Kind.DOUBLE, double[].class, 0);
        out.open(0, 2);
        double[] first = {1, 2};
        out.kept()[0] = first;
        out.require(0, first);
        double[] second = {3, 4};
        out.keep(1, second);
        out.flush(2);
        assertThat(out.result()[0]).isSameAs(first);
        assertThat(out.result()[1]).isSameAs(second);
        out.open(2, 2);
        assertThatThrownBy(() -> out.require(1, new double[1]))
                .hasMessage("f: results differ in shape: element 3 has double[1], others have double[2]");
        assertThatThrownBy(() -> out.keep(0, null)).hasMessage("f: element 2 has null for its result");
    }

    @Test
    void resultsThatHaveBeenBegunGoOn() {
        Batch batch = batch();
        batch.in(Kind.DOUBLE, "x", new double[3], 0);
        double[][] begun = {{1, 2}, null, null};
        ArrayOut<double[], double[]> out = batch.newArrayOut(Kind.DOUBLE, double[].class, begun, 1);
        out.open(1, 2);
        out.put(0, new double[] {3, 4});
        assertThatThrownBy(() -> out.put(1, new double[3]))
                .hasMessage("f: results differ in shape: element 2 has double[3], others have double[2]");
        assertThat(out.result()).isSameAs(begun);
    }

    @Test
    void rowsToFillAreThoseTheCallerHasGiven() {
        double[][] given = new double[3][2];
        Batch batch = batch();
        ArrayOut<double[], double[]> rows = batch.arrayOut(Kind.DOUBLE, "out", double[].class, given, 0);
        rows.open(1, 2);
        assertThat(rows.rows()).isSameAs(given);
        assertThat(rows.kept()).isNull();
        ArrayOut<double[], double[]> columns =
                batch.arrayOut(Kind.DOUBLE, "columns", double[].class, new double[2][3], 1);
        columns.open(0, 3);
        assertThat(columns.rows()).isNull();
    }

    /** Value j of element i is at the same place in both. */
    private static void assertRows(ArrayIn<double[], double[]> in, double[][] columns, int from, int count) {
        in.openRows(from, count);
        assertThat(in.rows().length).isEqualTo(columns.length);
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < count; i++) {
                assertThat(in.rows()[j][in.at() + j * in.stride() + i]).isEqualTo(columns[j][from + i]);
            }
        }
    }

    @Test
    void columnsAreReadWhereTheyAre() {
        double[][] columns = Numbers.random(3, 20);
        ArrayIn<double[], double[]> in = batch().arrayIn(Kind.DOUBLE, "x", columns, 1);
        assertRows(in, columns, 4, 8);
        assertRows(in, columns, 12, 8);
        assertThat(in.rows()[2]).isSameAs(columns[2]);
    }

    @Test
    void whatHasNoRowsOfAllElementsIsCopiedAndReadTheSameWay() {
        double[][] columns = Numbers.random(3, 20);
        DoubleNdArray view = DoubleNdArray.copyOf(columns);
        ArrayIn<double[], double[]> in = batch().arrayIn(Kind.DOUBLE, "x", double[].class, view, 1);
        assertRows(in, columns, 4, 8);
        assertRows(in, columns, 0, 16);
        ArrayIn<double[], double[]> understudy = in.fork(new Role.Understudy(4, 8));
        assertRows(understudy, columns, 4, 8);
    }
}
