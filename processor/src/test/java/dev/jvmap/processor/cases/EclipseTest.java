package dev.jvmap.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.EclipseCompiler;
import dev.jvmap.processor.TestCompiler;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eclipse's compiler, which has no trees to give: the processor parses the files itself, and comes to the same. */
class EclipseTest {
    /** All cases with {@code -Djvmap.eclipse=}, else some of each sort. */
    private static final String PATTERN = System.getProperty("jvmap.eclipse",
            "(control/(state-machine|switch-.*)|arrays/two-dimensional|helpers/(overloads|other-class)|records/.*|instance/.*|written/rows)");

    private static final TestCompiler JAVAC = new TestCompiler();
    private static final EclipseCompiler ECLIPSE = new EclipseCompiler();

    @TempDir
    private Path folder;

    static Stream<CaseFolder> cases() {
        return CaseFolder.all().stream()
                .filter(folder -> PATTERN.isEmpty() || folder.name().matches(PATTERN));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheSameClassAsJavac(CaseFolder test) {
        TestCompiler.Result javac = JAVAC.compile(CaseFolder.CLASS, test.source());
        EclipseCompiler.Result eclipse = ECLIPSE.compile(folder, CaseFolder.CLASS, test.source());

        assertThat(eclipse.success()).as(eclipse.diagnostics().toString()).isEqualTo(javac.success());
        assertThat(eclipse.generated()).isEqualTo(new TreeMap<>(javac.generated()));
    }

    @Test
    void messagesNameThePlaceInTheirText() {
        String source = """
                class Model {
                    @dev.jvmap.Vmap
                    static double f(double x) {
                        return StrictMath.sin(x);
                    }
                }
                """;
        List<String> messages =
                ECLIPSE.compile(folder, "Model", source).diagnostics().stream().map(d -> d.getMessage(null))
                        .filter(message -> message.contains("VMAP")).toList();

        assertThat(messages).singleElement().asString().contains("VMAP802", "'StrictMath.sin'", "at line 4, column 16");
    }
}
