package dev.jvmap.rt;

import dev.jvmap.rt.Role.Understudy;

/**
 * A mapped argument with one array per element that elements write to, read and stored block by block. Scalar code works
 * on the elements' own arrays where there are any; lanes work on a copy of the block, which is stored when all of its
 * elements are finished, and forgotten otherwise.
 *
 * @param <E> the type of one element's argument, {@code double[]}
 * @param <A> the array type of its lanes
 */
public final class ArrayInOut<E, A> {
    private final Source<A> source;
    private final Sink<A> sink;
    private final Updates<E> elements;
    private final Scratch<A> scratch;
    private final int[] shape;
    private long first;
    private int stride;

    ArrayInOut(Source<A> source, Sink<A> sink, Updates<E> elements, Scratch<A> scratch, int[] shape) {
        this.source = source;
        this.sink = sink;
        this.elements = elements;
        this.scratch = scratch;
        this.shape = shape;
    }

    /** The same argument for another thread. An understudy changes copies of its elements only. */
    public ArrayInOut<E, A> fork(Role role) {
        return role instanceof Understudy(long from, int count)
                ? new ArrayInOut<>(Snapshot.of(source, scratch.kind(), from, count), Sink.nowhere(), elements.fork(),
                        scratch.fork(), shape)
                : new ArrayInOut<>(source.fork(), sink.fork(), elements.fork(), scratch.fork(), shape);
    }

    /** Makes elements {@code from} up to {@code from + count} available to {@link #element}. */
    public void open(long from, int count) {
        first = from;
        elements.open(from, from + count);
    }

    /** The argument of element {@code from + i}, good until the next element is asked for. */
    public E element(int i) {
        return elements.at(first + i);
    }

    /** Keeps what element {@code from + i} holds before it writes anything, for {@link #restore}. */
    public void save(int i) {
        elements.save(first + i);
    }

    /** Takes back what element {@code from + i} has written; it is then to be asked for again. */
    public void restore(int i) {
        elements.restore(first + i);
    }

    /** Element {@code from + i} has finished. */
    public void done(int i) {
        elements.done(first + i);
    }

    /** Brings to its place what the elements have written, also the one that was asked for last and has not finished. */
    public void close() {
        elements.close();
    }

    /**
     * Makes elements {@code from} up to {@code from + count} readable and writable as lanes: value j of element
     * {@code from + i} is {@code array()[at() + j * stride() + i]}.
     */
    public void openLanes(long from, int count) {
        first = from;
        stride = count;
        source.read(from, count, scratch.atLeast(source.length() * count), 0, count);
    }

    /** Stores the lanes of all open elements at their place. */
    public void flush() {
        sink.write(scratch.array(), 0, stride, first, stride);
    }

    public A array() {
        return scratch.array();
    }

    public int at() {
        return 0;
    }

    public int stride() {
        return stride;
    }

    /** The extent of one element along one of its own dimensions. */
    public int length(int dimension) {
        return shape[dimension];
    }
}
