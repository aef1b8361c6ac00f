package dev.jvmap.rt;

/**
 * One thread's work on a batched call: the arguments, and the elements computed in scalar code or in lanes. Both give
 * the same bits. Implemented by generated code.
 */
public interface Worker {
    /** The most lanes that a kernel can have on any machine: 512 bits of 32-bit lanes. */
    int MAX_LANES = 16;

    /** A worker for another thread. */
    Worker fork(Role role);

    /**
     * Computes and stores {@code count} elements in scalar code, in order.
     *
     * @throws Throwable what the first failing element throws
     */
    void scalar(long from, int count) throws Throwable;

    /**
     * Whether {@link #scalar} looks itself at the elements' rows, and throws what is to be said of one that is not like the others. Otherwise
     * {@link Looks} does it before.
     */
    default boolean looks() {
        return false;
    }

    /**
     * Computes and stores {@code count} elements in lanes. Whatever it throws counts as false.
     *
     * @param count a multiple of the number of lanes, also 0, at most a block, or some where nothing is packed: see {@link Chooser#block}
     * @return false if an element needs scalar code: {@link #scalar} is then asked for the same elements
     */
    boolean lanes(long from, int count) throws Throwable;
}
