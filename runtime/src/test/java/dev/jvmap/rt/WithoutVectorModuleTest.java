package dev.jvmap.rt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.Batching;
import dev.jvmap.Batching.Mode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A process that was started without the vector module, and processes with system properties. */
class WithoutVectorModuleTest {
    /** The program of the child process: prints what batched calls give. */
    static final class Program {
        private Program() {
        }

        public static void main(String[] args) {
            double[] x = Numbers.random(100);
            double[][] w = Numbers.random(100, 3);
            double sum = 0;
            for (Mode mode : Mode.values()) {
                for (double y : WeightedSum.batched(x, w, 0, Batching.defaults().withMode(mode))) {
                    sum += y;
                }
            }
            System.out.println(sum);
        }
    }

    private static double expected() {
        double[] x = Numbers.random(100);
        double[][] w = Numbers.random(100, 3);
        double sum = 0;
        for (int call = 0; call < Mode.values().length; call++) {
            for (int i = 0; i < x.length; i++) {
                sum += WeightedSum.element(x[i], w[i]);
            }
        }
        return sum;
    }

    /** What a Java process prints that runs {@link Program}. */
    private static String run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Collections.addAll(command, options);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Collections.addAll(command, "-cp", classPath, Program.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }

    @Test
    void scalarCodeRunsAndTheFlagIsNamedOnce() throws IOException, InterruptedException {
        String output = run();
        assertThat(output).contains(String.valueOf(expected()));
        assertThat(output).containsOnlyOnce("Start Java with --add-modules jdk.incubator.vector.");
    }

    @Test
    void nothingIsSaidWhereTheModuleIsThere() throws IOException, InterruptedException {
        assertThat(run("--add-modules", "jdk.incubator.vector")).contains(String.valueOf(expected()))
                .doesNotContain("Start Java with");
    }

    @Test
    void badPropertyEndsTheFirstCallWithItsName() throws IOException, InterruptedException {
        assertThat(run("-Djvmap.batchSize=ten")).contains("system property jvmap.batchSize is 'ten'");
    }

    @Test
    void everyVectorWidthGivesTheLoop() throws IOException, InterruptedException {
        for (int bits : new int[] {128, 256, 512}) {
            assertThat(run("--add-modules", "jdk.incubator.vector", "-Djvmap.vectorBits=" + bits))
                    .contains(String.valueOf(expected()));
        }
    }
}
