package dev.jvmap.rt;

/**
 * Elements that lie scattered in the batched argument, as {@link Copies} that are stored when their elements have
 * finished. All that were read together return to their place together, which fills whole cache lines where neighbours
 * are close.
 */
final class CopiedBack<E, P, A> implements Updates<E> {
    private static final long NONE = -1;

    private final Copies<E, P, A> copies;
    private final Sink<A> sink;
    private int used;
    private long unfinished = NONE;

    CopiedBack(Copies<E, P, A> copies, Sink<A> sink) {
        this.copies = copies;
        this.sink = sink;
    }

    @Override
    public void open(long from, long to) {
        copies.open(from, to);
        used = 0;
    }

    @Override
    public E at(long element) {
        if (!copies.holds(element)) {
            putBack();
        }
        unfinished = element;
        return copies.at(element);
    }

    @Override
    public void save(long element) {
        // its neighbours hold it
    }

    @Override
    public void restore(long element) {
        // the next copy is made from its neighbours
    }

    @Override
    public void done(long element) {
        used = copies.keep(element);
        unfinished = NONE;
    }

    @Override
    public void close() {
        if (unfinished != NONE) {
            done(unfinished);
        }
        putBack();
    }

    private void putBack() {
        copies.store(sink, used);
        used = 0;
    }

    @Override
    public int share() {
        return copies.share();
    }

    @Override
    public Updates<E> fork() {
        return new CopiedBack<>(copies.fork(), sink.fork());
    }
}
