package dev.jvmap;

import dev.jvmap.rt.Current;

/**
 * What a method that is batched can ask about the element it computes. In kernels both cost nothing; a method that is
 * called outside of a batched call has no element, and gets an exception.
 */
public final class Element {
    private Element() {
    }

    /**
     * The number of the element within the batch, from 0 on.
     *
     * @throws IllegalStateException outside of a batched call
     * @throws ArithmeticException if it is no {@code int}
     */
    public static int index() {
        return Math.toIntExact(Current.element("Element.index()").index());
    }

    /**
     * The number of elements of the batch.
     *
     * @throws IllegalStateException outside of a batched call
     * @throws ArithmeticException if it is no {@code int}
     */
    public static int size() {
        return Math.toIntExact(Current.element("Element.size()").size());
    }
}
