package dev.jvmap.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.jvmap.processor.analysis.MadeArray;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Input;
import dev.jvmap.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the parts of one batched method share while they are emitted.
 *
 * @param program absent where only the user's own method computes elements
 * @param written the mapped inputs that elements may write to
 * @param columns the mapped inputs that the kernel reads from rows of the user's array, each with one value of all elements
 * @param owner the user's class
 * @param site the constant that holds the method's {@code Site}
 * @param worker the class that computes elements
 * @param lanes the class of the kernel, if there will be one
 */
record MethodContext(Signature signature, Optional<Program> program, Set<String> written, Set<String> columns,
        ClassName owner, String site,
        ClassName worker,
        ClassName lanes,
        WorkerNames names, Callees callees, Globals globals, Tuples tuples) {
    boolean isWritten(Input input) {
        return written.contains(input.name());
    }

    /** The type of what gives a worker the elements of a mapped argument. */
    TypeName window(Input input) {
        Type element = input.type();
        return element.isPrimitive() ? RuntimeNames.in(element.kind())
                : isWritten(input) ? RuntimeNames.arrayInOut(element) : RuntimeNames.arrayIn(element);
    }

    /** Whether code that asks for its element's number may run outside of twin and kernel: the user's own method, or what it calls. */
    boolean tellsElement() {
        return program.isEmpty() || callees.mayAskForElement();
    }

    /** The values that a call reads once. */
    List<Expr.Captured> captured() {
        return program.map(Program::captured).orElse(List.of());
    }

    /** The array that every element makes and returns, where this is all that a call gives. */
    Optional<MadeArray> made() {
        return program.filter(_ -> signature.outputs().size() == 1 && signature.outputs().getFirst().path().isEmpty()
                && signature.outputs().getFirst().type().isArrayOfPrimitives()).flatMap(
                        element -> MadeArray.of(element.entry().body()));
    }

    /** Whether an object of a subclass may run other code than what has been read here. */
    boolean maybeOverridden() {
        return program.isPresent() && signature.receiver().filter(receiver -> !receiver.isFinal()).isPresent();
    }
}
