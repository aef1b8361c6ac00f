package dev.jvmap.processor;

import dev.jvmap.processor.diag.Diagnostic;
import dev.jvmap.processor.diag.Reporter;
import dev.jvmap.processor.ir.MethodPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The text of a generated class. Where the emitter fails on a method, only that one runs as it stands. */
final class Emission {
    private final Function<List<MethodPlan>, String> emitter;
    private final Reporter reporter;

    /** @param emitter the source file for some methods of one class */
    Emission(Function<List<MethodPlan>, String> emitter, Reporter reporter) {
        this.emitter = emitter;
        this.reporter = reporter;
    }

    String of(List<Planned> methods) {
        try {
            return all(methods);
        } catch (RuntimeException | StackOverflowError _) {
            return all(methods.stream().map(this::alone).toList());
        }
    }

    private String all(List<Planned> methods) {
        return emitter.apply(methods.stream().map(Planned::plan).toList());
    }

    private Planned alone(Planned method) {
        try {
            all(List.of(method));
            return method;
        } catch (RuntimeException | StackOverflowError bug) {
            Set<Diagnostic> said = new HashSet<>(method.diagnostics().all());
            Planned failed = method.failed(bug);
            reporter.print(failed.diagnostics(), method.method(), said);
            return failed;
        }
    }
}
