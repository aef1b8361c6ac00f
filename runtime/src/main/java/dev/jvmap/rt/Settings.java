package dev.jvmap.rt;

import dev.jvmap.Batching;
import dev.jvmap.Batching.Mode;

/** How one call runs: {@link Batching}, then the system properties, then the annotation, then what is usual. */
record Settings(int batchSize, int threads, Mode mode, Batching how) {
    /** The widest group of lanes on any machine: 512 bits of 32-bit lanes. Chunks are multiples of it, so that they are whole groups everywhere. */
    static final int WIDEST_GROUP = 16;

    /** Elements per chunk where nobody says: much longer than a chunk costs, short enough to stop soon. */
    private static final int USUAL_BATCH_SIZE = 1024;

    static Settings of(Batching how, Defaults process, int annotatedBatchSize) {
        int annotated = annotatedBatchSize > 0 ? annotatedBatchSize : USUAL_BATCH_SIZE;
        int batchSize = how.batchSize().orElse(process.batchSize().orElse(annotated));
        int poolThreads = how.executor().map(pool -> pool.getParallelism()).orElse(1);
        int threads = how.threads().orElse(how.executor().isPresent() ? poolThreads : process.threads().orElse(1));
        return new Settings(wholeGroups(batchSize), threads, how.mode().or(process::mode).orElse(Mode.AUTO), how);
    }

    private static int wholeGroups(int batchSize) {
        int mostGroups = Integer.MAX_VALUE / WIDEST_GROUP;
        return Math.min(mostGroups, Math.ceilDiv(batchSize, WIDEST_GROUP)) * WIDEST_GROUP;
    }
}
