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
    /** Chunks per thread, about, where nobody says: threads begin at different times, and chunks need not take the same time. */
    private static final int CHUNKS_PER_THREAD = 16;

    /** @param annotatedBatchSize 0 where the annotation leaves it open */
    static Settings of(Batching how, Defaults process, int annotatedBatchSize) {
        OptionalInt annotated = annotatedBatchSize > 0 ? OptionalInt.of(annotatedBatchSize) : OptionalInt.empty();
        OptionalInt batchSize = first(how.batchSize(), first(process.batchSize(), annotated));
        Mode mode = how.mode().orElse(process.mode().orElse(Mode.AUTO));
        return new Settings(batchSize, threads(how, process), mode, deadline(how), how);
    }

    private static OptionalInt first(OptionalInt one, OptionalInt other) {
        return one.isPresent() ? one : other;
    }

    private static int threads(Batching how, Defaults process) {
        OptionalInt ofPool = how.executor().isPresent()
                ? OptionalInt.of(how.executor().get().getParallelism())
                : process.threads();
        return first(how.threads(), ofPool).orElse(1);
    }

    private static OptionalLong deadline(Batching how) {
        return how.deadline().isPresent()
                ? OptionalLong.of(System.nanoTime() + how.deadline().get().toNanos())
                : OptionalLong.empty();
    }

    ForkJoinPool pool() {
        return how.executor().orElseGet(ForkJoinPool::commonPool);
    }

    /**
     * Elements per chunk: a multiple of the most lanes, so that every machine has whole groups.
     *
     * @param total elements of the call
     * @param shortest elements per chunk, at least, where nobody says and there are several threads
     * @param usual elements per chunk, at most, where nobody says
     */
    int chunk(long total, int shortest, int usual) {
        long share = threads == 1 ? usual : Math.ceilDiv(total, (long) threads * CHUNKS_PER_THREAD);
        int wanted = batchSize.orElse(Math.clamp(share, Math.min(shortest, usual), usual));
        int mostGroups = Integer.MAX_VALUE / Worker.MAX_LANES;
        return Math.min(mostGroups, Math.ceilDiv(wanted, Worker.MAX_LANES)) * Worker.MAX_LANES;
    }
}
