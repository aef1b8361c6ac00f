package dev.jvmap.processor.diag;

import dev.jvmap.processor.ir.Pos;

/** One thing to say about one place; {@code text} has several lines. */
public record Diagnostic(Code code, Severity severity, Pos pos, String text) {
    /** What is said, without number and hint. */
    public String summary() {
        return text.substring(text.indexOf("] ") + 2, text.indexOf('\n'));
    }
}
