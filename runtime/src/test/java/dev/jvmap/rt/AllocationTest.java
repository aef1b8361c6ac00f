package dev.jvmap.rt;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.jvmap.Batching;
import dev.jvmap.Batching.Mode;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a call allocates does not grow with the number of elements. */
class AllocationTest {
    private static final int ELEMENTS = 100_000;
    private static final int LENGTH = 4;

    /** A call's own objects, its scratch and a rehearsal's. */
    private static final long BOUND = 256 * 1024;

    private static long allocatedBy(Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            call.run();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void rowsAndColumnsAreNotCopied(Mode mode) {
        double[] x = Numbers.random(ELEMENTS);
        double[][] rows = Numbers.random(ELEMENTS, LENGTH);
        double[][] columns = Numbers.transposed(rows, LENGTH);
        double[] out = new double[ELEMENTS];
        Batching how = Batching.defaults().withMode(mode);
        assertThat(allocatedBy(() -> WeightedSum.into(out, x, rows, 0, how))).isLessThan(BOUND);
        assertThat(allocatedBy(() -> WeightedSum.into(out, x, columns, 1, how))).isLessThan(BOUND);
    }

    @Test
    void batchSizeOneAllocatesNoMore() {
        double[] x = Numbers.random(ELEMENTS);
        double[][] rows = Numbers.random(ELEMENTS, LENGTH);
        double[] out = new double[ELEMENTS];
        Batching how = Batching.defaults().withBatchSize(1);
        assertThat(allocatedBy(() -> WeightedSum.into(out, x, rows, 0, how))).isLessThan(BOUND);
    }
}
