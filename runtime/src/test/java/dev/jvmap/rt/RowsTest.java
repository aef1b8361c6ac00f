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
}
