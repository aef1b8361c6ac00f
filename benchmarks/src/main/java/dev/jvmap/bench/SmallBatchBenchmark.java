package dev.jvmap.bench;

import dev.jvmap.Batching;
import dev.jvmap.bench.workload.Kind;
import dev.jvmap.bench.workload.Workload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What a call costs beside its elements: few of them at a time. */
public class SmallBatchBenchmark extends Hot {
    @Param({"BLACK_SCHOLES", "KEPLER", "INVERSE_3X3", "HASH"})
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
