package dev.jvmap.bench.report;

import dev.jvmap.bench.fresh.Start;
import dev.jvmap.bench.peer.CPeer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The results as Markdown. */
final class Page {
    private static final String NONE = "";

    private final Results results;

    Page(Results results) {
        this.results = results;
    }

    String text() {
        Machine machine = results.machine();
        return String.join("\n\n",
                "%s, %d cores, vectors of %d bits. %s, %s. Options: %s".formatted(machine.cpu(), machine.cores(),
                        machine.vectorBits(), machine.os(), machine.jvm(), String.join(" ", machine.options())),
                "## Hot", hot(), "![speed-up](speedup.svg)", "## Two threads", twoThreads(), "## Small calls", small(),
                "## Fresh JVMs", fresh())
                + "\n";
    }

    private String hot() {
        List<List<String>> rows = results.calls().stream().filter(Call::isUsual).map(this::hotRow).toList();
        return table(List.of("ns per element", "loop", "twin", "lanes", "auto", "by hand", CPeer.EXACT, CPeer.FAST,
                "loop / auto", "B / element"), rows);
    }

    private List<String> hotRow(Call call) {
        List<String> row = new ArrayList<>(List.of(call.kind().name()));
        for (String way : List.of("loop", "twin", "lanes", "auto", "hand", CPeer.EXACT, CPeer.FAST)) {
            row.add(number("%.2f", results.nanos(call, way)));
        }
        row.add(number("%.2f×", ratio(results.nanos(call, "loop"), results.nanos(call, "auto"))));
        row.add(number("%.3f", results.bytes(call, "auto")));
        return row;
    }

    private String twoThreads() {
        List<List<String>> rows = results.calls().stream()
                .filter(call -> results.nanos(call, "twoThreads").isPresent()).map(this::threadsRow).toList();
        return table(List.of("ns per element", "elements", "one thread", "two threads", "one / two"), rows);
    }

    private List<String> threadsRow(Call call) {
        OptionalDouble one = results.nanos(call, "oneThread");
        OptionalDouble two = results.nanos(call, "twoThreads");
        return List.of(call.kind().name(), Integer.toString(call.elements()), number("%.2f", one), number("%.2f", two),
                number("%.2f×", ratio(one, two)));
    }

    private String small() {
        List<List<String>> rows = results.calls().stream().filter(Call::isSmall).map(this::smallRow).toList();
        return table(List.of("ns per element", "elements", "loop", "auto", "loop / auto"), rows);
    }

    private List<String> smallRow(Call call) {
        OptionalDouble loop = results.nanos(call, "loop");
        OptionalDouble auto = results.nanos(call, "auto");
        return List.of(call.kind().name(), Integer.toString(call.elements()), number("%.1f", loop),
                number("%.1f", auto), number("%.2f×", ratio(loop, auto)));
    }

    private String fresh() {
        return table(List.of("workload", "loop's first call, ms", "first call, ms", "ratio",
                "with an AOT cache: loop's, ms", "first call, ms", "ratio", "loop later, ms",
                "later, ms", "at full speed", "until then, ms", "slowest, ms", "B / element",
                "loop's peak heap, MB", "peak heap, MB", "same bits first and last", "agrees with loop"),
                results.starts().stream().map(Page::freshRow).toList());
    }

    private static List<String> freshRow(Start start) {
        return List.of(start.kind().name(), number(start.loopFirstMillis()), number(start.batchedFirstMillis()),
                number("%.2f×", OptionalDouble.of(start.firstCallRatio())),
                number(start.loopCachedFirstMillis()), number(start.batchedCachedFirstMillis()),
                number("%.2f×", OptionalDouble.of(start.cachedFirstCallRatio())), number(start.loopSettledMillis()),
                number(start.batchedSettledMillis()), "%d of %d".formatted(start.reached(), start.jvms()),
                number(start.fullSpeedMillis()), number(start.slowestFullSpeedMillis()),
                number("%.3f", OptionalDouble.of(start.bytesPerElement())),
                number(start.loopPeakHeapBytes() / 1e6), number(start.batchedPeakHeapBytes() / 1e6),
                start.sameBits() ? "yes" : "NO",
                start.agrees() ? "yes" : "NO");
    }

    static OptionalDouble ratio(OptionalDouble above, OptionalDouble below) {
        return above.isPresent() && below.isPresent() ? OptionalDouble.of(above.getAsDouble() / below.getAsDouble())
                : OptionalDouble.empty();
    }

    private static String number(double value) {
        return number("%.1f", OptionalDouble.of(value));
    }

    private static String number(String format, OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : NONE;
    }

    private static String table(List<String> head, List<List<String>> rows) {
        String rule = "|---".repeat(head.size()) + "|";
        return line(head) + "\n" + rule + rows.stream().map(row -> "\n" + line(row)).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
