package dev.jvmap.rt;

/** Reads plain Java arrays: along rows where the batch axis is the last one, across rows otherwise. */
final class NestedSource<P, A> implements Source<A> {
    private final Kind<P, A> kind;
    private final Nested<P> nested;
    private final int rows;
    private final int rowLength;

    NestedSource(Kind<P, A> kind, Nested<P> nested) {
        this.kind = kind;
        this.nested = nested;
        int[] shape = nested.elementShape();
        int values = 1;
        for (int extent : shape) {
            values = Math.multiplyExact(values, extent);
        }
        this.rowLength = nested.batchIsLast() ? 1 : shape[shape.length - 1];
        this.rows = values == 0 ? 0 : values / rowLength;
    }

    @Override
    public int length() {
        return rows * rowLength;
    }

    @Override
    public void read(long from, int count, A to, int stride) {
        for (int row = 0; row < rows; row++) {
            int at = row * rowLength * stride;
            if (nested.batchIsLast()) {
                kind.load(nested.row(0, row), (int) from, 1, to, at, 1, count);
            } else {
                for (int i = 0; i < count; i++) {
                    kind.load(nested.row((int) from + i, row), 0, 1, to, at + i, stride, rowLength);
                }
            }
        }
    }
}
