package dev.jvmap.rt;

import dev.jvmap.Vmap;
import java.lang.reflect.Array;

/**
 * Elements that lie scattered in the batched argument. Some are brought into lane-minor scratch together, which reads
 * whole cache lines where neighbours are close; from there each is copied to one array of the user's type.
 */
final class Copies<E, P, A> implements Elements<E> {
    private static final int TOGETHER = 16;

    private final Kind<P, A> kind;
    private final Source<A> source;
    private final int[] shape;
    private final Scratch<A> scratch;
    private final Nested<P> copy;
    private final NestedRows<P, A> rows;
    private long last;
    private long scratchFrom;
    private int scratchCount;

    /** @param shape the extents of one element */
    Copies(Kind<P, A> kind, Source<A> source, int[] shape) {
        this.kind = kind;
        this.source = source;
        this.shape = shape;
        this.scratch = new Scratch<>(kind);
        this.copy = new Nested<>(kind, Array.newInstance(kind.valueType(), shape), Vmap.NONE, shape);
        this.rows = new NestedRows<>(kind, copy);
    }

    @Override
    public void open(long from, long to) {
        last = to;
        scratchCount = 0;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E at(long element) {
        if (!holds(element)) {
            scratchFrom = element;
            scratchCount = (int) Math.min(TOGETHER, last - element);
            source.read(element, scratchCount, scratch.atLeast(source.length() * scratchCount), 0, scratchCount);
        }
        rows.write(scratch.array(), (int) (element - scratchFrom), scratchCount, 0, 1);
        return (E) copy.array();
    }

    /** Whether the element is among those that have been read together. */
    boolean holds(long element) {
        return element >= scratchFrom && element < scratchFrom + scratchCount;
    }

    /** Brings what the copy holds back to its neighbours, and returns how many of them there are up to this one. */
    int keep(long element) {
        int i = (int) (element - scratchFrom);
        rows.read(0, 1, scratch.array(), i, scratchCount);
        return i + 1;
    }

    /** Stores the first {@code count} of those that have been read together. */
    void store(Sink<A> sink, int count) {
        sink.write(scratch.array(), 0, scratchCount, scratchFrom, count);
    }

    /** Lanes, elements that are read together, and one copy. */
    @Override
    public int share() {
        return 3;
    }

    @Override
    public Copies<E, P, A> fork() {
        return new Copies<>(kind, source.fork(), shape);
    }
}
