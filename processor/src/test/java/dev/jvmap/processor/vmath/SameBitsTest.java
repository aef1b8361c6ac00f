package dev.jvmap.processor.vmath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.OtherJvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every function of {@code VMath} has the same bits in a plain loop and in lanes: interpreted, compiled by C1 and by C2, at every width.
 * {@code -Djvmap.lanes.samples=1000000} takes that many arguments, and all twelve combinations; a hundredth where everything is interpreted, at
 * microseconds for each operation.
 */
class SameBitsTest {
    private static final Optional<Integer> SAMPLES = Optional.ofNullable(Integer.getInteger("jvmap.lanes.samples"));
    private static final int FEW = 1_000;
    private static final int MANY = 10_000;

    @TempDir
    static Path classes;

    /**
     * A way to run a JVM, with the width that a normal build takes. Compilers work at once and soon, so that most arguments go through their
     * code. Kernels that are interpreted call vector operations that are compiled, as they do in a program's first moments.
     */
    private enum Compilation {
        INTERPRETED(128, FEW, "-Xint"),
        KERNELS_INTERPRETED(512, FEW, "-XX:CompileCommand=quiet", "-XX:CompileCommand=exclude,*Lanes::*"),
        C1(256, MANY, "-XX:TieredStopAtLevel=1", "-XX:-BackgroundCompilation", "-XX:CompileThresholdScaling=0.01"),
        C2(512, MANY, "-XX:-TieredCompilation", "-XX:-BackgroundCompilation", "-XX:CompileThresholdScaling=0.01");

        /** How much longer the interpreter takes. */
        private static final int PATIENCE = 100;

        private final int bits;
        private final int samples;
        private final List<String> options;

        Compilation(int bits, int samples, String... options) {
            this.bits = bits;
            this.samples = samples;
            this.options = List.of(options);
        }

        int samples() {
            return SAMPLES.map(asked -> this == INTERPRETED ? asked / PATIENCE : asked).orElse(samples);
        }
    }

    @BeforeAll
    static void compile() throws IOException {
        VMathKernels.compileTo(classes);
    }

    @Test
    void lanesHaveTheBitsOfTheLoopInterpretedAndCompiledAtEveryWidth() throws IOException, InterruptedException {
        Map<Integer, Set<List<String>>> hashes = new HashMap<>();
        for (Compilation compilation : Compilation.values()) {
            for (int bits : SAMPLES.isPresent() ? new int[] {128, 256, 512} : new int[] {compilation.bits}) {
                List<String> lines = run(compilation.options, bits, compilation.samples(), 0);
                assertThat(lines).as("%s, %d bits", compilation, bits).hasSameSizeAs(VMathKernels.functions())
                        .allSatisfy(line -> assertThat(line).contains(" agrees "));
                hashes.computeIfAbsent(compilation.samples(), _ -> new HashSet<>()).add(hashes(lines));
            }
        }
        assertThat(hashes).allSatisfy((samples, found) -> assertThat(found).as("%s arguments", samples).hasSize(1));
    }

    /**
     * Vectors live in registers: an object for one of them would cost more than the computation. {@code -Djvmap.lanes.patience=30} gives each
     * kernel half a minute to become hot.
     */
    @Test
    @EnabledIfSystemProperty(named = "jvmap.lanes.patience", matches = "[0-9]+")
    void hotKernelsDoNotAllocate() throws IOException, InterruptedException {
        List<String> lines = run(List.of(), 256, MANY, Integer.getInteger("jvmap.lanes.patience"));
        assertThat(lines).filteredOn(line -> bytesPerElement(line) > 1).as("bytes per element").isEmpty();
    }

    private static List<String> hashes(List<String> lines) {
        return lines.stream().map(line -> line.substring(0, line.lastIndexOf(' '))).toList();
    }

    private static double bytesPerElement(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static List<String> run(List<String> options, int bits, int samples, int patience)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-Djvmap.vectorBits=" + bits, "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path")));
        return OtherJvm.run(all, LanesProcess.class, samples, patience);
    }
}
