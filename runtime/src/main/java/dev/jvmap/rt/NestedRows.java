package dev.jvmap.rt;

/** Reads and stores plain Java arrays: along their rows where the batch axis is the last one, across the rows otherwise. */
final class NestedRows<P, A> implements Source<A>, Sink<A> {
    private final Kind<P, A> kind;
    private final Nested<P> nested;
    private final boolean along;
    private final int rows;
    private final int rowLength;

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

    /** The number of rows that one element has values in. */
    int rows() {
        return rows;
    }

    /** The number of values that one element has in each of its rows. */
    int rowLength() {
        return rowLength;
    }

    @Override
    public int length() {
        return rows * rowLength;
    }

    @Override
    public void read(long from, int count, A to, int at, int stride) {
        for (int row = 0; row < rows; row++) {
            int start = at + row * rowLength * stride;
            if (along) {
                kind.load(nested.row(0, row), (int) from, 1, to, start, 1, count);
            } else {
                readAcross((int) from, count, row, to, start, stride);
            }
        }
    }

    private void readAcross(int from, int count, int row, A to, int at, int stride) {
        int i = 0;
        for (; i < count - 3; i += 4) {
            kind.loadFour(nested.row(from + i, row), nested.row(from + i + 1, row), nested.row(from + i + 2, row),
                    nested.row(from + i + 3, row), rowLength, to, at + i, stride);
        }
        for (; i < count; i++) {
            kind.load(nested.row(from + i, row), 0, 1, to, at + i, stride, rowLength);
        }
    }

    @Override
    public void write(A from, int at, int stride, long first, int count) {
        for (int row = 0; row < rows; row++) {
            int start = at + row * rowLength * stride;
            if (along) {
                kind.store(from, start, 1, nested.row(0, row), (int) first, 1, count);
            } else {
                writeAcross(from, start, stride, (int) first, count, row);
            }
        }
    }

    private void writeAcross(A from, int at, int stride, int first, int count, int row) {
        int i = 0;
        for (; i < count - 3; i += 4) {
            kind.storeFour(from, at + i, stride, nested.row(first + i, row), nested.row(first + i + 1, row),
                    nested.row(first + i + 2, row), nested.row(first + i + 3, row), rowLength);
        }
        for (; i < count; i++) {
            kind.store(from, at + i, stride, nested.row(first + i, row), 0, 1, rowLength);
        }
    }
}
