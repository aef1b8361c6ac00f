package dev.jvmap.processor.wild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Path PAGE = Path.of("..", "docs", "wild.md");
    private static final double IN_LANES = 0.8;

    @Test
    void methodsOfOthersAreRightAndMostRunInLanes() throws IOException {
        Judge judge = new Judge();
        Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
        for (WildLibrary library : libraries()) {
            if (library.name().startsWith(ONLY)) {
                verdicts.put(library.name(), judge.verdicts(library));
                System.out.print(WildPage.section(library.name(), verdicts.get(library.name())));
            }
        }
        List<Verdict> all = verdicts.values().stream().flatMap(List::stream).toList();
        assertThat(all).allMatch(Verdict::isRight);
        assertThat(all.stream().filter(Verdict::inLanes))
                .hasSizeGreaterThanOrEqualTo((int) Math.ceil(IN_LANES * all.size()));
        if (ONLY.isEmpty()) {
            page(WildPage.of(verdicts));
        }
    }

    private static void page(String page) throws IOException {
        if (Boolean.getBoolean("jvmap.bless")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).as("docs/wild.md; write it anew with -Djvmap.bless=true").isEqualTo(page);
    }

    /** A line without a bracket names a library; the methods behind it are its own. */
    private static List<WildLibrary> libraries() throws IOException {
        List<WildLibrary> libraries = new ArrayList<>();
        for (String line : lines()) {
            if (!line.contains("(")) {
                libraries.add(new WildLibrary(line, new ArrayList<>()));
            } else {
                libraries.getLast().methods().add(WildMethod.parse(line));
            }
        }
        return libraries;
    }

    private static List<String> lines() throws IOException {
        try (InputStream stream = WildTest.class.getResourceAsStream(LIST)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        }
    }
}
