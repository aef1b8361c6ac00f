package dev.jvmap.rt;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** How many elements may be packed into scratch at once, so that a thread's scratch stays in its cache and in the call's budget. */
final class Room {
    /** A scratch size that is not known before the first element has been computed. */
    static final long UNKNOWN = -1;

    /** Bytes of scratch that are packed and read again before they leave the first levels of the cache. */
    private static final long CACHE = 64 * 1024;

    /** How many times more where a longer block means longer pieces of the rows that it is taken from, and fewer pages at a time. */
    private static final int PIECES = 8;

    private final String method;
    private final OptionalLong budget;
    private final int threads;
    private final List<Need> needs = new ArrayList<>();

    /** What an element of one argument needs. */
    private record Need(LongSupplier bytes, boolean pieces) {}

    /** @param budget bytes of scratch for the whole call */
    Room(String method, OptionalLong budget, int threads) {
        this.method = method;
        this.budget = budget;
        this.threads = threads;
    }

    /** @param bytes of one thread's scratch for an element, or {@link #UNKNOWN} as long as that is not known */
    void need(LongSupplier bytes) {
        needs.add(new Need(bytes, false));
    }

    /** As {@link #need}, for an argument with one row for each value of an element, from which a block takes a piece. */
    void needPieces(LongSupplier bytes) {
        needs.add(new Need(bytes, true));
    }

    /**
     * The number of elements for which there is room.
     *
     * @param group lanes; the result is a multiple, unless the budget does not allow for a single group
     */
    int elements(int group) {
        long all = 0;
        long cached = 0;
        for (Need need : needs) {
            long bytes = need.bytes().getAsLong();
            if (bytes == UNKNOWN) {
                return group;
            }
            all += bytes;
            cached += need.pieces() ? Math.ceilDiv(bytes, PIECES) : bytes;
        }
        long inBudget = all == 0 ? Integer.MAX_VALUE : bytesPerThread() / all;
        if (inBudget == 0) {
            throw new IllegalArgumentException(("%s: a memory budget of %d bytes is too small: each of %d threads needs"
                    + " %d bytes of scratch for an element").formatted(method, budget.orElseThrow(), threads, all));
        }
        long inCache = cached == 0 ? Integer.MAX_VALUE : Math.max(group, CACHE / cached);
        int elements = Math.clamp(Math.min(inCache, inBudget), 1, Integer.MAX_VALUE);
        return elements < group ? elements : elements - elements % group;
    }

    /** A rehearsal counts as one more thread. */
    private long bytesPerThread() {
        return budget.orElse(Long.MAX_VALUE) / (threads + 1);
    }
}
