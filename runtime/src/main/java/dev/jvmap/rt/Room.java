package dev.jvmap.rt;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** How many elements may be packed into scratch at once, so that a thread's scratch stays in its cache and in the call's budget. */
final class Room {
    /** Bytes of scratch that are packed and read again before they leave the first levels of the cache. */
    private static final long CACHE = 64 * 1024;

    /** How many times more where a longer block means longer pieces of the rows that it is taken from, and fewer pages at a time. */
    private static final int PIECES = 8;

    private final String method;
    private final OptionalLong budget;
    private final int threads;
    private final List<LaterNeed> later = new ArrayList<>();
    private long bytes;
    private long cachedBytes;

    /** Scratch for something whose size the first element tells. */
    @FunctionalInterface
    interface LaterNeed {
        long UNKNOWN = -1;

        /** Bytes of one thread's scratch for an element, or {@link #UNKNOWN}. */
        long bytesPerElement();
    }

    /** @param budget bytes of scratch for the whole call */
    Room(String method, OptionalLong budget, int threads) {
        this.method = method;
        this.budget = budget;
        this.threads = threads;
    }

    /** @param bytesPerElement of one thread's scratch */
    void need(long bytesPerElement) {
        bytes += bytesPerElement;
        cachedBytes += bytesPerElement;
    }

    /** As {@link #need}, for an argument with a row for each value of an element, from which a block takes a piece. */
    void needPieces(long bytesPerElement) {
        bytes += bytesPerElement;
        cachedBytes += Math.ceilDiv(bytesPerElement, PIECES);
    }

    void needLater(LaterNeed need) {
        later.add(need);
    }

    /**
     * The number of elements for which there is room.
     *
     * @param group lanes; the result is a multiple, unless the budget does not allow for a single group
     */
    int elements(int group) {
        long more = 0;
        for (LaterNeed need : later) {
            long known = need.bytesPerElement();
            if (known == LaterNeed.UNKNOWN) {
                return group;
            }
            more += known;
        }
        return bytes + more == 0 ? Integer.MAX_VALUE - Integer.MAX_VALUE % group : elements(group, more);
    }

    private int elements(int group, long more) {
        long inCache = Math.max(group, CACHE / (cachedBytes + more));
        long inBudget = bytesPerThread() / (bytes + more);
        if (inBudget == 0) {
            throw new IllegalArgumentException(("%s: a memory budget of %d bytes is too small: each of %d threads needs"
                    + " %d bytes of scratch for an element")
                    .formatted(method, budget.orElseThrow(), threads, bytes + more));
        }
        int elements = Math.clamp(Math.min(inCache, inBudget), 1, Integer.MAX_VALUE);
        return elements < group ? elements : elements - elements % group;
    }

    /** A rehearsal counts as one more thread. */
    private long bytesPerThread() {
        return budget.orElse(Long.MAX_VALUE) / (threads + 1);
    }
}
