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
 * Random programs: loop = interpreters = twin = lanes. {@code -Djvmap.fuzz.count=1000000 -Djvmap.fuzz.seed=42} runs more and others. A failing program
 * of each sort is made smaller and written to {@code target/fuzz/<seed>/In.java}, ready to be moved to {@code src/test/resources/cases/fuzz/}.
 */
class FuzzTest {
    private static final int PER_UNIT = 20;
    private static final int REPORTED = 5;
    private static final int UNITS_PER_LINE = 50;

    private final int count = Integer.getInteger("jvmap.fuzz.count", 200);
    private final long firstSeed = Long.getLong("jvmap.fuzz.seed", 1);
    /** How many batches of few elements each program gets from each distribution of arguments. */
    private final int rounds = Integer.getInteger("jvmap.fuzz.rounds", 1);
    /** Of so many units of programs, one runs long enough to be compiled by the JIT. */
    private final int hotUnits = Integer.getInteger("jvmap.fuzz.hotUnits", 10);
    private final int hotElements = Integer.getInteger("jvmap.fuzz.hotElements", 20_000);

    private final Tally tally = new Tally();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private int failing;

    @Test
    void everyWayToRunAProgramGivesTheSameBits() throws IOException {
        for (int done = 0; done < count && failures.size() < REPORTED; done += PER_UNIT) {
            unit(trial(done / PER_UNIT), firstSeed + done, Math.min(PER_UNIT, count - done));
            if (done / PER_UNIT % UNITS_PER_LINE == UNITS_PER_LINE - 1) {
                say(done + PER_UNIT);
            }
        }
        say(count);
        assertThat(failures.values()).isEmpty();
    }

    private void say(int done) {
        System.out.printf("fuzz: seeds %d to %d: %s; %d failing%n", firstSeed, firstSeed + done - 1, tally, failing);
    }

    /** Kernels as they are, and split into parts though they are small: in turns. */
    private Trial trial(int unit) {
        Split.Limits limits = unit % 2 == 0 ? Split.Limits.OF_THE_JIT : new Split.Limits(0, 12, 3);
        return new Trial(limits, rounds, unit % hotUnits == hotUnits / 2 ? hotElements : 0, tally);
    }

    /** The programs of some consecutive seeds in one class; one by one if they do not compile together. */
    private void unit(Trial trial, long seed, int size) throws IOException {
        List<FuzzMethod> methods = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            methods.add(FuzzMethod.of("m" + i, seed + i));
        }
        TestCompiler.Result compiled = trial.compile(methods);
        boolean correct = Trial.errors(compiled).isEmpty();
        Loaded loaded = new Loaded(compiled);
        for (int i = 0; i < size; i++) {
            FuzzMethod method = methods.get(i);
            Optional<String> failure = correct
                    ? trial.difference(method, compiled.plans().get(i), loaded, seed + i)
                    : new Shrinker(trial, seed + i).failure(method);
            if (failure.isPresent()) {
                failing++;
                report(trial, method, seed + i, failure.get());
            }
        }
        compiled.plans().forEach(plan -> tally.program(plan.kernel().isPresent()));
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
        String report = "seed " + seed + ": " + failure + "\nmade smaller, in " + folder + ":\n" + source;
        System.out.println(report);
        failures.put(Shrinker.stage(failure), report);
    }
}
