package dev.jvmap.bench;

import dev.jvmap.bench.fresh.Start;
import dev.jvmap.bench.peer.CPeer;
import dev.jvmap.bench.report.Machine;
import dev.jvmap.bench.report.Results;
import dev.jvmap.bench.workload.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Runs all benchmarks and writes a folder of results. What the arguments do not narrow down is done in full. */
public final class Main {
    /** What there is to run. */
    private enum Part {
        HOT,
        THREADS,
        SMALL,
        PEERS,
        FRESH
    }

    private final Path home;
    private final Path folder;
    private final Effort effort;
    private final List<Kind> kinds;
    private final Results results;

    private Main(Path home, Effort effort, List<Kind> kinds) throws IOException {
        this.home = home;
        this.folder = home.resolve("results").resolve(LocalDate.now().toString());
        this.effort = effort;
        this.kinds = kinds;
        this.results = new Results(Machine.here());
    }

    /** @param args the folder of this module, then any of {@code brief} or {@code quick}, parts and workloads */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        List<String> words = Stream.of(args).skip(1).map(word -> word.toUpperCase(Locale.ROOT)).toList();
        Effort effort = Arrays.stream(Effort.values()).filter(named -> words.contains(named.name())).findFirst()
                .orElse(Effort.FULL);
        Main main = new Main(Path.of(args[0]), effort, named(words, Kind.values()));
        Files.createDirectories(main.folder);
        for (Part part : named(words, Part.values())) {
            main.run(part);
            main.results.write(main.folder);
        }
        System.out.println("written to " + main.folder);
    }

    /** The constants that are named; all of them if none is. */
    private static <E extends Enum<E>> List<E> named(List<String> words, E[] constants) {
        List<E> named = Arrays.stream(constants).filter(constant -> words.contains(constant.name())).toList();
        return named.isEmpty() ? List.of(constants) : named;
    }

    private void run(Part part) throws IOException, InterruptedException, RunnerException {
        Jmh jmh = new Jmh(effort, folder);
        switch (part) {
            case HOT -> {
                jmh.run(WorkloadBenchmark.class, kinds, Kind::hotElements).forEach(results::add);
                jmh.run(HandBenchmark.class, kinds, Kind::hotElements).forEach(results::add);
            }
            case THREADS ->
                jmh.run(ThreadsBenchmark.class, kinds, Kind::freshElements).forEach(results::add);
            case SMALL -> jmh.run(SmallBatchBenchmark.class, kinds, Kind::hotElements).forEach(results::add);
            case PEERS -> CPeer.measure(home.resolve("peers/c/run"), effort.peerSeconds()).stream()
                    .filter(timing -> kinds.contains(timing.kind())).forEach(results::add);
            case FRESH -> {
                for (Kind kind : kinds) {
                    Start start = effort.freshJvms().measure(kind);
                    System.out.printf(Locale.ROOT,
                            "%s: first call %.2f of the loop's, with an AOT cache %.2f, %d of %d JVMs at full speed%n",
                            kind, start.firstCallRatio(), start.cachedFirstCallRatio(), start.reached(), start.jvms());
                    results.add(start);
                }
            }
        }
    }
}
