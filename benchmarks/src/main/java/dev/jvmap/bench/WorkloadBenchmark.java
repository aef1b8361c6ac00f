package dev.jvmap.bench;

import dev.jvmap.Batching;
import dev.jvmap.Batching.Mode;
import dev.jvmap.bench.workload.Kind;
import dev.jvmap.bench.workload.Workload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Every workload in every way that jvmap has in one thread, and the plain loop; {@link Kind#hotElements} elements per call. */
public class WorkloadBenchmark extends Hot {
    private static final Batching TWIN = Batching.defaults().withMode(Mode.SCALAR);
    private static final Batching LANES = Batching.defaults().withMode(Mode.VECTOR);
    private static final Batching AUTO = Batching.defaults().withMode(Mode.AUTO);

    @Param
    public Kind kind;

    private Workload workload;

    @Setup
    public void create() {
        workload = kind.create(kind.hotElements());
    }

    @Benchmark
    public void loop() {
        workload.loop().run();
    }

    @Benchmark
    public void twin() {
        workload.batched().accept(TWIN);
    }

    @Benchmark
    public void lanes() {
        workload.batched().accept(LANES);
    }

    @Benchmark
    public void auto() {
        workload.batched().accept(AUTO);
    }
}
