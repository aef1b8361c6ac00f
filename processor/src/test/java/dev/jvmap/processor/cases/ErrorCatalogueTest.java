package dev.jvmap.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.TestCompiler;
import dev.jvmap.processor.diag.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages under {@code docs/errors}: one for each code, with an example that gives the code where it says so, and one
 * that does not.
 */
class ErrorCatalogueTest {
    private static final Path DOCS = Path.of("..", "docs", "errors");
    private static final Pattern EXAMPLE = Pattern.compile("^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("^package (\\w+);", Pattern.MULTILINE);
    /** No source gives these to a compiler that is called as it should be. */
    private static final Set<Code> WITHOUT_EXAMPLE = EnumSet.of(Code.NO_SOURCE, Code.NO_VECTORS, Code.INTERNAL);
    private static final TestCompiler COMPILER = new TestCompiler();

    static Stream<Code> codes() {
        return Arrays.stream(Code.values()).filter(code -> !WITHOUT_EXAMPLE.contains(code));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theExampleGivesTheCodeWhereItIsMarked(Code code) {
        String example = examples(code).getFirst();

        Markers expected = Markers.in(example);
        assertThat(expected.all()).as("markers").anyMatch(marker -> marker.code().equals(code.id()));
        assertThat(said(example).differenceFrom(expected)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theAlternativeGivesNothing(Code code) {
        String alternative = examples(code).getLast();

        assertThat(said(alternative).all()).isEmpty();
    }

    @Test
    void thereIsAPageForEachCodeAndNoOther() {
        List<String> codes = Arrays.stream(Code.values()).map(Code::id).sorted().toList();
        try (Stream<Path> files = Files.list(DOCS)) {
            List<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .map(name -> name.replace(".md", ""))
                    .sorted()
                    .toList();
            assertThat(pages).isEqualTo(codes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theIndexListsEachPageWithItsTitle() {
        String rows = Arrays.stream(Code.values())
                .map(code -> "| [%s](%s.md) | %s |".formatted(code.id(), code.id(), title(code)))
                .collect(Collectors.joining("\n"));
        assertThat(read("README.md")).contains(rows);
    }

    private static String title(Code code) {
        String heading = read(code.id() + ".md").lines().findFirst().orElseThrow();
        assertThat(heading).startsWith("# " + code.id() + ": ");
        return heading.substring(heading.indexOf(": ") + 2);
    }

    private static List<String> examples(Code code) {
        List<String> examples =
                EXAMPLE.matcher(read(code.id() + ".md")).results().map(match -> withImport(match)).toList();
        assertThat(examples).as("examples of " + code.id()).hasSize(2);
        return examples;
    }

    /**
     * The examples leave out the import of the annotation; it joins the first line after the package, so that line
     * numbers stay.
     */
    private static String withImport(MatchResult example) {
        String text = example.group(1);
        Matcher declared = PACKAGE.matcher(text);
        return declared.find()
                ? declared.replaceFirst("$0 import dev.jvmap.Vmap;")
                : "import dev.jvmap.Vmap; " + text;
    }

    private static Markers said(String example) {
        Matcher declared = PACKAGE.matcher(example);
        String name = declared.find() ? declared.group(1) + ".Sample" : "Sample";
        return Markers.of(COMPILER.compile(name, example).diagnostics());
    }

    private static String read(String file) {
        try {
            return Files.readString(DOCS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
