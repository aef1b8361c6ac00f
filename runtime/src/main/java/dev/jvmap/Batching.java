package dev.jvmap;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ForkJoinPool;

/**
 * How one batched call is to run. Whatever is left open comes from the system properties {@code jvmap.batchSize},
 * {@code jvmap.threads} and {@code jvmap.mode}, then from the annotation. Nothing here changes a bit of the results.
 *
 * @param batchSize elements per chunk
 * @param memoryBudget bytes of scratch memory that the call may use, all threads together
 * @param threads threads that work on the call, at most
 * @param executor the pool that lends the threads; the common pool unless given
 * @param progress told after each chunk
 * @param deadline time that the call may take, from its start
 * @param mode scalar code, lanes, or the faster of both
 */
public record Batching(OptionalInt batchSize, OptionalLong memoryBudget, OptionalInt threads,
        Optional<ForkJoinPool> executor, Optional<ProgressListener> progress, Optional<Duration> deadline,
        Optional<Mode> mode) {

    /** Which code computes the elements. The results are the same bits. */
    public enum Mode {
        /** Whatever has been measured to be faster. */
        AUTO,
        /** Scalar code only. */
        SCALAR,
        /** Lanes wherever there is a whole group of elements. */
        VECTOR
    }

    private static final Batching DEFAULTS = new Batching(OptionalInt.empty(), OptionalLong.empty(),
            OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Batching {
        requirePositive("batchSize", batchSize.orElse(1));
        requirePositive("memoryBudget", memoryBudget.orElse(1));
        requirePositive("threads", threads.orElse(1));
    }

    /** Everything left open. */
    public static Batching defaults() {
        return DEFAULTS;
    }

    /** With chunks of {@code size} elements, rounded up to whole groups of lanes. */
    public Batching withBatchSize(int size) {
        return new Batching(OptionalInt.of(size), memoryBudget, threads, executor, progress, deadline, mode);
    }

    /** With at most {@code bytes} of scratch memory: fewer elements are then packed at a time. */
    public Batching withMemoryBudget(long bytes) {
        return new Batching(batchSize, OptionalLong.of(bytes), threads, executor, progress, deadline, mode);
    }

    /** With up to {@code count} threads; 1 is the caller's own. */
    public Batching withThreads(int count) {
        return new Batching(batchSize, memoryBudget, OptionalInt.of(count), executor, progress, deadline, mode);
    }

    /** With the threads of {@code pool}, as many as it has parallelism unless {@link #withThreads} says otherwise. */
    public Batching withExecutor(ForkJoinPool pool) {
        return new Batching(batchSize, memoryBudget, threads, Optional.of(given("pool", pool)), progress, deadline,
                mode);
    }

    /** With {@code listener} called after each chunk. */
    public Batching withProgress(ProgressListener listener) {
        return new Batching(batchSize, memoryBudget, threads, executor, Optional.of(given("listener", listener)),
                deadline, mode);
    }

    /** Stopped with a {@link BatchStoppedException} between two chunks once {@code time} has passed. */
    public Batching withDeadline(Duration time) {
        return new Batching(batchSize, memoryBudget, threads, executor, progress, Optional.of(given("time", time)),
                mode);
    }

    /** With scalar code, with lanes, or with the faster of both. */
    public Batching withMode(Mode choice) {
        return new Batching(batchSize, memoryBudget, threads, executor, progress, deadline,
                Optional.of(given("choice", choice)));
    }

    private static <T> T given(String name, T value) {
        return Objects.requireNonNull(value, () -> name + " is null");
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("%s must be positive: %d".formatted(name, value));
        }
    }
}
