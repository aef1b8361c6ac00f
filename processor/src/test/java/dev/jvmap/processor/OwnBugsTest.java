package dev.jvmap.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.TestCompiler.Result;
import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.diag.Diagnostics;
import dev.jvmap.processor.diag.Reporter;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Type;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** Where the processor itself fails, the user's build goes on, and the method runs as it stands. */
class OwnBugsTest {
    private static final String SOURCE = """
            final class Sample {
                @dev.jvmap.Vmap%s
                static double twice(double x) {
                    return 2 * x;
                }

                static double[] use(double[] xs) {
                    return SampleBatched.twice(xs);
                }
            }
            """;

    /** Without limits the last stage before emission fails. */
    private static Result compile(String attributes) {
        return new TestCompiler(null).compile("Sample", SOURCE.formatted(attributes));
    }

    @Test
    void failingStageLeavesTheMethodAsItStands() {
        Result result = compile("");

        assertThat(result.success()).isTrue();
        assertThat(result.diagnostics()).singleElement().satisfies(said -> {
            assertThat(said.getKind()).isEqualTo(Diagnostic.Kind.WARNING);
            assertThat(said.getMessage(null)).contains(Code.INTERNAL.id(), "'twice' runs element by element",
                    "pass.Split");
        });
        assertThat(result.generated().get("SampleBatched")).contains("Sample.twice(").doesNotContain("2.0 * x");
    }

    @Test
    void strictMethodIsRefused() {
        Result result = compile("(strict = true)");

        assertThat(result.success()).isFalse();
        assertThat(result.diagnostics().stream().map(said -> said.getMessage(null)))
                .anyMatch(said -> said.contains(Code.INTERNAL.id()));
    }

    @Test
    void failingEmitterLeavesOtherMethodsAsTheyAre() {
        List<String> said = new ArrayList<>();
        Messager messager = (Messager) Proxy.newProxyInstance(OwnBugsTest.class.getClassLoader(),
                new Class<?>[] {Messager.class}, (_, _, args) -> said.add(args[1].toString()));
        Emission emission = new Emission(OwnBugsTest::emit, new Reporter(messager, Optional.empty()));

        assertThat(emission.of(List.of(planned("good"), planned("bad"))))
                .isEqualTo("good as planned, bad as it stands");
        assertThat(said).singleElement().asString().contains(Code.INTERNAL.id(), "'bad'");
    }

    private static Planned planned(String name) {
        Signature signature = new Signature("app", "Model", name, name,
                List.of(new Signature.Param("x", Type.DOUBLE, OptionalInt.of(0))), Type.DOUBLE, List.of(), 0,
                Signature.Access.PACKAGE, Optional.empty(), "", List.of());
        return new Planned(null, Pos.NONE, new Diagnostics(false), new MethodPlan(signature, false, Optional.empty(),
                Optional.empty(), Set.of(), List.of("as planned")));
    }

    /** Fails on the plan of a method, but not on what is left of it when it has failed. */
    private static String emit(List<MethodPlan> plans) {
        return plans.stream().map(plan -> {
            String name = plan.signature().method();
            boolean planned = plan.report().contains("as planned");
            if (planned && name.equals("bad")) {
                throw new IllegalStateException("no such node");
            }
            return name + (planned ? " as planned" : " as it stands");
        }).collect(Collectors.joining(", "));
    }
}
