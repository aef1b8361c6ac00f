package dev.jvmap.rt;

/** Elements that are no copies: what is written to them is at its place. */
final class InPlace<E, A> implements Updates<E> {
    private final Elements<E> elements;
    private final Source<A> source;
    private final Sink<A> sink;
    private final Scratch<A> saved;

    /**
     * @param elements the arrays or views themselves
     * @param source reads the same elements, and {@code sink} stores them
     */
    InPlace(Elements<E> elements, Source<A> source, Sink<A> sink, Scratch<A> saved) {
        this.elements = elements;
        this.source = source;
        this.sink = sink;
        this.saved = saved;
    }

    @Override
    public void open(long from, long to) {
        elements.open(from, to);
    }

    @Override
    public E at(long element) {
        return elements.at(element);
    }

    @Override
    public void save(long element) {
        source.read(element, 1, saved.atLeast(source.length()), 0, 1);
    }

    @Override
    public void restore(long element) {
        sink.write(saved.array(), 0, 1, element, 1);
    }

    @Override
    public void done(long element) {
        // it is at its place
    }

    @Override
    public void close() {
        // all are at their place
    }

    /** Lanes; of the elements only one is kept at a time. */
    @Override
    public int share() {
        return 1;
    }

    @Override
    public Updates<E> fork() {
        return new InPlace<>(elements.fork(), source.fork(), sink.fork(), saved.fork());
    }
}
