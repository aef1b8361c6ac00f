package dev.jvmap;

/** Told how far a batched call has come. See {@link Batching#withProgress}. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * Called after each chunk, by the thread that worked on it, one call at a time and with {@code done} never
     * decreasing. An exception from the listener ends the batched call.
     *
     * @param done the number of elements that are finished
     * @param total the number of elements of the call
     */
    void progress(long done, long total);
}
