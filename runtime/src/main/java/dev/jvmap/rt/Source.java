package dev.jvmap.rt;

import java.util.Optional;

/** Reads a mapped argument into lane-minor scratch. Each thread has {@linkplain #fork its own}. */
interface Source<A> {
    /** The number of values of one element. */
    int length();

    /** The rows that hold one value of all elements each, if there are such rows and lanes can be loaded from them. */
    default Optional<A[]> rowsOfAll() {
        return Optional.empty();
    }

    /** The same for another thread; itself where it has no state. */
    default Source<A> fork() {
        return this;
    }

    /** Puts value {@code j} of element {@code from + i} to {@code to[at + j * stride + i]}, for {@code i < count}. */
    void read(long from, int count, A to, int at, int stride);
}
