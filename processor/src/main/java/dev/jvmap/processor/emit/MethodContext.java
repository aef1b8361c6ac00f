package dev.jvmap.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.Signature;
import java.util.List;
import java.util.Optional;

/**
 * What the parts of one batched method share while they are emitted.
 *
 * @param program absent where only the user's own method computes elements
 * @param owner the user's class
 * @param site the constant that holds the method's {@code Site}
 * @param worker the class that computes elements
 * @param lanes the class of the kernel, if there will be one
 */
record MethodContext(Signature signature, Optional<Program> program, ClassName owner, String site, ClassName worker,
        ClassName lanes,
        WorkerNames names, Callees callees, Globals globals, Tuples tuples) {

    /** The values that a call reads once. */
    List<Expr.Captured> captured() {
        return program.map(Program::captured).orElse(List.of());
    }

    /** Whether an object of a subclass may run other code than what has been read here. */
    boolean maybeOverridden() {
        return program.isPresent() && signature.receiver().filter(receiver -> !receiver.isFinal()).isPresent();
    }
}
