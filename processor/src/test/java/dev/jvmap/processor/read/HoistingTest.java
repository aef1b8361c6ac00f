package dev.jvmap.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.ir.IrText;
import org.junit.jupiter.api.Test;

/** The form in which side effects leave expressions: as few statements as the order of evaluation allows. */
class HoistingTest {

    @Test
    void anExpressionWithoutSideEffectsStaysWhole() {
        assertThat(body("double", "x > 0 && x < 1 ? Math.sqrt(x) : -x"))
                .isEqualTo("return x > 0.0 && x < 1.0 ? Math.sqrt(x) : -x");
    }

    @Test
    void anOperandThatALaterOneChangesIsKept() {
        assertThat(body("int", "x + (x = 3)")).isEqualTo("""
                int before = x
                x = 3
                return before + x""");
    }

    @Test
    void anOperandThatNothingChangesIsNotKept() {
        assertThat(body("int", "y + (x = 3)")).isEqualTo("""
                x = 3
                return y + x""");
    }

    @Test
    void aRightSideThatAssignsBecomesAnIf() {
        assertThat(body("boolean", "y > 0 && (x = y) > 3")).isEqualTo("""
                boolean both = y > 0
                if (both) {
                  x = y
                  both = x > 3
                }
                return both""");
    }

    @Test
    void anArmThatAssignsBecomesAnIf() {
        assertThat(body("int", "y > 0 ? x++ : y")).isEqualTo("""
                int chosen
                if (y > 0) {
                  int xOld = x
                  x = xOld + 1
                  chosen = xOld
                } else {
                  chosen = y
                }
                return chosen""");
    }

    private static String body(String type, String expression) {
        Reading reading = Reading.ofMembers("@Vmap static %s f(%s x, int y) { return %s; }"
                .formatted(type, type.equals("boolean") ? "int" : type, expression));
        String text = IrText.of(reading.program("f"));
        return text.substring(text.indexOf("{\n") + 2, text.lastIndexOf("\n}")).stripIndent().strip();
    }
}
