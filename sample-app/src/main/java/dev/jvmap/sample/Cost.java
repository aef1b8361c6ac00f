package dev.jvmap.sample;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What some work cost the thread that did it.
 *
 * @param nanos wall time
 * @param bytes memory allocated on the heap
 */
record Cost(long nanos, long bytes) {

    static final Cost NOTHING = new Cost(0, 0);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Does the work on the calling thread. */
    static Cost of(Runnable work) {
        long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        long nanosBefore = System.nanoTime();
        work.run();
        long nanos = System.nanoTime() - nanosBefore;
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
        return new Cost(nanos, bytes);
    }

    Cost plus(Cost other) {
        return new Cost(nanos + other.nanos, bytes + other.bytes);
    }

    double seconds() {
        return nanos / 1e9;
    }
}
