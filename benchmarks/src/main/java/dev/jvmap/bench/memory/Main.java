package dev.jvmap.bench.memory;

import com.sun.management.ThreadMXBean;
import dev.jvmap.Batching.Mode;
import dev.jvmap.bench.memory.Job.Prepared;
import java.lang.management.ManagementFactory;

/**
 * Prints what batched calls in lanes allocate besides their arguments and results, all threads of the process together.
 * (Scalar code allocates what the user's own method does.)
 */
public final class Main {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 40;
    private static final int CALLS = 10;

    private Main() {
    }

    public static void main(String[] args) {
        System.out.println(
                "| job | elements | arguments and result | first call, not compiled | compiled calls, at most |");
        System.out.println("|---|---|---|---|---|");
        for (Job job : Job.values()) {
            Prepared prepared = job.prepare(job.elements());
            long first = allocatedBy(job, prepared);
            for (int call = 0; call < WARM_UP; call++) {
                allocatedBy(job, prepared);
            }
            long later = 0;
            for (int call = 0; call < CALLS; call++) {
                later = Math.max(later, allocatedBy(job, prepared));
            }
            System.out.printf("| %s | %,d | %.1f MB | %.2f MB | %.3f MB |%n", job.description(), job.elements(),
                    megabytes(prepared.bytes()), megabytes(first), megabytes(later));
        }
    }

    static long allocatedBy(Job job, Prepared prepared) {
        long before = THREADS.getTotalThreadAllocatedBytes();
        prepared.call().accept(job.how().withMode(Mode.VECTOR));
        return THREADS.getTotalThreadAllocatedBytes() - before;
    }

    private static double megabytes(long bytes) {
        return bytes / 1e6;
    }
}
