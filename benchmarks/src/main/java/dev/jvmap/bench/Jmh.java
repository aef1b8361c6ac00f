package dev.jvmap.bench;

import dev.jvmap.bench.report.Timing;
import dev.jvmap.bench.workload.Kind;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Runs benchmarks of this package with the allocation profiler. */
record Jmh(Effort effort, Path folder) {

    /**
     * Those of {@code kinds} that the benchmark is for. JMH's own results go to a file named after the benchmark.
     *
     * @param elements of a call, where the benchmark has no parameter that says it
     */
    List<Timing> run(Class<?> benchmark, List<Kind> kinds, ToIntFunction<Kind> elements) throws RunnerException {
        List<String> offered = Stream.of(benchmark.getFields()).filter(field -> field.getType() == Kind.class)
                .flatMap(field -> Stream.of(field.getAnnotation(Param.class).value())).toList();
        String[] chosen = kinds.stream().map(Kind::name)
                .filter(kind -> offered.contains(Param.BLANK_ARGS) || offered.contains(kind)).toArray(String[]::new);
        if (chosen.length == 0) {
            return List.of();
        }
        ChainedOptionsBuilder options = new OptionsBuilder().include(benchmark.getSimpleName() + "\\.")
                .param("kind", chosen).addProfiler(GCProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(folder.resolve("jmh-" + benchmark.getSimpleName() + ".json").toString());
        Effort.Times times = effort.hot();
        TimeValue iteration = TimeValue.milliseconds(times.iteration().toMillis());
        options.forks(times.jvms()).warmupIterations(times.warmups()).warmupTime(iteration)
                .measurementIterations(times.measurements()).measurementTime(iteration);
        Collection<RunResult> results = new Runner(options.build()).run();
        return results.stream().map(run -> timing(run, elements)).toList();
    }

    private static Timing timing(RunResult run, ToIntFunction<Kind> usual) {
        Kind kind = Kind.valueOf(run.getParams().getParam("kind"));
        boolean own = run.getParams().getParamsKeys().contains("elements");
        int elements = own ? Integer.parseInt(run.getParams().getParam("elements")) : usual.applyAsInt(kind);
        Result<?> nanos = run.getPrimaryResult();
        Statistics all = nanos.getStatistics();
        double bytes = run.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
        return new Timing(kind, nanos.getLabel(), elements, nanos.getScore() / elements,
                (all.getMax() - all.getMin()) / all.getMean(), bytes / elements);
    }
}
