package dev.jvmap.bench.math;

import dev.jvmap.bench.report.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures the math functions, and writes the table of {@code docs/math.md} between its two marks. */
public final class MathPage {
    private static final String BEGIN = "<!-- times: written by the benchmarks -->\n";
    private static final String END = "<!-- end of times -->";
    private static final List<String> OURS = List.of("scalar", "lanes");
    private static final List<String> ALL = List.of("scalar", "lanes", "math", "strict", "vectorApi");

    /** Nanoseconds by function and way: the best of the iterations, since a virtual machine loses some of them to its neighbours. */
    private final Map<String, Map<String, Double>> nanos = new HashMap<>();
    private final boolean quick;

    private MathPage(boolean quick) {
        this.quick = quick;
    }

    /** @param args the page, then {@code quick} to try whether everything runs */
    public static void main(String[] args) throws IOException, RunnerException {
        Path page = Path.of(args[0]);
        MathPage times = new MathPage(args.length > 1 && args[1].equals("quick"));
        for (MathFunction function : MathFunctions.all()) {
            times.measure(function);
        }
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(page, text.substring(0, begin) + times.text() + text.substring(text.indexOf(END)));
    }

    /** All ways of one function follow each other: ratios are of the same minute. */
    private void measure(MathFunction function) throws RunnerException {
        List<String> ways = function.jdk().isPresent() ? ALL : OURS;
        ChainedOptionsBuilder options = new OptionsBuilder().shouldFailOnError(true)
                .include(MathBenchmark.class.getName() + "\\.(" + String.join("|", ways) + ")$")
                .param("signature", function.signature());
        if (quick) {
            TimeValue moment = TimeValue.milliseconds(20);
            options.forks(1).warmupIterations(1).warmupTime(moment).measurementIterations(1).measurementTime(moment);
        }
        for (RunResult run : new Runner(options.build()).run()) {
            nanos.computeIfAbsent(function.signature(), _ -> new HashMap<>())
                    .put(run.getPrimaryResult().getLabel(), run.getPrimaryResult().getStatistics().getMin());
        }
    }

    private String text() throws IOException {
        Machine machine = Machine.here();
        String head =
                """
                        %s, vectors of %d bits, %s. One thread, %d elements in the cache.

                        | ns per element | `VMath` scalar | `Math` | ratio | `StrictMath` | ratio | `VMath` lanes | Vector API | ratio |
                        |---|---|---|---|---|---|---|---|---|---|
                        """
                        .formatted(machine.cpu(), machine.vectorBits(), machine.jvm(), MathFunction.ELEMENTS);
        return MathFunctions.all().stream().map(this::row).collect(Collectors.joining("", head, ""));
    }

    private String row(MathFunction function) {
        Map<String, Double> times = nanos.get(function.signature());
        List<String> cells = new ArrayList<>(List.of("`" + function.signature() + "`"));
        cells.add(nanos(times, "scalar"));
        cells.addAll(compared(times, "scalar", "math"));
        cells.addAll(compared(times, "scalar", "strict"));
        cells.add(nanos(times, "lanes"));
        cells.addAll(compared(times, "lanes", "vectorApi"));
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Theirs, and how many times theirs ours is; nothing where there is none. */
    private static List<String> compared(Map<String, Double> times, String ours, String theirs) {
        return times.containsKey(theirs)
                ? List.of(nanos(times, theirs),
                        String.format(Locale.ROOT, "%.2f×", times.get(ours) / times.get(theirs)))
                : List.of("", "");
    }

    private static String nanos(Map<String, Double> times, String way) {
        return String.format(Locale.ROOT, "%.2f", times.get(way));
    }
}
