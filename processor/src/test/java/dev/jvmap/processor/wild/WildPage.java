package dev.jvmap.processor.wild;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code docs/wild.md}. */
final class WildPage {
    private static final String HEAD =
            """
                    # Methods in the wild

                    Methods that nobody here wrote, from the source jars of well-known libraries on Maven Central. Nothing in them is changed: `@Vmap` is written above them, they are compiled with the processor, and the batched
                    method is compared with the loop, bit by bit, in its twin and in lanes, at vector widths of 128, 256 and 512 bits, with batches of 1 to 1000 elements. In the loop, `Math` functions whose bits Java does not fix are those
                    of [`VMath`](math.md).

                    %d methods of %d libraries: %d run in lanes, %d give the bits of the loop.

                    The table is what this writes (it needs Maven Central; the list is `processor/src/test/resources/wild/methods.txt`):

                    ```
                    mvn -Pwild -pl processor -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest=WildTest -Djvmap.bless=true
                    ```
                    """;

    private WildPage() {}

    static String of(Map<String, List<Verdict>> verdicts) {
        List<Verdict> all = verdicts.values().stream().flatMap(Collection::stream).toList();
        String head = HEAD.formatted(all.size(), verdicts.size(), all.stream().filter(Verdict::inLanes).count(),
                all.stream().filter(Verdict::isRight).count());
        return verdicts.entrySet().stream().map(entry -> section(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("", head, ""));
    }

    /** The table of one library. */
    static String section(String library, List<Verdict> verdicts) {
        return verdicts.stream().map(WildPage::row)
                .collect(Collectors.joining("", "\n## " + library + "\n\n| method | runs | says |\n|---|---|---|\n",
                        ""));
    }

    private static String row(Verdict verdict) {
        String runs = verdict.inLanes() ? "in lanes" : "element by element";
        return "| `%s` | %s%s | %s |%n".formatted(verdict.method(), runs,
                verdict.wrong().map(text -> ", WRONG: " + text).orElse(""), String.join("; ", verdict.said()));
    }
}
