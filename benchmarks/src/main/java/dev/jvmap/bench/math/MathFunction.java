package dev.jvmap.bench.math;

import dev.jvmap.Batching;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A function of {@code VMath} on arrays of {@link #ELEMENTS} elements, in each way that there is.
 *
 * @param signature as {@code docs/math.md} names it: {@code exp(double x)}
 * @param scalar    a loop over the function of {@code VMath}
 * @param lanes     the batched function
 * @param jdk       its counterparts in the JDK, if it has them
 */
record MathFunction(String signature, Runnable scalar, Consumer<Batching> lanes, Optional<Jdk> jdk) {
    /** Arguments and results stay in the cache. */
    static final int ELEMENTS = 4096;

    /**
     * What the JDK has.
     *
     * @param math      a loop over the function of {@link Math}
     * @param strict    a loop over that of {@link StrictMath}
     * @param vectorApi a loop over the operator of the Vector API
     */
    record Jdk(Runnable math, Runnable strict, Runnable vectorApi) {
    }

    MathFunction(String signature, Runnable scalar, Consumer<Batching> lanes) {
        this(signature, scalar, lanes, Optional.empty());
    }

    MathFunction withJdk(Runnable math, Runnable strict, Runnable vectorApi) {
        return new MathFunction(signature, scalar, lanes, Optional.of(new Jdk(math, strict, vectorApi)));
    }
}
