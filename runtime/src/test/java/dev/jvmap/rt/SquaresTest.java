package dev.jvmap.rt;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that are transposed in registers lie where those lie that are copied value by value. */
class SquaresTest {
    private static final int STRIDE = 20;

    static Stream<Kind<?, ?>> kindsOfLanes() {
        return Stream.of(Kind.DOUBLE, Kind.FLOAT, Kind.LONG, Kind.INT);
    }

    @ParameterizedTest
    @MethodSource("kindsOfLanes")
    <P, A> void squaresAreTheRows(Kind<P, A> kind) {
        Squares.loaded(512);
        for (int count = 1; count < STRIDE; count++) {
            for (int length = 1; length < 40; length++) {
                Object[] rows = rows(kind, count + 1, length);
                A expected = kind.newLanes(3 + length * STRIDE);
                kind.loadRows(rows, 1, count, length, expected, 3, STRIDE);
                A actual = kind.newLanes(3 + length * STRIDE);
                int done = Squares.load(kind, rows, 1, count, length, actual, 3, STRIDE);
                assertThat(done).isEqualTo(length < Squares.SIDE ? 0 : count - count % Squares.SIDE);
                kind.loadRows(rows, 1 + done, count - done, length, actual, 3 + done, STRIDE);
                assertThat(actual).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kindsOfLanes")
    <P, A> void squaresAreStoredWhereRowsAre(Kind<P, A> kind) {
        Squares.loaded(512);
        for (int count = 1; count < STRIDE; count++) {
            for (int length = 1; length < 40; length++) {
                A lanes = kind.newLanes(3 + length * STRIDE);
                kind.loadRows(rows(kind, count, length), 0, count, length, lanes, 3, STRIDE);
                Object[] expected = rows(kind, count + 2, length);
                Object[] actual = rows(kind, count + 2, length);
                kind.storeRows(lanes, 3, STRIDE, expected, 1, count, length);
                int done = Squares.store(kind, lanes, 3, STRIDE, actual, 1, count, length);
                assertThat(done).isEqualTo(length < Squares.SIDE ? 0 : count - count % Squares.SIDE);
                kind.storeRows(lanes, 3 + done, STRIDE, actual, 1 + done, count - done, length);
                assertThat(actual).isEqualTo(expected);
            }
        }
    }

    private static Object[] rows(Kind<?, ?> kind, int count, int length) {
        SplittableRandom random = new SplittableRandom(count * 100 + length);
        Object[] rows = new Object[count];
        for (int i = 0; i < count; i++) {
            rows[i] = Array.newInstance(kind.valueType(), length);
            for (int j = 0; j < length; j++) {
                Array.setByte(rows[i], j, (byte) random.nextInt());
            }
        }
        return rows;
    }
}
