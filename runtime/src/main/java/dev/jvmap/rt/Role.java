package dev.jvmap.rt;

/**
 * What a forked {@link Worker} is for. Told apart by {@code instanceof}: a switch over patterns would cost the thread
 * that forks its first worker some milliseconds for the switch's bootstrap.
 */
public sealed interface Role {
    /** Works on the same arguments, for another thread of the call. */
    record Colleague() implements Role {}

    /**
     * Rehearses a kernel with copies of {@code count} elements and throws the results away; may go on when the call is
     * over.
     *
     * @param count at most a block of the kernel
     */
    record Understudy(long from, int count) implements Role {}
}
