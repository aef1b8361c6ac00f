package dev.jvmap.rt;

/** Where a kernel may be rehearsed beside the calls that need it. */
@FunctionalInterface
interface Stage {
    /** Whether elements that are offered now may be taken: nobody has to look at them otherwise. */
    default boolean wantsElements() {
        return true;
    }

    /** Offers {@code count} elements of a call from {@code from} on, that it has not computed yet. */
    void offer(Worker worker, long from, int count);
}
