package dev.jvmap.rt;

/** One-dimensional elements that are columns of a two-dimensional array: copied one at a time. */
final class Columns<P, A> implements Elements<P> {
    private final Kind<P, A> kind;
    private final Source<A> source;
    private final P column;
    private final Scratch<A> scratch;

    Columns(Kind<P, A> kind, Source<A> source) {
        this.kind = kind;
        this.source = source;
        this.column = kind.newRow(source.length());
        this.scratch = new Scratch<>(kind);
    }

    @Override
    public P at(long element) {
        int length = source.length();
        A lanes = scratch.atLeast(length);
        source.read(element, 1, lanes, 1);
        kind.store(lanes, 0, 1, column, 0, 1, length);
        return column;
    }

    @Override
    public Elements<P> fork() {
        return new Columns<>(kind, source);
    }
}
