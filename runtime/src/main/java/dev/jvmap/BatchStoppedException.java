package dev.jvmap;

import java.io.Serial;

/**
 * Thrown by a batched call that was stopped between two chunks, because its thread was interrupted or its deadline
 * passed. The thread's interrupt status stays set.
 */
public final class BatchStoppedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final long done;
    private final long total;

    /**
     * @param method the batched method
     * @param reason what stopped it, as in "interrupted"
     * @param done the number of elements that are finished
     * @param total the number of elements of the call
     */
    public BatchStoppedException(String method, String reason, long done, long total) {
        super("%s: %s after %d of %d elements".formatted(method, reason, done, total));
        this.done = done;
        this.total = total;
    }

    /** The number of elements whose results are stored; with one thread, these are the first ones. */
    public long done() {
        return done;
    }

    /** The number of elements of the call. */
    public long total() {
        return total;
    }
}
