package dev.jvmap.rt;

/** Stores lane-minor scratch at its place in a result. Has no state: all threads share it. */
@FunctionalInterface
interface Sink<A> {
    /**
     * Stores {@code from[at + j * stride + i]} as value {@code j} of element {@code first + i}, for {@code i < count}.
     */
    void write(A from, int at, int stride, long first, int count);

    /** Where the results of a rehearsal go. */
    static <A> Sink<A> nowhere() {
        return (from, at, stride, first, count) -> {};
    }
}
