package dev.jvmap.rt;

/** Reads a mapped argument into lane-minor scratch. Has no state: all threads share it. */
interface Source<A> {
    /** The number of values of one element. */
    int length();

    /** Puts value {@code j} of element {@code from + i} to {@code to[at + j * stride + i]}, for {@code i < count}. */
    void read(long from, int count, A to, int at, int stride);
}
