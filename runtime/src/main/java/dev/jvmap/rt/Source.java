package dev.jvmap.rt;

import java.util.Optional;

/** Reads a mapped argument into lane-minor scratch. Has no state: all threads share it. */
interface Source<A> {
    /** The number of values of one element. */
    int length();

    /** The rows that hold one value of all elements each, if there are such rows and lanes can be loaded from them. */
    default Optional<A[]> rowsOfAll() {
        return Optional.empty();
    }

    /** Puts value {@code j} of element {@code from + i} to {@code to[at + j * stride + i]}, for {@code i < count}. */
    void read(long from, int count, A to, int at, int stride);
}
