package dev.jvmap.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Param;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Walk;
import java.util.Set;

/**
 * What the parts of one batched method share while they are emitted.
 *
 * @param written the mapped parameters that elements may write to
 * @param owner the user's class
 * @param site the constant that holds the method's {@code Site}
 * @param worker the class that computes elements
 * @param lanes the class of the kernel, if there will be one
 */
record MethodContext(Signature signature, Program program, Set<String> written, ClassName owner, String site,
        ClassName worker,
        ClassName lanes,
        WorkerNames names, Callees callees, Globals globals) {
    boolean isWritten(Param param) {
        return written.contains(param.name());
    }

    /** The type of what gives a worker the elements of a mapped argument. */
    TypeName window(Param param) {
        Type element = param.type();
        return element.isPrimitive() ? RuntimeNames.in(element.kind())
                : isWritten(param) ? RuntimeNames.arrayInOut(element) : RuntimeNames.arrayIn(element);
    }

    /** Whether code that asks for its element's number may run outside of twin and kernel: the user's own method, or what it calls. */
    boolean tellsElement() {
        return callees.mayAskForElement();
    }

    /** Whether the twin is a call of the user's own method: what it throws is then the element's own exception. */
    boolean twinIsOriginal() {
        Block body = program.entry().body();
        return body.stmts().size() == 1 && Walk.anyExpr(body, expr -> expr instanceof Expr.Foreign call
                && call.method().equals(signature.method()) && TypeNames.classNamed(call.owner()).equals(owner));
    }
}
