package dev.jvmap.bench.math;

import dev.jvmap.Batching;
import dev.jvmap.Batching.Mode;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds per element of the math functions. Each is measured in a JVM of its own, where the loops see one function only. */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(MathFunction.ELEMENTS)
@Fork(2)
@Warmup(iterations = 3, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 150, timeUnit = TimeUnit.MILLISECONDS)
public class MathBenchmark {
    private static final Batching LANES = Batching.defaults().withMode(Mode.VECTOR).withThreads(1);

    /** Which one of {@link MathFunctions}, given by {@link MathPage}. */
    @Param("exp(double x)")
    public String signature;

    private MathFunction function;

    @Setup
    public void find() {
        function = MathFunctions.all().stream().filter(f -> f.signature().equals(signature)).findFirst().orElseThrow();
    }

    @Benchmark
    public void scalar() {
        function.scalar().run();
    }

    /** A kernel is compiled twice before it is at its best. */
    @Benchmark
    @Warmup(iterations = 7, time = 500, timeUnit = TimeUnit.MILLISECONDS)
    public void lanes() {
        function.lanes().accept(LANES);
    }

    @Benchmark
    public void math() {
        function.jdk().orElseThrow().math().run();
    }

    @Benchmark
    public void strict() {
        function.jdk().orElseThrow().strict().run();
    }

    @Benchmark
    public void vectorApi() {
        function.jdk().orElseThrow().vectorApi().run();
    }
}
