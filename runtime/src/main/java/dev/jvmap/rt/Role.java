package dev.jvmap.rt;

/** What a forked {@link Worker} is for. */
public sealed interface Role {
    /** Works on the same arguments, for another thread of the call. */
    record Colleague() implements Role {}

    /**
     * Rehearses a kernel with copies of {@code count} elements and throws the results away; may go on when the call is over.
     *
     * @param count at most {@link Batch#BLOCK}
     */
    record Understudy(long from, int count) implements Role {}
}
