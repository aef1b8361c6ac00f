package dev.jvmap.rt;

import dev.jvmap.NdArray;
import dev.jvmap.rt.Role.Understudy;

/**
 * A result with one array per element, written block by block, from scalar code or from lanes.
 *
 * @param <E> the type of one element's result, {@code double[]}
 * @param <A> the array type of its lanes
 */
public final class ArrayOut<E, A> {
    private final ArrayResult<E, A> result;
    private final Scratch<A> scratch;
    private final long origin;
    private long first;
    private int opened;
    private boolean inScratch;

    ArrayOut(ArrayResult<E, A> result, Scratch<A> scratch) {
        this(result, scratch, 0);
    }

    /** @param origin the element that is at 0 of the result */
    private ArrayOut(ArrayResult<E, A> result, Scratch<A> scratch, long origin) {
        this.result = result;
        this.scratch = scratch;
        this.origin = origin;
    }

    /** The same result for another thread. */
    public ArrayOut<E, A> fork(Role role) {
        return role instanceof Understudy(long from, int count)
                ? new ArrayOut<>(result.forUnderstudy(count), scratch.fork(), from)
                : new ArrayOut<>(result, scratch.fork(), origin);
    }

    /** Makes elements {@code from} up to {@code from + count} writable. */
    public void open(long from, int count) {
        first = from - origin;
        opened = count;
        inScratch = false;
    }

    /** Stores a copy of the result of the {@code i}th open element. */
    public void put(int i, E element) {
        inScratch = result.shapedLike(element, first + i).put(element, first + i, scratch, i, opened);
    }

    /** Stores the result of the {@code i}th open element, which nothing else holds: where possible, the array itself. */
    public void keep(int i, E element) {
        E[] kept = kept();
        if (kept == null) {
            put(i, element);
        } else {
            result.shapedLike(element, first + i);
            kept[(int) first + i] = element;
        }
    }

    /**
     * The caller's arrays that the elements' own have to be copied to, one for each element of the batch; null where there are none.
     */
    @SuppressWarnings("unchecked")
    public E[] rows() {
        return (E[]) result.rows().orElse(null);
    }

    /**
     * Where the open elements' own arrays become their results, one for each element of the batch; null where results are copied. Each must be {@link #require asked for} before.
     */
    public E[] kept() {
        return result.kept().orElse(null);
    }

    /**
     * Sees to it that what the {@code i}th open element has given fits to the others.
     *
     * @throws dev.jvmap.VmapShapeException if others have another shape
     */
    public void require(int i, E element) {
        result.shapedLike(element, first + i);
    }

    /**
     * Makes elements {@code from} up to {@code from + count} writable from lanes; {@code length} is that of each
     * result.
     */
    public void openLanes(long from, int count, int length) {
        open(from, count);
        result.ofLength(length, from);
        scratch.atLeast(Math.multiplyExact(length, count));
        inScratch = true;
    }

    /** The lanes: value j of the {@code i}th open element is {@code array()[at() + j * stride() + i]}. */
    public A array() {
        return scratch.array();
    }

    public int at() {
        return 0;
    }

    public int stride() {
        return opened;
    }

    /** Stores the first {@code done} open elements, unless they are at their place already. */
    public void flush(int done) {
        if (inScratch) {
            result.array().store(scratch.array(), opened, first, done);
        }
    }

    /** The whole result in Java arrays, when all elements have been computed. */
    @SuppressWarnings("unchecked")
    public E[] result() {
        return (E[]) result.array().whole();
    }

    /** The whole result in a view, when all elements have been computed. */
    public <V extends NdArray<V>> V result(Class<V> view) {
        return view.cast(result.array().whole());
    }
}
