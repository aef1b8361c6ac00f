package dev.jvmap.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code cases/CONSTRUCTS.md} names a method that exists for each construct of its lists, or the reason why there is none. */
class ConstructsTest {
    private static final Path PAGE = Path.of("src/test/resources/cases/CONSTRUCTS.md");
    private static final Pattern ROW = Pattern.compile("^\\| (\\d+)[\\d-]* \\| .* \\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern METHOD = Pattern.compile("`([\\w/-]+)#(\\w+)`");

    private final String page = read();

    @Test
    void eachMethodIsThere() {
        Map<String, CaseFolder> folders =
                CaseFolder.all().stream().collect(Collectors.toMap(CaseFolder::name, Function.identity()));
        assertThat(METHOD.matcher(page).results().filter(named -> {
            CaseFolder folder = folders.get(named.group(1));
            return folder == null || !hasMethod(folder.source(), named.group(2));
        }).map(named -> named.group())).isEmpty();
    }

    @Test
    void eachConstructHasAMethodOrAReason() {
        assertThat(ROW.matcher(page).results().map(row -> row.group(2))
                .filter(cases -> !METHOD.matcher(cases).find() && !cases.matches("none: .+"))).isEmpty();
    }

    @Test
    void thereAre122ConstructsAndSeventeenTraps() {
        assertThat(numbers("## The constructs of")).isEqualTo(IntStream.rangeClosed(1, 122).boxed().toList());
        assertThat(numbers("## The seventeen traps")).isEqualTo(IntStream.rangeClosed(1, 17).boxed().toList());
    }

    private List<Integer> numbers(String heading) {
        String section = page.substring(page.indexOf(heading)).split("\n## ")[0];
        return ROW.matcher(section).results().map(row -> Integer.valueOf(row.group(1))).toList();
    }

    private static boolean hasMethod(String source, String name) {
        return Pattern.compile("@Vmap[^\n]*\n[^(]*\\b" + name + "\\(").matcher(source).find();
    }

    private static String read() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
