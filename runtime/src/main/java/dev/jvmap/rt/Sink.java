package dev.jvmap.rt;

/** Stores lane-minor scratch at its place in a result. Each thread has {@linkplain #fork its own}. */
@FunctionalInterface
interface Sink<A> {
    /**
     * Stores {@code from[at + j * stride + i]} as value {@code j} of element {@code first + i}, for {@code i < count}.
     */
    void write(A from, int at, int stride, long first, int count);

    /** The same for another thread; itself where it has no state. */
    default Sink<A> fork() {
        return this;
    }

    /** Where the results of a rehearsal go. */
    static <A> Sink<A> nowhere() {
        return (from, at, stride, first, count) -> {};
    }
}
