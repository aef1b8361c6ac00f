package dev.jvmap.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.ir.IrText;
import java.util.function.UnaryOperator;
import javax.annotation.processing.ProcessingEnvironment;
import org.jetbrains.jps.javac.APIWrappers;
import org.junit.jupiter.api.Test;

/** Bodies are found whatever a build tool has wrapped around javac. */
class SourcesTest {
    private static final String MEMBERS =
            """
                    enum Mode { A }
                    static double f(double x, float[] w, Mode mode) { return x; }
                    static double f(double x, int[] w, Mode mode) { return -x; }
                    static class Inner {
                        @Vmap static double g(double x, final float[][] w, java.util.List<Mode> modes) {
                                return 2 * x + w[0][1] + f(x, w[1], Mode.A); }
                    }
                    """;

    @Test
    void javacIsReached() {
        assertThat(read(UnaryOperator.identity()).foundJavac()).isTrue();
    }

    @Test
    void gradleAndKaptKeepTheEnvironmentInAField() {
        assertThat(read(Wrappers::likeGradle).foundJavac()).isTrue();
        assertThat(read(Wrappers::likeKapt).foundJavac()).isTrue();
    }

    @Test
    void intelliJTellsWhatIsInside() {
        assertThat(read(APIWrappers::wrap).foundJavac()).isTrue();
    }

    @Test
    void wrappersMayBeNested() {
        assertThat(read(env -> Wrappers.likeGradle(Wrappers.likeProxy(env))).foundJavac()).isTrue();
    }

    @Test
    void behindAnUnknownWrapperTheFileIsParsedAgain() {
        Reading direct = read(UnaryOperator.identity());
        Reading parsed = read(Wrappers::unknown);

        assertThat(parsed.foundJavac()).isFalse();
        assertThat(IrText.of(parsed.program("g"))).isEqualTo(IrText.of(direct.program("g")));
        assertThat(parsed.program("g").entry().pos()).isEqualTo(direct.program("g").entry().pos());
    }

    private static Reading read(UnaryOperator<ProcessingEnvironment> wrapper) {
        return Reading.ofMembers(MEMBERS, wrapper);
    }
}
