package dev.jvmap.rt;

import java.util.Optional;

/**
 * The element that a thread computes by calling the user's own code. Calls within calls are possible: an element may
 * make a batched call of its own.
 */
public final class Current {
    private static final ThreadLocal<Optional<Current>> OF_THREAD = ThreadLocal.withInitial(Optional::empty);

    private final Optional<Current> around;
    private final long size;
    private long index;

    private Current(Optional<Current> around, long size) {
        this.around = around;
        this.size = size;
    }

    /** Begins with elements of a batch of {@code size}; to be ended by {@link #leave} in the same thread. */
    public static Current enter(long size) {
        Current current = new Current(OF_THREAD.get(), size);
        OF_THREAD.set(Optional.of(current));
        return current;
    }

    /**
     * The element of this thread.
     *
     * @param question what the user has called, for the message
     * @throws IllegalStateException if there is none
     */
    public static Current element(String question) {
        return OF_THREAD.get().orElseThrow(() -> new IllegalStateException(
                question + " is only defined in an element of a batched call, not in a call of the method itself"));
    }

    /** Says which element comes now. */
    public void at(long element) {
        index = element;
    }

    public void leave() {
        OF_THREAD.set(around);
    }

    public long index() {
        return index;
    }

    public long size() {
        return size;
    }
}
