package dev.jvmap.rt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowsTest {
    private final double[] results = new double[2];

    @Test
    void rowsOfOneShapeAreReadable() {
        assertThat(Rows.areReadable(new double[2][3], results)).isTrue();
        assertThat(Rows.areReadable(new int[2][3][4], results)).isTrue();
        assertThat(Rows.areReadable(new double[2][0], results)).isTrue();
        assertThat(Rows.areReadable(new double[0][], results)).isTrue();
    }

    @Test
    void missingRowsAreNot() {
        assertThat(Rows.areReadable(new double[][] {{1}, null}, results)).isFalse();
        assertThat(Rows.areReadable(new double[][] {null, {1}}, results)).isFalse();
        assertThat(Rows.areReadable(new double[][][] {{{1}, {2}}, {{1}, null}}, results)).isFalse();
    }

    @Test
    void raggedRowsAreNot() {
        assertThat(Rows.areReadable(new double[][] {{1, 2}, {1}}, results)).isFalse();
        assertThat(Rows.areReadable(new double[][][] {{{1}, {1, 2}}, {{1}, {1, 2}}}, results)).isFalse();
        assertThat(Rows.areReadable(new double[][][] {{{1}}, {{1}, {2}}}, results)).isFalse();
    }

    @Test
    void aRowThatIsWhereResultsGoIsNot() {
        assertThat(Rows.areReadable(new double[][] {{1, 2}, results}, results)).isFalse();
        assertThat(Rows.areReadable(new double[][][] {{{1, 2}, results}}, results)).isFalse();
    }

    @Test
    void rowsOfOneLengthThatAreAllThereAreRows() {
        assertThat(DoubleRows.areRows(new double[2][3], null)).isTrue();
        assertThat(DoubleRows.areRows(new double[0][], null)).isTrue();
        assertThat(DoubleRows.areRows(new double[][] {{1}, null}, null)).isFalse();
        assertThat(DoubleRows.areRows(new double[][] {null, {1}}, null)).isFalse();
        assertThat(DoubleRows.areRows(new double[][] {{1, 2}, {1}}, null)).isFalse();
        assertThat(DoubleRows.areRows(new double[][] {{1, 2}, results}, results)).isFalse();
    }

    @Test
    void memoryIsUsedAgainWhereTheLengthIsTheSame() {
        int[] spare = {1, 2};
        assertThat(Kind.INT.again(spare, 2)).isSameAs(spare).containsExactly(1, 2);
        assertThat(Kind.INT.cleared(spare, 2)).isSameAs(spare).containsExactly(0, 0);
        assertThat(Kind.INT.again(null, 2)).containsExactly(0, 0);
        assertThat(Kind.INT.again(spare, 3)).hasSize(3);
        assertThat(Kind.BOOLEAN.cleared(new boolean[] {true}, 1)).containsExactly(false);
        assertThat(Kind.INT.cleared(spare, 1)).hasSize(1);
    }

    @Test
    void arraysOfRowsAreCopiedWhereTheyHaveOneShape() {
        long[][] to = new long[2][3];
        assertThat(Kind.LONG.copied(new long[][] {{1, 2, 3}, {4, 5, 6}}, to)).isTrue();
        assertThat(to).isDeepEqualTo(new long[][] {{1, 2, 3}, {4, 5, 6}});
        assertThat(Kind.LONG.copied(new long[][] {{7, 8, 9}, {7}}, to)).isFalse();
        assertThat(Kind.LONG.copied(new long[3][3], to)).isFalse();
        assertThat(to).isDeepEqualTo(new long[][] {{1, 2, 3}, {4, 5, 6}});
    }
}
