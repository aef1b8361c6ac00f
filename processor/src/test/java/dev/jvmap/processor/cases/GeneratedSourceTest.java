package dev.jvmap.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/generated.md} shows a class and what is generated for it. {@code -Djvmap.bless=true} writes the latter anew. */
class GeneratedSourceTest {
    private static final Path PAGE = Path.of("..", "docs", "generated.md");
    private static final Pattern BLOCK = Pattern.compile("^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void thePageShowsWhatIsGenerated() throws IOException {
        String page = Files.readString(PAGE);
        List<String> blocks = BLOCK.matcher(page).results().map(found -> found.group(1)).toList();
        TestCompiler.Result result = new TestCompiler().compile("shop.Discount", blocks.getFirst());
        assertThat(result.success()).as("%s", result.diagnostics()).isTrue();
        String generated = result.generated().values().iterator().next();

        if (Boolean.getBoolean("jvmap.bless")) {
            MatchResult shown = BLOCK.matcher(page).results().toList().get(1);
            Files.writeString(PAGE, page.substring(0, shown.start(1)) + generated + page.substring(shown.end(1)));
        } else {
            assertThat(blocks.get(1)).as("docs/generated.md; write it anew with -Djvmap.bless=true")
                    .isEqualTo(generated);
        }
    }
}
