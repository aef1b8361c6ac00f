package dev.jvmap.processor.wild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A sample of all static numeric methods of the libraries in {@code wild/libraries.txt}: none breaks the build, none gives a wrong answer. {@code docs/wild.md}
 * has the table. {@code -Djvmap.wild=joml} takes the libraries whose name starts so, {@code -Djvmap.wild.sample=100} up to so many methods of each.
 */
@Tag("wild")
class CensusTest {
    private static final String ONLY = System.getProperty("jvmap.wild", "");
    private static final int SAMPLE = Integer.getInteger("jvmap.wild.sample", 25);

    @Test
    void noMethodBreaksTheBuildOrIsWrong() throws IOException, InterruptedException {
        List<Census.Result> results = new ArrayList<>();
        for (WildLibrary library : WildLibrary.all()) {
            if (library.name().startsWith(ONLY)) {
                Census.Result result = Census.of(library, SAMPLE);
                result.answers().forEach(answer -> System.out.printf("%s\t%s\t%s\t%s%n", result.library(),
                        answer.outcome(), answer.method(), answer.text()));
                results.add(result);
            }
        }
        if (ONLY.isEmpty() && Boolean.getBoolean("jvmap.bless")) {
            WildPage.with(WildPage.census(results));
        }
        assertThat(results.stream().flatMap(result -> result.answers().stream()))
                .noneMatch(answer -> answer.outcome() == Outcome.BROKEN || answer.outcome() == Outcome.WRONG);
    }
}
