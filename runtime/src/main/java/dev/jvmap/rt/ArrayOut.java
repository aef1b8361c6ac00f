package dev.jvmap.rt;

import dev.jvmap.rt.Role.Colleague;
import dev.jvmap.rt.Role.Understudy;

/**
 * A result with one array per element, written block by block, from scalar code or from lanes.
 *
 * @param <E> the type of one element's result, {@code double[]}
 * @param <A> the array type of its lanes
 */
public final class ArrayOut<E, A> {
    private final ArrayResult<E, ?, A> result;
    private final Scratch<A> scratch;
    private long first;
    private int opened;
    private boolean inScratch;

    ArrayOut(ArrayResult<E, ?, A> result, Scratch<A> scratch) {
        this.result = result;
        this.scratch = scratch;
    }

    /** The same result for another thread. */
    public ArrayOut<E, A> fork(Role role) {
        return switch (role) {
            case Colleague() -> new ArrayOut<>(result, scratch.fork());
            case Understudy(long from, int count) -> new ArrayOut<>(result.forUnderstudy(from, count), scratch.fork());
        };
    }

    /** Makes elements {@code from} up to {@code from + count} writable. */
    public void open(long from, int count) {
        first = from;
        opened = count;
        inScratch = false;
    }

    /** Stores a copy of the result of the {@code i}th open element. */
    public void put(int i, E element) {
        ResultArray<E, ?, A> array = result.shapedLike(element, first + i);
        if (array.alongRows()) {
            array.collect(element, scratch.atLeast(array.length() * opened), i, opened);
            inScratch = true;
        } else {
            array.store(element, first + i);
        }
    }

    /** Stores the result of the {@code i}th open element, which nothing else holds: where possible, the array itself. */
    public void keep(int i, E element) {
        ResultArray<E, ?, A> array = result.shapedLike(element, first + i);
        if (array.madeOfElements()) {
            array.take(element, first + i);
        } else {
            put(i, element);
        }
    }

    /** Makes elements {@code from} up to {@code from + count} writable from lanes; {@code length} is that of each result. */
    public void openLanes(long from, int count, int length) {
        open(from, count);
        ResultArray<E, ?, A> array = result.ofLength(length, from);
        scratch.atLeast(Math.multiplyExact(array.length(), count));
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

    /** The whole result, when all elements have been computed. */
    public E[] result() {
        return result.array().elements();
    }
}
