package dev.jvmap.processor;

import dev.jvmap.processor.diag.Diagnostics;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.ir.Pos;
import javax.lang.model.element.ExecutableElement;

/**
 * An annotated method, ready to be written.
 *
 * @param at its name in the source
 * @param diagnostics what has been said about it
 */
record Planned(ExecutableElement method, Pos at, Diagnostics diagnostics, MethodPlan plan) {
    /** The method as it stands, element by element, because we have failed on it. */
    Planned failed(Throwable bug) {
        return new Planned(method, at, diagnostics, Pipeline.failed(plan.signature(), at, bug, diagnostics));
    }
}
