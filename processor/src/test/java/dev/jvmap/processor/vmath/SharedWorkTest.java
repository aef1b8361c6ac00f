package dev.jvmap.processor.vmath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.TestCompiler;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Functions that start from the same reduction of the same argument do it once: there is no need for a sincos. */
class SharedWorkTest {
    private static final String MULTIPLY_ADDS = "lanewise(FMA";

    @Test
    void sineAndCosineOfOneArgumentCostAsManyMultiplicationsAsOneOfThem() {
        assertThat(multiplyAdds("Math.sin(x) / Math.cos(x)")).isEqualTo(multiplyAdds("Math.sin(x)"));
    }

    @Test
    void sineAndCosineOfDifferentArgumentsShareNothing() {
        assertThat(multiplyAdds("Math.sin(x) / Math.cos(x + 1)")).isEqualTo(2 * multiplyAdds("Math.sin(x)"));
    }

    private static long multiplyAdds(String result) {
        String source = "@dev.jvmap.Vmap static double f(double x) { return %s; }".formatted(result);
        TestCompiler.Result compiled =
                new TestCompiler().compile("F", "final class F { private F() {} " + source + " }");
        String generated = String.join("", compiled.generated().values());
        return generated.split(Pattern.quote(MULTIPLY_ADDS), -1).length - 1;
    }
}
