package dev.jvmap.processor.wild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Methods of well-known libraries, unchanged: the Maven profile {@code wild} fetches their source jars, and the methods of {@code wild/methods.txt} are
 * compared with the loop. {@code docs/wild.md} shows what comes of it, and the commands. {@code -Djvmap.wild=joml} runs the libraries whose name starts so.
 */
@Tag("wild")
class WildTest {
    private static final String LIST = "/wild/methods.txt";
    private static final String ONLY = System.getProperty("jvmap.wild", "");
    private static final double IN_LANES = 0.8;

    @Test
    void methodsOfOthersAreRightAndMostRunInLanes() throws IOException {
        Judge judge = new Judge();
        Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
        Map<String, List<WildMethod>> methods = methods();
        for (WildLibrary library : WildLibrary.all()) {
            if (methods.containsKey(library.name()) && library.name().startsWith(ONLY)) {
                verdicts.put(library.name(), judge.verdicts(library, methods.get(library.name())));
                verdicts.get(library.name())
                        .forEach(verdict -> System.out.print(WildPage.row(library.name(), verdict)));
            }
        }
        List<Verdict> all = verdicts.values().stream().flatMap(List::stream).toList();
        assertThat(all).allMatch(Verdict::isRight);
        assertThat(all.stream().filter(Verdict::inLanes))
                .hasSizeGreaterThanOrEqualTo((int) Math.ceil(IN_LANES * all.size()));
        if (ONLY.isEmpty()) {
            assertThat(WildPage.with(WildPage.chosen(verdicts)))
                    .as("docs/wild.md; write it anew with -Djvmap.bless=true").isEqualTo(WildPage.text());
        }
    }

    /** A line without a bracket names a library; the methods behind it are its own. */
    private static Map<String, List<WildMethod>> methods() throws IOException {
        Map<String, List<WildMethod>> methods = new LinkedHashMap<>();
        List<WildMethod> current = new ArrayList<>();
        for (String line : WildLibrary.lines(LIST)) {
            if (line.contains("(")) {
                current.add(WildMethod.parse(line));
            } else {
                current = new ArrayList<>();
                methods.put(line, current);
            }
        }
        return methods;
    }
}
