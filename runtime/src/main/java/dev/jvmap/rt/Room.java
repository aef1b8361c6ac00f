package dev.jvmap.rt;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * How many elements may be packed into scratch at once, so that a thread's scratch stays in its cache and in the call's
 * budget.
 */
final class Room {
    /** Bytes of scratch that are packed and read again before they leave the first level of the cache. */
    private static final long CACHE = 32 * 1024;

    /**
     * The same for an argument with a row for each value of an element, from which a block takes a piece. A longer
     * block means longer pieces, and fewer visits to each row's page of memory; that is worth the second level.
     */
    private static final long PIECES_CACHE = 256 * 1024;

    /** Elements of a piece of a row at least: several lines of the cache. */
    private static final int PIECE = 64;

    private final String method;
    private final OptionalLong budget;
    private final int threads;
    private final List<LaterNeed> later = new ArrayList<>();
    private int most = Integer.MAX_VALUE;
    private long bytes;
    private long cached;
    private long cachedPieces;
    private long cachedPiecesInScalarCode;
    private boolean onlyInLanes = true;

    /** Scratch for something whose size the first element tells. */
    interface LaterNeed {
        long UNKNOWN = -1;

        /** Bytes of one thread's scratch for an element, or {@link #UNKNOWN}. */
        long bytesPerElement();

        /** Whether elements that scalar code computes need none of it. */
        boolean onlyInLanes();
    }

    /** @param budget bytes of scratch for the whole call */
    Room(String method, OptionalLong budget, int threads) {
        this.method = method;
        this.budget = budget;
        this.threads = threads;
    }

    /**
     * @param bytesPerElement of one thread's scratch
     * @param ofLanes those of them that are lanes
     */
    void need(long bytesPerElement, long ofLanes) {
        needInLanes(bytesPerElement, ofLanes);
        onlyInLanes = false;
    }

    /** As {@link #need}, for an argument of which scalar code has no scratch. */
    void needInLanes(long bytesPerElement, long ofLanes) {
        bytes += bytesPerElement;
        cached += ofLanes;
    }

    /** As {@link #need}, for an argument with a row for each value of an element. */
    void needPieces(long bytesPerElement, long ofLanes) {
        bytes += bytesPerElement;
        cachedPieces += ofLanes;
        onlyInLanes = false;
    }

    /** As {@link #needPieces}, for an argument of which lanes have no scratch: they are loaded from its rows. */
    void needPiecesInScalarCode(long bytesPerElement, long ofLanes) {
        bytes += bytesPerElement;
        cachedPiecesInScalarCode += ofLanes;
        onlyInLanes = false;
    }

    /** Sets the number of elements for which there may be scratch, whatever there is room for: those of a chunk. */
    void limitTo(int elements) {
        most = elements;
    }

    void needLater(LaterNeed need) {
        later.add(need);
    }

    /** Whether everything is read and written where it is. */
    boolean packsNothing() {
        return bytes == 0 && later.isEmpty();
    }

    /** The number of elements that scalar code may compute at once; for the rest see {@link #elements}. */
    int elementsInScalarCode(int group) {
        for (LaterNeed need : later) {
            if (!need.onlyInLanes()) {
                return elements(group, cachedPieces + cachedPiecesInScalarCode);
            }
        }
        return onlyInLanes ? most : elements(group, cachedPieces + cachedPiecesInScalarCode);
    }

    /**
     * The number of elements for which there is room in lanes.
     *
     * @param group lanes; the result is a multiple, unless the budget does not allow for a single group
     */
    int elements(int group) {
        return elements(group, cachedPieces);
    }

    private int elements(int group, long pieces) {
        long more = 0;
        for (LaterNeed need : later) {
            long known = need.bytesPerElement();
            if (known == LaterNeed.UNKNOWN) {
                return group;
            }
            more += known;
        }
        return bytes + more == 0 ? Integer.MAX_VALUE - Integer.MAX_VALUE % group : elements(group, pieces, more);
    }

    private int elements(int group, long pieces, long more) {
        long kept = Math.min(CACHE / Math.max(1, cached + more), Math.max(PIECE, PIECES_CACHE / Math.max(1, pieces)));
        long inCache = Math.max(group, kept);
        long inBudget = bytesPerThread() / (bytes + more);
        if (inBudget == 0) {
            throw new IllegalArgumentException(("%s: a memory budget of %d bytes is too small: each of %d threads needs"
                    + " %d bytes of scratch for an element")
                    .formatted(method, budget.orElseThrow(), threads, bytes + more));
        }
        int elements = Math.clamp(Math.min(inCache, inBudget), 1, most);
        return elements < group ? elements : elements - elements % group;
    }

    /** A rehearsal counts as one more thread. */
    private long bytesPerThread() {
        return budget.orElse(Long.MAX_VALUE) / (threads + 1);
    }
}
