package dev.jvmap.bench;

import dev.jvmap.bench.workload.Kind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The workloads that exist by hand; to be read beside {@link WorkloadBenchmark}. */
public class HandBenchmark extends Hot {
    @Param({"BLACK_SCHOLES", "MANDELBROT", "MANDELBROT_F32", "LOG_LIKELIHOOD_COLUMNS"})
    public Kind kind;

    private Runnable byHand;

    @Setup
    public void create() {
        byHand = kind.create(kind.hotElements()).hand().orElseThrow();
    }

    @Benchmark
    public void hand() {
        byHand.run();
    }
}
