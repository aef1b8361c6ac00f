package dev.jvmap.rt;

import dev.jvmap.Vmap;
import java.lang.reflect.Array;
import java.util.Optional;

/**
 * What holds array results, once the shape of the elements is known. Shared by all threads of a call.
 *
 * @param <E> the type of one element's result
 */
abstract sealed class ResultArray<E, A> permits CollectedResult, RowResult, OnceResult {
    private final Kind<?, A> kind;
    private final Object whole;
    private final int[] elementShape;

    /** @param whole the result as the caller gets it */
    ResultArray(Kind<?, A> kind, Object whole, int[] elementShape) {
        this.kind = kind;
        this.whole = whole;
        this.elementShape = elementShape;
    }

    final Object whole() {
        return whole;
    }

    final int[] elementShape() {
        return elementShape;
    }

    /** The number of values of one element. */
    final int length() {
        int length = 1;
        for (int extent : elementShape) {
            length = Math.multiplyExact(length, extent);
        }
        return length;
    }

    /**
     * Stores a copy of the result of element {@code number}, which is {@code i}th of {@code opened}: at its place, or
     * for the time being in lane-minor scratch.
     *
     * @return whether it went to scratch
     */
    abstract boolean put(E element, long number, Scratch<A> scratch, int i, int opened);

    /** The arrays that results are copied to, one for each, if the caller has given them. */
    Optional<Object[]> rows() {
        return Optional.empty();
    }

    /** Stores lane-minor scratch at its place. */
    abstract void store(A scratch, int stride, long first, int count);

    final boolean fits(E element) {
        return elementsAreRows() ? Array.getLength(element) == elementShape[0] : fits(element, 0);
    }

    private boolean fits(Object part, int d) {
        if (part == null || Array.getLength(part) != elementShape[d]) {
            return false;
        }
        if (d < elementShape.length - 1) {
            for (Object below : (Object[]) part) {
                if (!fits(below, d + 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether each element's result is one row. */
    final boolean elementsAreRows() {
        return elementShape.length == 1;
    }

    /** One element's result, which fits, as rows. */
    final <P> Nested<P> rowsOf(E element, Kind<P, A> kind) {
        return new Nested<>(kind, element, Vmap.NONE, elementShape);
    }
}
