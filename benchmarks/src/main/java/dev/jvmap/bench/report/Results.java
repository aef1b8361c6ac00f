package dev.jvmap.bench.report;

import com.google.gson.GsonBuilder;
import dev.jvmap.bench.fresh.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Everything that one run of the benchmarks has measured so far. */
public final class Results {
    private final Machine machine;
    private final List<Timing> timings = new ArrayList<>();
    private final List<Start> starts = new ArrayList<>();

    public Results(Machine machine) {
        this.machine = machine;
    }

    public void add(Timing timing) {
        timings.add(timing);
    }

    public void add(Start start) {
        starts.add(start);
    }

    Machine machine() {
        return machine;
    }

    List<Start> starts() {
        return starts;
    }

    /** What was timed: the calls of the usual size first. */
    List<Call> calls() {
        return timings.stream().map(Call::of).distinct()
                .sorted(Comparator.comparing(Call::isSmall).thenComparing(Call::kind).thenComparing(Call::elements))
                .toList();
    }

    /** Nanoseconds per element; absent if nobody measured it. */
    OptionalDouble nanos(Call call, String way) {
        return find(call, way).mapToDouble(Timing::nanosPerElement).findFirst();
    }

    /** Allocated bytes per element; absent if nobody measured it. */
    OptionalDouble bytes(Call call, String way) {
        return find(call, way).mapToDouble(Timing::bytesPerElement).findFirst();
    }

    private Stream<Timing> find(Call call, String way) {
        return timings.stream().filter(timing -> Call.of(timing).equals(call) && timing.way().equals(way));
    }

    /** Writes results.json, results.md and speedup.svg. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("results.json"), new GsonBuilder().setPrettyPrinting().create().toJson(this));
        Files.writeString(folder.resolve("results.md"), new Page(this).text());
        Files.writeString(folder.resolve("speedup.svg"), new BarChart(this).svg());
    }
}
