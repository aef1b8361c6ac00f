package dev.jvmap.rt;

import dev.jvmap.Vmap;
import java.lang.reflect.Array;

/**
 * Elements that lie scattered in the batched argument. Some are brought into lane-minor scratch together; from there
 * each is copied to one array of the user's type and, when it has finished, back. All of them return to their place
 * together, which fills whole cache lines where neighbours are close.
 */
final class CopiedBack<E, P, A> implements Updates<E> {
    private static final int TOGETHER = 16;
    private static final long NONE = -1;

    private final Kind<P, A> kind;
    private final Source<A> source;
    private final Sink<A> sink;
    private final int[] shape;
    private final Scratch<A> scratch;
    private final Nested<P> copy;
    private final NestedRows<P, A> rows;
    private long last;
    private long scratchFrom;
    private int scratchCount;
    private int used;
    private long unfinished = NONE;

    /** @param shape the extents of one element */
    CopiedBack(Kind<P, A> kind, Source<A> source, Sink<A> sink, int[] shape) {
        this.kind = kind;
        this.source = source;
        this.sink = sink;
        this.shape = shape;
        this.scratch = new Scratch<>(kind);
        this.copy = new Nested<>(kind, Array.newInstance(kind.valueType(), shape), Vmap.NONE, shape);
        this.rows = new NestedRows<>(kind, copy);
    }

    @Override
    public void open(long from, long to) {
        last = to;
        scratchCount = 0;
        used = 0;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E at(long element) {
        if (element < scratchFrom || element >= scratchFrom + scratchCount) {
            putBack();
            scratchFrom = element;
            scratchCount = (int) Math.min(TOGETHER, last - element);
            source.read(element, scratchCount, scratch.atLeast(source.length() * scratchCount), 0, scratchCount);
        }
        rows.write(scratch.array(), (int) (element - scratchFrom), scratchCount, 0, 1);
        unfinished = element;
        return (E) copy.array();
    }

    @Override
    public void save(long element) {
        // scratch holds it
    }

    @Override
    public void restore(long element) {
        // the next copy is made from scratch
    }

    @Override
    public void done(long element) {
        int i = (int) (element - scratchFrom);
        rows.read(0, 1, scratch.array(), i, scratchCount);
        used = i + 1;
        unfinished = NONE;
    }

    @Override
    public void close() {
        if (unfinished != NONE) {
            done(unfinished);
        }
        putBack();
        scratchCount = 0;
    }

    private void putBack() {
        sink.write(scratch.array(), 0, scratchCount, scratchFrom, used);
        used = 0;
    }

    /** Lanes, elements that are read together, and one copy. */
    @Override
    public int share() {
        return 3;
    }

    @Override
    public Updates<E> fork() {
        return new CopiedBack<>(kind, source, sink, shape);
    }
}
