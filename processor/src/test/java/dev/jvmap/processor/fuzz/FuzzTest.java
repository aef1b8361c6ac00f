package dev.jvmap.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.TestCompiler;
import dev.jvmap.processor.differential.Loaded;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.pass.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Random programs: loop = interpreters = twin = lanes. {@code -Djvmap.fuzz.count=1000000 -Djvmap.fuzz.seed=42} runs more and others,
 * {@code -Djvmap.fuzz.elements=20000} runs each long enough for the JIT to compile it. A failing program
 * of each sort is made smaller and written to {@code target/fuzz/<seed>/In.java}, ready to be moved to {@code src/test/resources/cases/fuzz/}.
 */
class FuzzTest {
    private static final int PER_UNIT = 20;
    private static final int REPORTED = 5;

    private final int count = Integer.getInteger("jvmap.fuzz.count", 200);
    private final long firstSeed = Long.getLong("jvmap.fuzz.seed", 1);
    /** Kernels as they are, and split into parts though they are small: in turns. */
    private final List<Trial> trials =
            List.of(new Trial(Split.Limits.OF_THE_JIT), new Trial(new Split.Limits(0, 12, 3)));
    private final Map<String, String> failures = new LinkedHashMap<>();
    private int kernels;
    private int failing;

    @Test
    void everyWayToRunAProgramGivesTheSameBits() throws IOException {
        for (int done = 0; done < count && failures.size() < REPORTED; done += PER_UNIT) {
            unit(trials.get(done / PER_UNIT % trials.size()), firstSeed + done, Math.min(PER_UNIT, count - done));
        }
        System.out.printf("fuzz: seeds %d to %d, %d programs with a kernel, %d failing%n", firstSeed,
                firstSeed + count - 1, kernels, failing);
        assertThat(failures.values()).isEmpty();
    }

    /** The programs of some consecutive seeds in one class; one by one if they do not compile together. */
    private void unit(Trial trial, long seed, int size) throws IOException {
        List<FuzzMethod> methods = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            methods.add(FuzzMethod.of("m" + i, seed + i));
        }
        TestCompiler.Result compiled = trial.compile(methods);
        Loaded loaded = new Loaded(compiled);
        for (int i = 0; i < size; i++) {
            FuzzMethod method = methods.get(i);
            Optional<String> failure = compiled.success()
                    ? trial.difference(method, compiled.plans().get(i), loaded, seed + i)
                    : new Shrinker(trial, seed + i).failure(method);
            if (failure.isPresent()) {
                failing++;
                report(trial, method, seed + i, failure.get());
            }
        }
        kernels += (int) compiled.plans().stream().map(MethodPlan::kernel).filter(Optional::isPresent).count();
    }

    private void report(Trial trial, FuzzMethod method, long seed, String failure) throws IOException {
        if (failures.containsKey(Shrinker.stage(failure))) {
            return;
        }
        FuzzMethod small = new Shrinker(trial, seed).shrink(method);
        Path folder = Path.of("target", "fuzz", Long.toString(seed));
        Files.createDirectories(folder);
        String source = FuzzSource.of("Random program of seed " + seed + ".", List.of(small));
        Files.writeString(folder.resolve("In.java"), source);
        failures.put(Shrinker.stage(failure),
                "seed " + seed + ": " + failure + "\nmade smaller, in " + folder + ":\n" + source);
    }
}
