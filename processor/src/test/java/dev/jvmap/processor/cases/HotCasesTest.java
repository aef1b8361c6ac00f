package dev.jvmap.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.OtherJvm;
import dev.jvmap.processor.TestCompiler;
import dev.jvmap.processor.ir.MethodPlan;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Vectors live in registers: hot kernels make no objects of them. Each in a JVM of its own, since HotSpot judges the Vector API's methods by all kernels together. The
 * normal build looks at one kernel of each twentieth case, and of elements that are tables; {@code -Djvmap.hot.cases=all} at the kernels of all cases, which takes an hour.
 */
class HotCasesTest {
    private static final boolean ALL = System.getProperty("jvmap.hot.cases", "").equals("all");
    private static final int ONE_IN = 20;
    private static final String TABLES = "axes/three-dimensions";
    private static final int PATIENCE_SECONDS = 20;

    private record Kernel(CaseFolder folder, int number, String name) {}

    @TestFactory
    Stream<DynamicTest> kernels() {
        return CaseFolder.all().stream().filter(HotCasesTest::isLookedAt)
                .flatMap(folder -> kernels(folder).limit(ALL ? Long.MAX_VALUE : 1))
                .map(kernel -> DynamicTest.dynamicTest(kernel.name(), () -> allocatesNothing(kernel)));
    }

    private static boolean isLookedAt(CaseFolder folder) {
        return ALL || folder.name().equals(TABLES) || Math.floorMod(folder.name().hashCode(), ONE_IN) == 0;
    }

    private static Stream<Kernel> kernels(CaseFolder folder) {
        TestCompiler.Result compiled = new TestCompiler().compile(CaseFolder.CLASS, folder.source());
        List<MethodPlan> plans = compiled.success() ? compiled.plans() : List.of();
        return IntStream.range(0, plans.size()).filter(number -> plans.get(number).kernel().isPresent())
                .mapToObj(number -> new Kernel(folder, number,
                        folder.name() + " " + plans.get(number).signature().batchedName()));
    }

    private static void allocatesNothing(Kernel kernel) throws IOException, InterruptedException {
        List<String> bytes = OtherJvm.run(List.of(), HotCase.class, kernel.folder().name(), kernel.number(),
                PATIENCE_SECONDS);
        assertThat(bytes).as("bytes per element")
                .allSatisfy(line -> assertThat(Double.parseDouble(line)).isLessThanOrEqualTo(1));
    }
}
