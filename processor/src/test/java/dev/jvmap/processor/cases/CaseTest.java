package dev.jvmap.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.jvmap.processor.TestCompiler;
import dev.jvmap.processor.differential.Differential;
import dev.jvmap.processor.differential.Draw.Distribution;
import dev.jvmap.processor.differential.Loaded;
import dev.jvmap.processor.differential.World;
import dev.jvmap.processor.ir.IrText;
import dev.jvmap.processor.ir.MethodPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder under {@code cases/} is a test: what the processor says about In.java, what it makes of it, and that the result is the loop. See
 * {@link CaseFolder}.
 */
class CaseTest {
    private static final boolean BLESS = Boolean.getBoolean("jvmap.bless");
    private static final String ONLY = System.getProperty("jvmap.case", "");
    private static final int MANY = 4099;
    private static final TestCompiler COMPILER = new TestCompiler();
    private static final List<World> WORLDS = IntStream.of(128, 256, 512).mapToObj(World::of).toList();

    @TestFactory
    Stream<DynamicTest> cases() {
        return CaseFolder.all().stream()
                .filter(folder -> folder.name().startsWith(ONLY))
                .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> run(folder)));
    }

    private static void run(CaseFolder folder) {
        TestCompiler.Result compiled = COMPILER.compile(CaseFolder.CLASS, folder.source());
        diagnostics(folder, compiled.diagnostics());
        compiled.diagnostics().stream().filter(CaseTest::isInGeneratedCode).findFirst()
                .ifPresent(d -> fail("generated code: " + d));
        golden(folder, "scalar.ir", compiled.plans().stream().flatMap(p -> p.twin().stream()).map(IrText::of));
        golden(folder, "lane.ir", compiled.plans().stream().flatMap(p -> p.kernel().stream()).map(IrText::of));
        golden(folder, "Out.java", compiled.generated().values().stream());
        Loaded loaded = new Loaded(compiled);
        for (MethodPlan plan : compiled.success() ? compiled.plans() : List.<MethodPlan>of()) {
            behaviour(folder, loaded, plan);
        }
    }

    private static void diagnostics(CaseFolder folder, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        Markers said = Markers.of(diagnostics.stream().filter(d -> !isInGeneratedCode(d)).toList());
        Markers expected = Markers.in(folder.source());
        Optional<String> difference = said.differenceFrom(expected);
        if (difference.isPresent() && BLESS && said.errors().equals(expected.errors())) {
            folder.write("In.java", said.writeInto(folder.source()));
        } else if (difference.isPresent()) {
            fail(difference.get() + howToBless(folder)
                    + diagnostics.stream().map(Object::toString).collect(Collectors.joining("\n", "\n\n", "")));
        }
    }

    private static boolean isInGeneratedCode(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource() != null && !diagnostic.getSource().getName().endsWith("In.java");
    }

    private static void golden(CaseFolder folder, String file, Stream<String> parts) {
        String text = parts.collect(Collectors.joining("\n"));
        if (!folder.has(file) || folder.read(file).equals(text)) {
            return;
        }
        if (BLESS) {
            folder.write(file, text);
        } else {
            assertThat(text).as(file + " of " + folder.name() + howToBless(folder)).isEqualTo(folder.read(file));
        }
    }

    private static String howToBless(CaseFolder folder) {
        return "\nif this is right, write it down with  mvn -pl processor -am test -Dtest=CaseTest -Dsurefire.failIfNoSpecifiedTests=false -Djvmap.bless=true"
                + " -Djvmap.case=" + folder.name() + "  and review `git diff`";
    }

    private static void behaviour(CaseFolder folder, Loaded loaded, MethodPlan plan) {
        long seed = (folder.name() + plan.signature().batchedName()).hashCode();
        Differential differential =
                new Differential(loaded, plan, folder.domains(plan.signature().method()), folder.tolerance(), seed);
        for (Distribution distribution : differential.distributions()) {
            agrees(plan, differential.interpreters(WORLDS.getFirst(), differential.draw(24, distribution)));
        }
        for (World world : WORLDS) {
            generated(differential, world, plan);
        }
    }

    private static void generated(Differential differential, World world, MethodPlan plan) {
        Differential.Generated generated = differential.new Generated(world);
        int lanes = generated.lanes();
        boolean takesMany = Math.floorMod(plan.signature().hashCode(), WORLDS.size()) == WORLDS.indexOf(world);
        for (Distribution distribution : differential.distributions()) {
            for (int size : new int[] {0, 1, lanes - 1, lanes, lanes + 1, 2 * lanes + 3}) {
                agrees(plan, generated.difference(differential.draw(size, distribution), OptionalInt.empty()));
            }
        }
        for (int batchSize : new int[] {1, lanes + 1}) {
            agrees(plan, generated.difference(differential.draw(3 * lanes + 1, Distribution.MIXED),
                    OptionalInt.of(batchSize)));
        }
        if (takesMany) {
            agrees(plan, generated.difference(differential.draw(MANY, Distribution.MIXED), OptionalInt.of(100)));
        }
    }

    private static void agrees(MethodPlan plan, Optional<String> difference) {
        assertThat(difference).as(plan.signature().batchedName()).isEmpty();
    }
}
