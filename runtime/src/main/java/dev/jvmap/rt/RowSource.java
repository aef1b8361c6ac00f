package dev.jvmap.rt;

/** Reads a one-dimensional array with one value per element. */
record RowSource<P, A>(Kind<P, A> kind, P row) implements Source<A> {
    @Override
    public int length() {
        return 1;
    }

    @Override
    public void read(long from, int count, A to, int stride) {
        kind.load(row, (int) from, 1, to, 0, 1, count);
    }
}
