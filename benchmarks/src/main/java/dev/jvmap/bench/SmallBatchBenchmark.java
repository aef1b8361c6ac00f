package dev.jvmap.bench;

import dev.jvmap.Batching;
import dev.jvmap.bench.workload.Kind;
import dev.jvmap.bench.workload.Workload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What a call costs beside its elements: few of them at a time. In a heap whose memory is there from the start: its first touch takes longer than a call. */
@Fork(value = 2, jvmArgsAppend = {"-Xms600m", "-Xmx600m", "-XX:+AlwaysPreTouch"})
public class SmallBatchBenchmark extends Hot {
    @Param({"BLACK_SCHOLES", "KEPLER", "LOG_LIKELIHOOD_ROWS", "INVERSE_3X3", "TABLE_INTERPOLATION", "CIVIL_FROM_DAYS",
            "HASH"})
    public Kind kind;

    @Param({"1", "4", "16", "64"})
    public int elements;

    private Workload workload;

    @Setup
    public void create() {
        workload = kind.create(elements);
    }

    @Benchmark
    public void loop() {
        workload.loop().run();
    }

    @Benchmark
    public void auto() {
        workload.batched().accept(Batching.defaults());
    }
}
