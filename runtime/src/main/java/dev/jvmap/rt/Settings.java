package dev.jvmap.rt;

import dev.jvmap.Batching;
import dev.jvmap.Batching.Mode;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ForkJoinPool;

/**
 * How one call runs: as {@link Batching} says, then the system properties, then the annotation, then what is usual.
 *
 * @param batchSize elements per chunk; empty where nobody says
 * @param deadline the {@link System#nanoTime} after which no chunk begins
 */
record Settings(OptionalInt batchSize, int threads, Mode mode, OptionalLong deadline, Batching how) {
    /** Elements per chunk where nobody says: many more than a chunk costs, few enough to stop soon. */
    private static final int USUAL_BATCH_SIZE = 1024;

    /** Chunks per thread, at least, where nobody says: they need not take the same time. */
    private static final int CHUNKS_PER_THREAD = 4;

    /** @param annotatedBatchSize 0 where the annotation leaves it open */
    static Settings of(Batching how, Defaults process, int annotatedBatchSize) {
        OptionalInt annotated = annotatedBatchSize > 0 ? OptionalInt.of(annotatedBatchSize) : OptionalInt.empty();
        OptionalInt batchSize = how.batchSize().isPresent() ? how.batchSize()
                : process.batchSize().isPresent() ? process.batchSize() : annotated;
        OptionalLong deadline = how.deadline().map(time -> OptionalLong.of(System.nanoTime() + time.toNanos()))
                .orElse(OptionalLong.empty());
        return new Settings(batchSize, threads(how, process), how.mode().or(process::mode).orElse(Mode.AUTO), deadline,
                how);
    }

    private static int threads(Batching how, Defaults process) {
        return how.threads().orElseGet(() -> how.executor().map(ForkJoinPool::getParallelism)
                .orElseGet(() -> process.threads().orElse(1)));
    }

    ForkJoinPool pool() {
        return how.executor().orElseGet(ForkJoinPool::commonPool);
    }

    /** Elements per chunk of a call of {@code total} elements: a multiple of the most lanes, so that every machine has whole groups. */
    int chunk(long total) {
        long share = threads == 1 ? USUAL_BATCH_SIZE : Math.ceilDiv(total, (long) threads * CHUNKS_PER_THREAD);
        int wanted = batchSize.orElse(Math.clamp(share, 1, USUAL_BATCH_SIZE));
        int mostGroups = Integer.MAX_VALUE / Worker.MAX_LANES;
        return Math.min(mostGroups, Math.ceilDiv(wanted, Worker.MAX_LANES)) * Worker.MAX_LANES;
    }
}
