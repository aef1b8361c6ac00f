package dev.jvmap.rt;

import dev.jvmap.rt.Role.Understudy;
import java.util.Arrays;
import java.util.Optional;

/**
 * A mapped argument with one array per element, read block by block.
 *
 * @param <E> the type of one element's argument, {@code double[]}
 * @param <A> the array type of its lanes
 */
public final class ArrayIn<E, A> {
    private final Source<A> source;
    private final Elements<E> elements;
    private final Scratch<A> scratch;
    private final int[] shape;
    private final Arguments arguments;
    /** Found when the arguments have been checked. */
    private Optional<A[]> rowsOfAll = Optional.empty();
    /** Null until {@link #openRows} asks for them: few methods do. */
    private A[] rows;
    private long first;
    private int at;
    private int stride;

    /** @param arguments all those of the call */
    ArrayIn(Source<A> source, Elements<E> elements, Scratch<A> scratch, int[] shape, Arguments arguments) {
        this.source = source;
        this.elements = elements;
        this.scratch = scratch;
        this.shape = shape;
        this.arguments = arguments;
    }

    /** The same argument for another thread. */
    public ArrayIn<E, A> fork(Role role) {
        Source<A> forked = role instanceof Understudy(long from, int count)
                ? Snapshot.of(source, scratch.kind(), from, count)
                : source.fork();
        return new ArrayIn<>(forked, elements.fork(), scratch.fork(), shape, arguments);
    }

    /** Makes elements {@code from} up to {@code from + count} readable by {@link #element}. */
    public void open(long from, int count) {
        first = from;
        elements.open(from, from + count);
    }

    /** The argument of element {@code from + i}, good until the next element is asked for. */
    public E element(int i) {
        // The usual case by itself: the call below meets every layout of the process, and is not inlined then.
        return elements instanceof OwnArrays<E>(E[] arrays) ? arrays[(int) first + i] : elements.at(first + i);
    }

    /** The arguments of all elements where they are arrays of their own; null where they are not. */
    public E[] own() {
        return elements instanceof OwnArrays<E>(E[] arrays) ? arrays : null;
    }

    /**
     * Sees to it that the arguments of the {@code i}th open element have the shape of the others.
     *
     * @throws dev.jvmap.VmapShapeException if they do not
     */
    public void require(int i) {
        arguments.lookAt(first + i, first + i + 1);
    }

    /**
     * Makes elements {@code from} up to {@code from + count} readable as lanes: value j of element {@code from + i} is
     * {@code array()[at() + j * stride() + i]}.
     */
    public void openLanes(long from, int count) {
        stride = count;
        source.read(from, count, scratch.atLeast(source.length() * count), 0, count);
    }

    /**
     * Makes elements {@code from} up to {@code from + count} readable row by row: value j of element {@code from + i} is
     * {@code rows()[j][at() + j * stride() + i]}. Nothing is copied where there are such rows; otherwise all of them are the same array.
     */
    public void openRows(long from, int count) {
        if (rows == null) {
            rowsOfAll = source.rowsOfAll();
            rows = rowsOfAll.orElseGet(() -> scratch.kind().newLaneArrays(source.length()));
        }
        if (rowsOfAll.isPresent()) {
            at = (int) from;
            return;
        }
        openLanes(from, count);
        if (rows.length > 0 && rows[0] != scratch.array()) {
            Arrays.fill(rows, scratch.array());
        }
    }

    public A[] rows() {
        return rows;
    }

    public A array() {
        return scratch.array();
    }

    public int at() {
        return at;
    }

    public int stride() {
        return stride;
    }

    /** The number of values of one element. */
    public int length() {
        return source.length();
    }

    /** The extent of one element along one of its own dimensions. */
    public int length(int dimension) {
        return shape[dimension];
    }
}
