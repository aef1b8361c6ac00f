package dev.jvmap.rt;

/**
 * Array results whose values have no rows of their own. They are stored a block at a time, which fills whole cache
 * lines.
 */
final class CollectedResult<E, P, A> extends ResultArray<E, A> {
    private final Kind<P, A> kind;
    /** Of a view, or along rows of Java arrays: without a state, so that threads may share it. */
    private final Sink<A> sink;

    CollectedResult(Kind<P, A> kind, Object whole, int[] elementShape, Sink<A> sink) {
        super(kind, whole, elementShape);
        this.kind = kind;
        this.sink = sink;
    }

    @Override
    boolean put(E element, long number, Scratch<A> scratch, int i, int opened) {
        A collected = scratch.atLeast(length() * opened);
        if (elementsAreRows()) {
            kind.load(kind.asRow(element), 0, 1, collected, i, opened, length());
            return true;
        }
        new NestedRows<>(kind, rowsOf(element, kind)).read(0, 1, collected, i, opened);
        return true;
    }

    @Override
    void store(A scratch, int stride, long first, int count) {
        sink.write(scratch, 0, stride, first, count);
    }
}
