package dev.jvmap.bench.workload;

import com.sun.management.ThreadMXBean;
import dev.jvmap.Batching;
import dev.jvmap.Batching.Mode;
import java.lang.management.ManagementFactory;

/**
 * A JVM of its own that runs the kernel of one workload until it allocates no more than the twin, or the time is over. Prints the bytes that it then
 * allocates for each further element beside what the twin does.
 */
final class HotLanes {
    private static final int ELEMENTS = 1024;
    private static final int CALLS_BEFORE = 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private HotLanes() {
    }

    /** @param args workload, seconds at most */
    public static void main(String[] args) {
        Kind kind = Kind.valueOf(args[0]);
        long end = System.nanoTime() + Long.parseLong(args[1]) * 1_000_000_000;
        int elements = Math.min(ELEMENTS, kind.hotElements());
        Workload some = kind.create(elements);
        Workload twice = kind.create(2 * elements);
        double boxes;
        do {
            boxes = (further(some, twice, Mode.VECTOR) - further(some, twice, Mode.SCALAR)) / elements;
        } while (boxes > 1 && System.nanoTime() < end);
        System.out.println(boxes);
    }

    /** Bytes that the further elements take: a call has some kilobytes of its own. */
    private static double further(Workload some, Workload twice, Mode mode) {
        return bytes(twice, mode) - bytes(some, mode);
    }

    /** What a call allocates, after some others. */
    private static double bytes(Workload workload, Mode mode) {
        Batching how = Batching.defaults().withMode(mode);
        for (int call = 0; call < CALLS_BEFORE; call++) {
            workload.batched().accept(how);
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        workload.batched().accept(how);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
