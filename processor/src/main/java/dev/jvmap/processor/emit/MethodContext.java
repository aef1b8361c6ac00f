package dev.jvmap.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.Signature;

/**
 * What the parts of one batched method share while they are emitted.
 *
 * @param owner the user's class
 * @param site the constant that holds the method's {@code Site}
 * @param worker the class that computes elements
 * @param lanes the class of the kernel, if there will be one
 */
record MethodContext(Signature signature, Program program, ClassName owner, String site, ClassName worker,
        ClassName lanes,
        WorkerNames names, Callees callees, Globals globals, Tuples tuples) {
}
