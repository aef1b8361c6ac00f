package dev.jvmap.processor.wild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code docs/wild.md}: a head written by hand, and two sections that tests write. */
final class WildPage {
    private static final Path PAGE = Path.of("..", "docs", "wild.md");
    private static final String CHOSEN = "## Chosen methods\n";
    private static final String CENSUS = "## Census\n";
    private static final String NEXT_SECTION = "(?=\n## )|\\z";
    /** Reasons rarer than this are not worth a line. */
    private static final int FEWEST = 3;
    private static final Pattern GATHER =
            Pattern.compile(
                    "every element reads its own index of '(\\w+)': a gather, about as slow as scalar loads\\.");

    private WildPage() {}

    /** The page as it stands. */
    static String text() throws IOException {
        return Files.readString(PAGE);
    }

    /** The page with a section written anew; with {@code -Djvmap.bless=true} it is written down. */
    static String with(String section) throws IOException {
        String heading = section.substring(0, section.indexOf('\n') + 1);
        String before = text();
        int start = before.indexOf(heading);
        Matcher end = Pattern.compile(NEXT_SECTION).matcher(before);
        end.find(start);
        String page = before.substring(0, start) + section + before.substring(end.start());
        if (Boolean.getBoolean("jvmap.bless")) {
            Files.writeString(PAGE, page);
        }
        return page;
    }

    /** The chosen methods, one by one. */
    static String chosen(Map<String, List<Verdict>> verdicts) {
        List<Verdict> all = verdicts.values().stream().flatMap(Collection::stream).toList();
        StringBuilder section = new StringBuilder(CHOSEN);
        section.append("\n%d methods of %d libraries: %d run in lanes, %d give the bits of the loop.%n%n"
                .formatted(all.size(), verdicts.size(), all.stream().filter(Verdict::inLanes).count(),
                        all.stream().filter(Verdict::isRight).count()));
        section.append("| library | method | runs | remarks |\n|---|---|---|---|\n");
        verdicts.forEach((library, own) -> own.forEach(verdict -> section.append(row(library, verdict))));
        return section.toString();
    }

    static String row(String library, Verdict verdict) {
        String runs = verdict.inLanes() ? "in lanes" : "element by element";
        return "| %s | `%s` | %s%s | %s |%n".formatted(library, verdict.method(), runs,
                verdict.wrong().map(text -> ", WRONG: " + text).orElse(""), String.join(" ", brief(verdict.said())));
    }

    /** What is said, with all gathers in one. */
    private static List<String> brief(List<String> said) {
        List<String> brief = new ArrayList<>(said);
        String tables = said.stream().map(GATHER::matcher).filter(Matcher::matches).map(m -> "`" + m.group(1) + "`")
                .collect(Collectors.joining(", "));
        brief.removeIf(text -> GATHER.matcher(text).matches());
        if (!tables.isEmpty()) {
            brief.add("Gathers from " + tables + ".");
        }
        return brief;
    }

    /** The census, one line for each library, and why methods do not run in lanes. */
    static String census(List<Census.Result> results) {
        StringBuilder section = new StringBuilder(CENSUS);
        long judged = results.stream().mapToLong(Census.Result::judged).sum();
        section.append(
                """

                        %d libraries have %d static methods with at least three operations whose parameters and results are primitives or arrays of them. Of these, %d were drawn and %d could be judged:
                        %d (%d %%) run in lanes, %d (%d %%) element by element, %d are refused with a message; %d give other bits than the loop, %d break the build.

                        | library | such methods | judged | in lanes | element by element | refused | wrong | broken |
                        |---|---|---|---|---|---|---|---|
                        """
                        .formatted(results.size(), results.stream().mapToInt(Census.Result::found).sum(),
                                results.stream().mapToInt(result -> result.answers().size()).sum(), judged,
                                count(results, Outcome.IN_LANES), percent(results, Outcome.IN_LANES, judged),
                                count(results, Outcome.ELEMENT_BY_ELEMENT),
                                percent(results, Outcome.ELEMENT_BY_ELEMENT, judged),
                                count(results, Outcome.REFUSED), count(results, Outcome.WRONG),
                                count(results, Outcome.BROKEN)));
        results.forEach(result -> section.append("| %s | %d | %d | %d | %d | %d | %d | %d |%n".formatted(
                result.library(), result.found(), result.judged(), result.count(Outcome.IN_LANES),
                result.count(Outcome.ELEMENT_BY_ELEMENT), result.count(Outcome.REFUSED), result.count(Outcome.WRONG),
                result.count(Outcome.BROKEN))));
        section.append("\nWhy methods run element by element, or are refused:\n\n| reason | methods |\n|---|---|\n");
        reasons(results).forEach((reason, count) -> section.append("| %s | %d |%n".formatted(reason, count)));
        return section.toString();
    }

    private static long count(List<Census.Result> results, Outcome outcome) {
        return results.stream().mapToLong(result -> result.count(outcome)).sum();
    }

    private static long percent(List<Census.Result> results, Outcome outcome, long of) {
        return of == 0 ? 0 : Math.round(100.0 * count(results, outcome) / of);
    }

    /** The reasons without the names in them, the most frequent first; a method may have several. */
    private static Map<String, Long> reasons(List<Census.Result> results) {
        Map<String, Long> counts = results.stream().flatMap(result -> result.answers().stream())
                .filter(answer -> answer.outcome() == Outcome.ELEMENT_BY_ELEMENT || answer.outcome() == Outcome.REFUSED)
                .flatMap(answer -> List.of(answer.text().split("; ")).stream().map(WildPage::withoutNames).distinct())
                .filter(reason -> !reason.contains("a gather"))
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().filter(entry -> entry.getValue() >= FEWEST)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static String withoutNames(String reason) {
        return reason.replaceAll("^'\\w+' runs element by element: ", "").replaceAll("'[^']*'", "…")
                .replaceFirst("^.*error: (\\[VMAP\\d+] [^.]*).*$", "$1");
    }
}
