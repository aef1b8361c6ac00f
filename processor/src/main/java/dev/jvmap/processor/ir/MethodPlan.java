package dev.jvmap.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything the emitter needs for one annotated method.
 *
 * @param refused whether the method has errors: its batched form is then generated with its signature, and throws
 * @param twin the element in Scalar IR; absent when only the user's own method can compute it
 * @param kernel the element in Lane IR; absent where only the twin runs
 * @param written the mapped parameters that elements write to, or hand to code that may
 * @param report how the method runs, in sentences for its Javadoc
 */
public record MethodPlan(Signature signature, boolean refused, Optional<Program> twin, Optional<Kernel> kernel,
        Set<String> written,
        List<String> report) {
    public MethodPlan {
        written = Set.copyOf(written);
        report = List.copyOf(report);
    }
}
