package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.jvmap.processor.ir.Output;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Param;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The way around a {@code Batch} for calls over plain arrays whose elements are scalars or rows: a loop like the one that
 * a user would have written. Small calls take it, and the first moments of a process, where the classes behind a
 * {@code Batch} are not loaded yet.
 */
final class AtOnceEmitter {
    private final MethodContext context;
    private final Signature signature;
    private final Output output;

    private AtOnceEmitter(MethodContext context) {
        this.context = context;
        this.signature = context.signature();
        this.output = signature.outputs().getFirst();
    }

    /** Empty for methods whose elements need more than their own numbers and rows, and what all elements share. */
    static Optional<AtOnceEmitter> of(MethodContext context) {
        Signature signature = context.signature();
        boolean there = signature.outputs().size() == 1 && isPlace(signature.outputs().getFirst())
                && signature.params().stream().anyMatch(Param::mapped)
                && signature.params().stream().filter(Param::mapped)
                        .allMatch(param -> isThere(param, context.written()));
        return there && signature.receiver().isEmpty() && hasTwinAlone(context) && !mayHoldResult(signature)
                ? Optional.of(new AtOnceEmitter(context)) : Optional.empty();
    }

    private static boolean isPlace(Output output) {
        return output.path().isEmpty() && output.batched() && output.type().isPrimitive();
    }

    /** Whether what an element gets of a mapped argument is there already, and is only read. */
    private static boolean isThere(Param param, Set<String> written) {
        return param.type().isPrimitive()
                || isRow(param) && param.axis().getAsInt() == 0 && !written.contains(param.name());
    }

    private static boolean isRow(Param param) {
        return param.mapped() && param.type().isArrayOfPrimitives();
    }

    /** Whether a row of an array that is the same for all elements may be where results go. */
    private static boolean mayHoldResult(Signature signature) {
        return sameForAll(signature).anyMatch(param -> param.type().rank() > 1);
    }

    /** The arrays that are the same for all elements and have values of the result's type. */
    private static Stream<Param> sameForAll(Signature signature) {
        return signature.params().stream().filter(param -> !param.mapped()
                && param.type().isArrayOfPrimitives()
                && param.type().scalarKind() == signature.outputs().getFirst().type().kind());
    }

    /** Whether a call of the twin is all that an element needs. */
    private static boolean hasTwinAlone(MethodContext context) {
        return context.program().isPresent() && !context.tellsElement() && !context.callees().entry().foreign()
                && context.captured().isEmpty();
    }

    /** Computes elements from the first one on, and returns how many. */
    MethodSpec method() {
        NamePlan names = names();
        String out = names.fresh("out");
        String done = names.fresh("done");
        String end = names.fresh("end");
        MethodSpec.Builder method = MethodSpec.methodBuilder(name())
                .addJavadoc(
                        "The first elements in scalar code, as long as they do not need a {@code Batch}; returns how"
                                + " many.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC).returns(TypeName.INT)
                .addParameter(Form.ARRAYS.batched(output.type()), out);
        List<CodeBlock> element = new ArrayList<>();
        for (Param param : signature.params()) {
            TypeName type = param.mapped() ? Form.ARRAYS.batched(param.type()) : TypeNames.of(param.type());
            method.addParameter(ParameterSpec.builder(type, param.name()).build());
            element.add(param.mapped() ? CodeBlock.of("$L[$L]", param.name(), done) : CodeBlock.of("$L", param.name()));
        }
        CodeBlock next = CodeBlock.of("$L.atOnce($L, $L.length)", context.site(), done, out);
        return method.addStatement("int $L = 0", done)
                .beginControlFlow("try")
                .beginControlFlow("for (int $L = $L; $L; $L = $L)", end, next, goesOn(out, done, end), end, next)
                .beginControlFlow("for (; $1L < $2L; $1L++)", done, end)
                .addStatement("$L[$L] = $T.$L($L)", out, done, context.worker(), context.callees().entry().method(),
                        CodeBlock.join(element, ", "))
                .endControlFlow().endControlFlow()
                .nextControlFlow("catch ($T _)", Throwable.class)
                .addComment("A Batch goes on here, and the user's own method throws what the element throws.")
                .endControlFlow()
                .addStatement("return $L", done).build();
    }

    /** Whether there are elements to compute. Rows are looked at once, and only if they will be read here. */
    private CodeBlock goesOn(String out, String done, String end) {
        CodeBlock more = CodeBlock.of("$L < $L", done, end);
        List<CodeBlock> rows = signature.params().stream().filter(AtOnceEmitter::isRow)
                .map(param -> CodeBlock.of("$T.areReadable($L, $L)", RuntimeNames.ROWS, param.name(), out)).toList();
        return rows.isEmpty() ? more
                : CodeBlock.of("$L && ($L > 0 || $L)", more, done, CodeBlock.join(rows, " && "));
    }

    /** What begins the method with a new result. */
    CodeBlock fresh(NamePlan names, String how) {
        List<String> arrays = mapped(names);
        String result = names().fresh("result");
        TypeName type = TypeNames.of(output.type());
        List<String> arguments = new ArrayList<>(arguments(names));
        arguments.addFirst(result);
        arguments.add(how);
        return CodeBlock.builder().beginControlFlow("if ($L)", condition(how, arrays.getFirst(), arrays, List.of()))
                .addStatement("$1T[] $2L = new $1T[$3L.length]", type, result, arrays.getFirst())
                .addStatement("$LInto($L)", signature.batchedName(), String.join(", ", arguments))
                .addStatement("return $L", result).endControlFlow().build();
    }

    /**
     * What begins the method that stores into the caller's array.
     *
     * @param done the variable for the number of elements that have been computed
     */
    CodeBlock into(NamePlan names, String how, String out, String done) {
        List<String> arrays = mapped(names);
        arrays.addFirst(out);
        List<String> arguments = new ArrayList<>(arguments(names));
        arguments.addFirst(out);
        List<CodeBlock> apart = sameForAll(signature)
                .map(param -> CodeBlock.of("$L != $L", names.of(param.name()), out)).toList();
        return CodeBlock.builder().addStatement("int $L = 0", done)
                .beginControlFlow("if ($L)", condition(how, out, arrays, apart))
                .addStatement("$L = $L($L)", done, name(), String.join(", ", arguments))
                .beginControlFlow("if ($L == $L.length)", done, out).addStatement("return").endControlFlow()
                .endControlFlow().build();
    }

    /** Whether nothing is wrong with the arguments, and nobody has asked for more than the results. */
    private CodeBlock condition(String how, String first, List<String> arrays, List<CodeBlock> more) {
        List<CodeBlock> parts = new ArrayList<>();
        parts.add(CodeBlock.of("$L.mayBeginAtOnce($L)", context.site(), how));
        arrays.forEach(array -> parts.add(CodeBlock.of("$L != null", array)));
        arrays.stream().filter(Predicate.not(first::equals))
                .forEach(array -> parts.add(CodeBlock.of("$L.length == $L.length", array, first)));
        parts.addAll(more);
        return CodeBlock.join(parts, " && ");
    }

    private List<String> mapped(NamePlan names) {
        List<String> mapped = new ArrayList<>();
        signature.params().stream().filter(Param::mapped).forEach(param -> mapped.add(names.of(param.name())));
        return mapped;
    }

    private List<String> arguments(NamePlan names) {
        return signature.params().stream().map(param -> names.of(param.name())).toList();
    }

    private NamePlan names() {
        return new NamePlan(List.of()).claim(signature.params().stream().map(Param::name).toList());
    }

    private String name() {
        return signature.batchedName() + "AtOnce";
    }
}
