package dev.jvmap.rt;

/** Where a kernel may be rehearsed beside the calls that need it. */
@FunctionalInterface
interface Stage {
    /** Offers {@code count} elements of a call from {@code from} on, that it has not computed yet. */
    void offer(Worker worker, long from, int count);
}
