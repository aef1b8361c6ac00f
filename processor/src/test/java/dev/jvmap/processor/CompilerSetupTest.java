package dev.jvmap.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A compiler that does not see the vector module: one message, and everything runs all the same. */
class CompilerSetupTest {
    private static final String SOURCE = """
            class Model {
                @dev.jvmap.Vmap(%s)
                static double f(double x) {
                    return x > 0 ? x : -x;
                }

                @dev.jvmap.Vmap
                static double[] g(double x, double[] v) {
                    return new double[] {Math.exp(x), v[0]};
                }
            }
            """;
    private static final TestCompiler COMPILER = new TestCompiler();

    @Test
    void withoutTheVectorModuleMethodsAreCompiledForScalars() {
        TestCompiler.Result compiled = COMPILER.compileWithoutVectors("Model", SOURCE.formatted(""));

        assertThat(compiled.success()).isTrue();
        assertThat(messages(compiled)).singleElement().asString().contains("VMAP111", "--add-modules");
        assertThat(compiled.plans()).hasSize(2).allMatch(plan -> plan.kernel().isEmpty() && plan.twin().isPresent());
        assertThat(compiled.generated().get("ModelBatched")).doesNotContain("import jdk.incubator");
    }

    @Test
    void strictMethodsAreAnErrorWithoutIt() {
        TestCompiler.Result compiled = COMPILER.compileWithoutVectors("Model", SOURCE.formatted("strict = true"));

        assertThat(compiled.success()).isFalse();
        assertThat(messages(compiled)).singleElement().asString().contains("error: ", "VMAP111");
    }

    private static List<String> messages(TestCompiler.Result compiled) {
        return compiled.diagnostics().stream().map(Object::toString).toList();
    }
}
