package dev.jvmap.processor.cases;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * What the processor says about a source file, and what the file's markers say that it says: {@code // error: VMAP204},
 * {@code // warning: VMAP805}, {@code // note: VMAP801, VMAP804} at the end of the line. Both sets must be equal.
 */
record Markers(SortedSet<Marker> all) {
    private static final Pattern MARKER = Pattern.compile(" *// (error|warning|note): (VMAP\\d+(?:, VMAP\\d+)*)$");
    private static final Pattern CODE = Pattern.compile("VMAP\\d+");

    /** One diagnostic. */
    record Marker(long line, String severity, String code) implements Comparable<Marker> {
        @Override
        public int compareTo(Marker other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return "%08d %s %s".formatted(line, severity, code);
        }

        @Override
        public String toString() {
            return "line " + line + ": " + severity + ": " + code;
        }
    }

    static Markers in(String source) {
        SortedSet<Marker> markers = new TreeSet<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String rest = lines.get(i);
            for (Matcher marker = MARKER.matcher(rest); marker.find(); marker = MARKER.matcher(rest)) {
                String severity = marker.group(1);
                int line = i + 1;
                CODE.matcher(marker.group(2)).results()
                        .forEach(code -> markers.add(new Marker(line, severity, code.group())));
                rest = rest.substring(0, marker.start());
            }
        }
        return new Markers(markers);
    }

    /** The markers of what a compilation of the file has reported, other compiler warnings left out. */
    static Markers of(List<? extends Diagnostic<?>> diagnostics) {
        SortedSet<Marker> markers = new TreeSet<>();
        for (Diagnostic<?> diagnostic : diagnostics) {
            Matcher code = CODE.matcher(diagnostic.getMessage(null));
            if (code.find()) {
                markers.add(new Marker(diagnostic.getLineNumber(), severity(diagnostic), code.group()));
            } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                markers.add(new Marker(diagnostic.getLineNumber(), "error", diagnostic.getMessage(null)));
            }
        }
        return new Markers(markers);
    }

    private static String severity(Diagnostic<?> diagnostic) {
        return switch (diagnostic.getKind()) {
            case ERROR -> "error";
            case WARNING, MANDATORY_WARNING -> "warning";
            case NOTE, OTHER -> "note";
        };
    }

    /** The errors among them. They are what a case is about, and are marked by hand. */
    List<Marker> errors() {
        return all.stream().filter(m -> m.severity.equals("error")).toList();
    }

    /** Says in words how this differs from what the file expects. */
    Optional<String> differenceFrom(Markers expected) {
        StringBuilder text = new StringBuilder();
        all.stream().filter(m -> !expected.all.contains(m))
                .forEach(m -> text.append("unmarked   ").append(m).append('\n'));
        expected.all.stream().filter(m -> !all.contains(m))
                .forEach(m -> text.append("not said   ").append(m).append('\n'));
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    /** The source with these markers in place of its own. */
    String writeInto(String source) {
        StringBuilder text = new StringBuilder();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            text.append(withoutMarkers(lines.get(i)));
            for (String severity : List.of("error", "warning", "note")) {
                List<String> codes = all.stream().filter(m -> m.line == line && m.severity.equals(severity))
                        .map(Marker::code).toList();
                text.append(codes.isEmpty() ? "" : " // " + severity + ": " + String.join(", ", codes));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String withoutMarkers(String line) {
        String rest = line;
        for (Matcher marker = MARKER.matcher(rest); marker.find(); marker = MARKER.matcher(rest)) {
            rest = rest.substring(0, marker.start());
        }
        return rest;
    }
}
