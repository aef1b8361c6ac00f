package dev.jvmap.rt;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** How many elements may be packed into scratch at once, so that a thread's scratch stays in its cache and in the call's budget. */
final class Room {
    /** A scratch size that is not known before the first element has been computed. */
    static final long UNKNOWN = -1;

    /** Bytes of scratch per thread where nobody says: half of a small second-level cache. */
    private static final long CACHE = 128 * 1024;

    private final String method;
    private final OptionalLong budget;
    private final int threads;
    private final List<LongSupplier> needs = new ArrayList<>();

    /** @param budget bytes of scratch for the whole call */
    Room(String method, OptionalLong budget, int threads) {
        this.method = method;
        this.budget = budget;
        this.threads = threads;
    }

    /** @param bytesPerElement of one thread's scratch, or {@link #UNKNOWN} as long as that is not known */
    void need(LongSupplier bytesPerElement) {
        needs.add(bytesPerElement);
    }

    /** The number of elements for which there is room: a multiple of the most lanes where there is room for so many. */
    int elements() {
        long each = 0;
        for (LongSupplier need : needs) {
            long bytes = need.getAsLong();
            if (bytes == UNKNOWN) {
                return Worker.MAX_LANES;
            }
            each += bytes;
        }
        return each == 0 ? Integer.MAX_VALUE : elements(each);
    }

    private int elements(long each) {
        long inCache = Math.max(Worker.MAX_LANES, CACHE / each);
        long allowed = Math.min(inCache, allowed() / each);
        if (allowed == 0) {
            throw new IllegalArgumentException(("%s: a memory budget of %d bytes is too small: each of %d threads needs"
                    + " %d bytes of scratch for an element").formatted(method, budget.orElseThrow(), threads, each));
        }
        long groups = allowed / Worker.MAX_LANES;
        return (int) Math.min(Integer.MAX_VALUE, groups > 0 ? groups * Worker.MAX_LANES : allowed);
    }

    /** Bytes per thread. A rehearsal counts as one more thread. */
    private long allowed() {
        return budget.orElse(Long.MAX_VALUE) / (threads + 1);
    }
}
