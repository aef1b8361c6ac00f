package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.TestCompiler;
import dev.jvmap.processor.differential.Loaded;
import java.util.List;
import java.util.Optional;

/** Makes a failing program smaller, step by step, as long as it fails in the same stage. */
final class Shrinker {
    private static final int ATTEMPTS = 1500;

    private final Trial trial;
    private final long seed;
    private int attempts;

    Shrinker(Trial trial, long seed) {
        this.trial = trial;
        this.seed = seed;
    }

    FuzzMethod shrink(FuzzMethod failing) {
        String stage = failure(failing).map(Shrinker::stage).orElse("");
        FuzzMethod smallest = failing;
        for (Optional<FuzzMethod> next = Optional.of(failing); next.isPresent(); next = step(smallest, stage)) {
            smallest = next.get();
        }
        return smallest;
    }

    private Optional<FuzzMethod> step(FuzzMethod failing, String stage) {
        int length = failing.source().text().length();
        return failing.source().simpler()
                .filter(node -> node.text().length() < length)
                .takeWhile(_ -> attempts++ < ATTEMPTS)
                .map(failing::with)
                .filter(candidate -> failure(candidate).map(Shrinker::stage).filter(stage::equals).isPresent())
                .findFirst();
    }

    /** What is wrong with a program that is correct Java; empty if nothing is. */
    Optional<String> failure(FuzzMethod method) {
        TestCompiler.Result compiled = trial.compile(List.of(method));
        if (Trial.errors(compiled).isEmpty()) {
            return compiled.plans().stream().findFirst()
                    .flatMap(plan -> trial.difference(method, plan, new Loaded(compiled), seed));
        }
        return trial.isJava(method) ? Optional.of(Trial.errors(compiled)) : Optional.empty();
    }

    /** What of a failure stays the same while the program gets smaller: its first line without names, numbers and values. */
    static String stage(String failure) {
        String first = failure.lines().findFirst().orElse("");
        String place = first.replaceAll("^\\S+error: |'[^']*'|element.*|\\d+|\\(.*", "");
        return place + (first.contains("Exception") ? "exception" : "value");
    }
}
