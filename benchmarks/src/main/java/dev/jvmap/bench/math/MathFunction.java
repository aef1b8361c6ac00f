package dev.jvmap.bench.math;

import dev.jvmap.Batching;

/** A function of {@code VMath} on arrays of {@link #ELEMENTS} elements, in each way that there is. */
interface MathFunction {
    /** Arguments and results stay in the cache. */
    int ELEMENTS = 4096;

    /** As {@code docs/math.md} names it: {@code exp(double x)}. */
    String signature();

    /** Whether {@link Math} and the Vector API have it too. */
    boolean isInJdk();

    /** A loop over the function of {@code VMath}. */
    void scalar();

    /** The batched function. */
    void lanes(Batching how);

    /** A loop over the function of {@link Math}. */
    void math();

    /** A loop over the operator of the Vector API. */
    void vectorApi();
}
