package dev.jvmap.rt;

/** Stores one value per element in a one-dimensional array. */
record RowSink<P, A>(Kind<P, A> kind, P row) implements Sink<A> {
    @Override
    public void write(A from, int stride, long first, int count) {
        kind.store(from, 0, 1, row, (int) first, 1, count);
    }
}
