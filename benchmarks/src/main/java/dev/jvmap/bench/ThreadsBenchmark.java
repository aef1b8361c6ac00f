package dev.jvmap.bench;

import dev.jvmap.Batching;
import dev.jvmap.bench.workload.Kind;
import dev.jvmap.bench.workload.Workload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** One thread against two; {@link Kind#freshElements} elements per call, since a thread takes a tenth of a millisecond to wake up. */
public class ThreadsBenchmark extends Hot {
    private static final Batching ONE = Batching.defaults();
    private static final Batching TWO = ONE.withThreads(2);

    @Param
    public Kind kind;

    private Workload workload;

    @Setup
    public void create() {
        workload = kind.create(kind.freshElements());
    }

    @Benchmark
    public void oneThread() {
        workload.batched().accept(ONE);
    }

    @Benchmark
    public void twoThreads() {
        workload.batched().accept(TWO);
    }
}
