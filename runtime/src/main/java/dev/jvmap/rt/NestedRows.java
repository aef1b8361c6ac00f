package dev.jvmap.rt;

import java.util.Arrays;
import java.util.Optional;

/**
 * Reads and stores plain Java arrays: along their rows where the batch axis is the last one, across the rows otherwise.
 */
final class NestedRows<P, A> implements Source<A>, Sink<A> {
    private final Kind<P, A> kind;
    private final Nested<P> nested;
    private final boolean along;
    private final int rows;
    private final int rowLength;
    /** One row of each of some elements that have several; used again. */
    private Object[] across = new Object[0];

    NestedRows(Kind<P, A> kind, Nested<P> nested) {
        this.kind = kind;
        this.nested = nested;
        this.along = nested.batchIsLast();
        int[] shape = nested.elementShape();
        int values = 1;
        for (int extent : shape) {
            values = Math.multiplyExact(values, extent);
        }
        this.rowLength = along || shape.length == 0 ? 1 : shape[shape.length - 1];
        this.rows = values == 0 ? 0 : values / rowLength;
    }

    @Override
    public NestedRows<P, A> fork() {
        return new NestedRows<>(kind, nested);
    }

    /** The number of rows that one element has values in. */
    int rows() {
        return rows;
    }

    /** The number of values that one element has in each of its rows. */
    int rowLength() {
        return rowLength;
    }

    boolean elementsAreRows() {
        return nested.elementsAreRows();
    }

    /** The same of copies of some elements that are rows, which are numbered from 0 then. */
    NestedRows<P, A> copied(int from, int count) {
        Object[] copies = new Object[count];
        for (int i = 0; i < count; i++) {
            P copy = kind.newRow(rowLength);
            kind.copyRow(nested.row(from + i, 0), copy);
            copies[i] = copy;
        }
        return new NestedRows<>(kind, new Nested<>(kind, copies, 0, new int[] {count, rowLength}));
    }

    @Override
    public int length() {
        return rows * rowLength;
    }

    @Override
    public Optional<A[]> rowsOfAll() {
        if (!along || !kind.direct()) {
            return Optional.empty();
        }
        return Optional.of(kind.asLaneArrays(nested.allRows()));
    }

    @Override
    public void read(long from, int count, A to, int at, int stride) {
        for (int row = 0; row < rows; row++) {
            int start = at + row * rowLength * stride;
            if (along) {
                kind.loadRun(nested.row(0, row), (int) from, to, start, count);
            } else if (count == 1 && stride == 1) {
                kind.loadRun(nested.row((int) from, row), 0, to, start, rowLength);
            } else if (nested.elementsAreRows()) {
                loadRows(nested.elementArrays(), (int) from, count, to, start, stride);
            } else if (count == 1) {
                kind.load(nested.row((int) from, row), 0, 1, to, start, stride, rowLength);
            } else {
                loadRows(rowsAcross((int) from, count, row), 0, count, to, start, stride);
            }
        }
    }

    private void loadRows(Object[] side, int from, int count, A to, int at, int stride) {
        int done = Squares.load(kind, side, from, count, rowLength, to, at, stride);
        kind.loadRows(side, from + done, count - done, rowLength, to, at + done, stride);
    }

    @Override
    public void write(A from, int at, int stride, long first, int count) {
        for (int row = 0; row < rows; row++) {
            int start = at + row * rowLength * stride;
            if (along) {
                kind.storeRun(from, start, nested.row(0, row), (int) first, count);
            } else if (count == 1 && stride == 1) {
                kind.storeRun(from, start, nested.row((int) first, row), 0, rowLength);
            } else if (nested.elementsAreRows()) {
                storeRows(from, start, stride, nested.elementArrays(), (int) first, count);
            } else if (count == 1) {
                kind.store(from, start, stride, nested.row((int) first, row), 0, 1, rowLength);
            } else {
                storeRows(from, start, stride, rowsAcross((int) first, count, row), 0, count);
            }
        }
    }

    private void storeRows(A from, int at, int stride, Object[] side, int first, int count) {
        int done = Squares.store(kind, from, at, stride, side, first, count, rowLength);
        kind.storeRows(from, at + done, stride, side, first + done, count - done, rowLength);
    }

    /** The same row of neighbouring elements. */
    private Object[] rowsAcross(int first, int count, int row) {
        if (across.length < count) {
            across = new Object[count];
        }
        for (int i = 0; i < count; i++) {
            across[i] = nested.row(first + i, row);
        }
        return across;
    }
}
