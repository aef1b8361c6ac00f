package dev.jvmap.processor.diag;

import dev.jvmap.processor.ir.Pos;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is said about one annotated method, until the {@link Reporter} prints it. */
public final class Diagnostics {
    private final boolean strict;
    private final Set<Diagnostic> reported = new LinkedHashSet<>();

    /** @param strict whether what does not run in lanes is an error */
    public Diagnostics(boolean strict) {
        this.strict = strict;
    }

    /** Adds a diagnostic; saying the same twice about one place counts once. */
    public void report(Code code, Pos pos, Object... args) {
        reported.add(new Diagnostic(code, severity(code), pos, code.text(args)));
    }

    private Severity severity(Code code) {
        return strict && code.severity() == Severity.NOT_VECTORISED ? Severity.ERROR : code.severity();
    }

    public boolean hasErrors() {
        return reported.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /** All of them in the order of the source. */
    public List<Diagnostic> all() {
        return reported.stream()
                .sorted(Comparator.comparingInt((Diagnostic d) -> d.pos().line())
                        .thenComparingInt(d -> d.pos().column()))
                .toList();
    }
}
