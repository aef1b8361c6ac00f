package dev.jvmap.rt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which elements may be computed together although they share rows. */
class OwnRowsTest {
    private final double[][] rows = new double[20][2];
    private final double[][] others = new double[20][2];
    private final OwnRows ownRows = new OwnRows();

    private static Nested<?> nested(double[][] rows) {
        return new Nested<>(Kind.DOUBLE, rows, 0);
    }

    private boolean independent(int from, int count) {
        return ownRows.thatMayMeet().independent(from, count);
    }

    @Test
    void aWrittenRowBelongsToOneElement() {
        rows[17] = rows[3];
        others[9] = rows[8];
        ownRows.addUpdated(nested(rows));
        ownRows.addRead(nested(others));
        assertThat(independent(0, 8)).isTrue();
        assertThat(independent(8, 8)).isFalse();
        assertThat(independent(10, 8)).isTrue();
        assertThat(independent(2, 16)).isFalse();
    }

    @Test
    void rowsThatAreOnlyReadMayBeShared() {
        Arrays.fill(others, others[0]);
        ownRows.addUpdated(nested(rows));
        ownRows.addRead(nested(others));
        assertThat(independent(0, 20)).isTrue();
    }

    @Test
    void aResultMayBeStoredWhereItsElementAndThoseBeforeItHaveRead() {
        rows[4] = others[4];
        rows[11] = others[9];
        ownRows.addRead(nested(others));
        ownRows.addResult(nested(rows));
        assertThat(independent(0, 20)).isTrue();
    }

    @Test
    void aResultIsStoredBeforeAnotherElementReadsIt() {
        rows[4] = others[9];
        ownRows.addRead(nested(others));
        ownRows.addResult(nested(rows));
        assertThat(independent(0, 9)).isTrue();
        assertThat(independent(5, 15)).isTrue();
        assertThat(independent(4, 6)).isFalse();
    }

    @Test
    void theLastResultInARowStays() {
        Arrays.fill(rows, rows[0]);
        ownRows.addResult(nested(rows));
        assertThat(independent(0, 20)).isTrue();
    }

    @Test
    void rowsOfTwoResultsAreStoredElementByElement() {
        rows[4] = others[9];
        ownRows.addResult(nested(others));
        ownRows.addResult(nested(rows));
        assertThat(independent(0, 9)).isTrue();
        assertThat(independent(0, 20)).isFalse();
    }

    /** Otherwise the second row of an element would be stored after the first of all others. */
    @Test
    void rowsOfResultsOfHigherRankAreStoredElementByElement() {
        double[][][] planes = new double[6][2][3];
        planes[3][0] = planes[1][1];
        ownRows.addResult(new Nested<>(Kind.DOUBLE, planes, 0));
        assertThat(independent(2, 4)).isTrue();
        assertThat(independent(0, 4)).isFalse();
    }

    @Test
    void rowsOfOtherLengthsAreNotLookedAt() {
        ownRows.addRead(new Nested<>(Kind.DOUBLE, new double[20][3], 0));
        ownRows.addRead(new Nested<>(Kind.LONG, new long[20][2], 0));
        ownRows.addResult(nested(rows));
        Arrays.fill(rows, null); // which a look would not survive
        assertThat(independent(0, 20)).isTrue();
    }

    private boolean apart() {
        return ownRows.apart(Double.POSITIVE_INFINITY);
    }

    @Test
    void threadsMayShareElementsThatUseTheirOwnRowsOnly() {
        rows[4] = others[4];
        ownRows.addRead(nested(others));
        ownRows.addRead(nested(others));
        ownRows.addResult(nested(rows));
        assertThat(apart()).isTrue();
    }

    @Test
    void threadsMayShareElementsThatWriteNoRows() {
        Arrays.fill(rows, rows[0]);
        ownRows.addRead(nested(rows));
        assertThat(ownRows.apart(0)).isTrue();
    }

    @Test
    void aResultThatAnotherElementReadsKeepsThreadsAway() {
        rows[9] = others[4];
        ownRows.addRead(nested(others));
        ownRows.addResult(nested(rows));
        assertThat(apart()).isFalse();
    }

    @Test
    void aRowWithTwoResultsKeepsThreadsAway() {
        rows[9] = rows[4];
        ownRows.addResult(nested(rows));
        assertThat(apart()).isFalse();
    }

    @Test
    void aRowOfTwoResultsKeepsThreadsAwayOnlyWhereElementsDiffer() {
        rows[9] = others[9];
        ownRows.addResult(nested(others));
        ownRows.addResult(nested(rows));
        assertThat(apart()).isTrue();
        rows[4] = others[9];
        assertThat(apart()).isFalse();
    }

    /** Lanes of one element would meet, too: these rows only the loop takes apart. */
    @Test
    void aRowThatIsWrittenWhileItsElementIsComputedKeepsThreadsAway() {
        rows[4] = others[4];
        ownRows.addRead(nested(others));
        ownRows.addUpdated(nested(rows));
        assertThat(apart()).isFalse();
    }

    @Test
    void rowsOfHigherRankKeepThreadsAwayAsWell() {
        double[][][] planes = new double[6][2][3];
        ownRows.addUpdated(new Nested<>(Kind.DOUBLE, planes, 0));
        assertThat(apart()).isTrue();
        planes[5][1] = planes[2][0];
        assertThat(apart()).isFalse();
    }

    /** Twenty rows of 100 ns each, twice. */
    @Test
    void rowsAreListedOnlyWhereThreadsWouldMakeUpForIt() {
        ownRows.addRead(nested(others));
        ownRows.addRead(new Nested<>(Kind.DOUBLE, new double[20][3], 0));
        ownRows.addResult(nested(rows));
        assertThat(ownRows.apart(3_900)).isFalse();
        assertThat(ownRows.apart(4_100)).isTrue();
    }
}
