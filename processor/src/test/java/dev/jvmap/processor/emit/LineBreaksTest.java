package dev.jvmap.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreaksTest {
    private static final String LONG_NAME = "aRatherLongNameOfSomethingThatTakesSpace";

    @Test
    void shortLinesStay() {
        assertThat(LineBreaks.broken("    int x = f(a, b);")).containsExactly("    int x = f(a, b);");
    }

    @Test
    void chainsBreakBeforeTheOuterCall() {
        String head = "    DoubleVector sum = %s.lanewise(ADD, %s)".formatted(LONG_NAME, LONG_NAME);
        assertThat(LineBreaks.broken(head + ".lanewise(MUL, DoubleVector.broadcast(D, 0.5));"))
                .containsExactly(head, "            .lanewise(MUL, DoubleVector.broadcast(D, 0.5));");
    }

    @Test
    void textInQuotesIsNotBroken() {
        String text = "\"" + "some, words ".repeat(12) + "\"";
        assertThat(LineBreaks.broken("        throw new ElementFailure(" + text + ");"))
                .anyMatch(line -> line.contains(text));
    }

    @Test
    void commentsAreFilled() {
        assertThat(LineBreaks.broken("     * " + "word ".repeat(30).strip()))
                .allMatch(line -> line.startsWith("     * word") && line.length() <= LineBreaks.WIDTH).hasSize(2);
    }
}
