package dev.jvmap.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Words;

/** The classes of the runtime that generated code uses. */
final class RuntimeNames {
    static final ClassName BATCHING = ClassName.get("dev.jvmap", "Batching");
    static final ClassName SHAPE_EXCEPTION = ClassName.get("dev.jvmap", "VmapShapeException");
    static final ClassName SITE = rt("Site");
    static final ClassName BATCH = rt("Batch");
    static final ClassName WORKER = rt("Worker");
    static final ClassName ROLE = rt("Role");
    static final ClassName SPECIES = rt("Species");
    static final ClassName LANE_SCRATCH = rt("LaneScratch");
    static final ClassName ELEMENT_FAILURE = rt("ElementFailure");
    static final ClassName CURRENT = rt("Current");
    static final ClassName REACH = rt("Reach");
    static final ClassName ROWS = rt("Rows");

    private RuntimeNames() {
    }

    /** {@code Kind.DOUBLE}. */
    static CodeBlock kind(Kind kind) {
        return CodeBlock.of("$T.$L", rt("Kind"), kind.name());
    }

    /** {@code In<double[]>}: a scalar per element. */
    static TypeName in(Kind element) {
        return ParameterizedTypeName.get(rt("In"), TypeNames.arrayOf(element.lane()));
    }

    /** {@code ArrayIn<double[], double[]>}: an array per element. */
    static TypeName arrayIn(Type element) {
        return ParameterizedTypeName.get(rt("ArrayIn"), TypeNames.of(element),
                TypeNames.arrayOf(element.scalarKind().lane()));
    }

    /** {@code ArrayInOut<double[], double[]>}: an array per element, which elements write to. */
    static TypeName arrayInOut(Type element) {
        return ParameterizedTypeName.get(rt("ArrayInOut"), TypeNames.of(element),
                TypeNames.arrayOf(element.scalarKind().lane()));
    }

    /** {@code Out<double[]>}: a scalar result per element. */
    static TypeName out(Kind element) {
        return ParameterizedTypeName.get(rt("Out"), TypeNames.arrayOf(element.lane()));
    }

    /** {@code ArrayOut<double[], double[]>}: an array result per element. */
    static TypeName arrayOut(Type element) {
        return ParameterizedTypeName.get(rt("ArrayOut"), TypeNames.of(element),
                TypeNames.arrayOf(element.scalarKind().lane()));
    }

    /** {@code DoubleRows}. */
    static ClassName rows(Kind value) {
        return rt(Words.capital(value.keyword()) + "Rows");
    }

    /** {@code DoubleNdArray}. */
    static ClassName view(Kind value) {
        return ClassName.get("dev.jvmap", Words.capital(value.keyword()) + "NdArray");
    }

    private static ClassName rt(String name) {
        return ClassName.get("dev.jvmap.rt", name);
    }
}
