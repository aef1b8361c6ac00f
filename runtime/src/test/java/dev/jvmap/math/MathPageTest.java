package dev.jvmap.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/math.md} lists each function of {@code VMath} with the error that its Javadoc states. {@code -Djvmap.bless=true} writes the list anew. */
class MathPageTest {
    private static final Path PAGE = Path.of("..", "docs", "math.md");
    private static final Path SOURCE = Path.of("src", "main", "java", "dev", "jvmap", "VMath.java");
    private static final Pattern FUNCTION = Pattern
            .compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+public static (?:double|float) (\\w+)\\(([^)]*)\\)",
                    Pattern.DOTALL);
    private static final Pattern ERROR = Pattern.compile("error\\s+measured:\\s+([0-9.]+)\\s+ulp");
    private static final String HEAD = "| function | largest error measured, ulp |\n|---|---|\n";

    @Test
    void thePageListsEachFunctionWithItsError() throws IOException {
        String rows = rows();
        String page = Files.readString(PAGE);
        String shown = page.substring(page.indexOf(HEAD) + HEAD.length(), page.indexOf("\n\n", page.indexOf(HEAD)) + 1);

        if (Boolean.getBoolean("jvmap.bless")) {
            Files.writeString(PAGE, page.replace(HEAD + shown, HEAD + rows));
        } else {
            assertThat(shown).as("docs/math.md; write it anew with -Djvmap.bless=true").isEqualTo(rows);
        }
    }

    /** The times of the page are those of the same functions, in the same order. */
    @Test
    void theTimesAreOfEachFunction() throws IOException {
        String page = Files.readString(PAGE);
        String times = page.substring(page.indexOf("<!-- times"), page.indexOf("<!-- end of times"));
        assertThat(names(times)).isEqualTo(names(rows()));
    }

    private static List<String> names(String rows) {
        return Pattern.compile("^\\| `(\\w+)\\(", Pattern.MULTILINE).matcher(rows).results().map(row -> row.group(1))
                .toList();
    }

    private static String rows() throws IOException {
        List<String> rows = FUNCTION.matcher(Files.readString(SOURCE)).results()
                .map(found -> "| `%s(%s)` | %s |\n".formatted(found.group(2), found.group(3), error(found.group(1))))
                .toList();
        assertThat(rows).as("functions of VMath").hasSizeGreaterThan(20);
        return rows.stream().collect(Collectors.joining());
    }

    /** The error that a Javadoc comment states. */
    private static String error(String comment) {
        return ERROR.matcher(comment.replaceAll("\\n\\s*\\*", " ")).results().map(found -> found.group(1)).findFirst()
                .orElseThrow(() -> new AssertionError("no measured error in: " + comment));
    }
}
