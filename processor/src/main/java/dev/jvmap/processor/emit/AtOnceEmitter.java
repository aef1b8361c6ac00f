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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The way around a {@code Batch} for calls over plain arrays whose elements are scalars, rows or columns: a loop like the one
 * that a user would have written, which collects each column. Small calls take it, and the first moments of a process, where the classes behind a
 * {@code Batch} are not loaded yet.
 */
final class AtOnceEmitter {
    private final MethodContext context;
    private final Signature signature;
    private final Output output;
    private final boolean rows;
    private final AtOnceChecks checks;

    private AtOnceEmitter(MethodContext context) {
        this.context = context;
        this.signature = context.signature();
        this.output = signature.outputs().getFirst();
        this.rows = !output.type().isPrimitive();
        this.checks = new AtOnceChecks(context);
    }

    /** Empty for methods whose elements need more than their own numbers, rows and columns, and what all elements share. */
    static Optional<AtOnceEmitter> of(MethodContext context) {
        Signature signature = context.signature();
        boolean there = signature.outputs().size() == 1 && isPlace(signature.outputs().getFirst(), context)
                && signature.params().stream().anyMatch(Param::mapped)
                && signature.params().stream().filter(Param::mapped)
                        .allMatch(param -> isThere(param, context.written()));
        return there && signature.receiver().isEmpty() && hasTwinAlone(context) && !mayHoldResult(signature)
                ? Optional.of(new AtOnceEmitter(context)) : Optional.empty();
    }

    private static boolean isPlace(Output output, MethodContext context) {
        return output.path().isEmpty() && output.batched() && (output.type().isPrimitive()
                || output.axis().getAsInt() == 0 && RowLoops.of(context).isPresent()
                        && context.signature().params().stream().noneMatch(AtOnceChecks::isColumn));
    }

    /** Whether what an element gets of a mapped argument is there already, or is easy to collect, and is only read. */
    private static boolean isThere(Param param, Set<String> written) {
        return param.type().isPrimitive()
                || (AtOnceChecks.isRow(param) || AtOnceChecks.isColumn(param)) && !written.contains(param.name());
    }

    /** Whether a row of an array that is the same for all elements may be where results go. */
    private static boolean mayHoldResult(Signature signature) {
        return AtOnceChecks.sameForAll(signature).anyMatch(param -> param.type().rank() > 1);
    }

    /** Whether a call of the twin is all that an element needs. */
    private static boolean hasTwinAlone(MethodContext context) {
        return context.program().isPresent() && !context.tellsElement() && !context.callees().entry().foreign()
                && context.captured().isEmpty();
    }

    /** Compute elements from the first one on, and return how many. */
    List<MethodSpec> methods() {
        return rows ? List.of(atOnce(name(), RowLoops.FILL, true), atOnce(keptName(), RowLoops.KEEP, false))
                : List.of(atOnce(name(), loopName(), true), loop());
    }

    /**
     * The elements from the first one on, a slice after another.
     *
     * @param loop the method that computes a slice
     * @param given whether {@code out} is the caller's
     */
    private MethodSpec atOnce(String name, String loop, boolean given) {
        NamePlan names = names();
        String out = names.fresh("out");
        String done = names.fresh("done");
        String end = names.fresh("end");
        List<CodeBlock> looks = checks.looks(out, given);
        CodeBlock all = slice(loop, out, CodeBlock.of("0"), CodeBlock.of("$L.length", out));
        CodeBlock next = CodeBlock.of("$L.atOnce($L, $L.length)", context.site(), done, out);
        CodeBlock more = CodeBlock.of("$L < $L", done, end);
        return method(name, out)
                .addJavadoc(
                        "The first elements in scalar code, as long as they do not need a {@code Batch}; returns how many.\n")
                .beginControlFlow("if ($L.isFew($L.length))", context.site(), out)
                .addStatement("return $L",
                        looks.isEmpty() ? all : CodeBlock.of("$L ? $L : 0", AtOnceChecks.and(looks), all))
                .endControlFlow().addStatement("int $L = 0", done)
                .beginControlFlow("for (int $1L = $2L; $3L; $1L = $2L)", end, next, looks.isEmpty() ? more
                        : CodeBlock.of("$L && ($L > 0 || $L)", more, done, AtOnceChecks.and(looks)))
                .addStatement("$L = $L", done, slice(loop, out, CodeBlock.of("$L", done), CodeBlock.of("$L", end)))
                .beginControlFlow("if ($L)", more).addStatement("return $L", done).endControlFlow()
                .endControlFlow().addStatement("return $L", done).build();
    }

    private MethodSpec.Builder method(String name, String out) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.INT).addParameter(Form.ARRAYS.batched(output.type()), out);
        signature.params().forEach(param -> method.addParameter(ParameterSpec
                .builder(param.mapped() ? Form.ARRAYS.batched(param.type()) : TypeNames.of(param.type()), param.name())
                .build()));
        return method;
    }

    private CodeBlock slice(String loop, String out, CodeBlock from, CodeBlock end) {
        CodeBlock arrays = signature.params().stream().map(param -> CodeBlock.of(
                rows && param.mapped() && param.type().isPrimitive() ? ", $L, 0" : ", $L", param.name()))
                .collect(CodeBlock.joining(""));
        CodeBlock owner = rows ? CodeBlock.of("$T.", context.worker()) : CodeBlock.of("");
        return CodeBlock.of("$L$L($L$L, $L, $L)", owner, loop, out, arrays, from, end);
    }

    /** A method of its own for elements that are numbers: the JIT compiles it like the loop that a user would have written. */
    private MethodSpec loop() {
        NamePlan names = names();
        String out = names.fresh("out");
        String i = names.fresh("i");
        String end = names.fresh("end");
        Map<String, String> columns = signature.params().stream().filter(AtOnceChecks::isColumn).map(Param::name)
                .collect(Collectors.toMap(Function.identity(), name -> names.fresh(name + "Column")));
        MethodSpec.Builder method = method(loopName(), out).addParameter(TypeName.INT, i)
                .addParameter(TypeName.INT, end)
                .addJavadoc(
                        "Computes elements {@code $L} up to {@code $L} in scalar code; returns the one that failed, or {@code $L}.\n",
                        i, end, end)
                .beginControlFlow("try");
        signature.params().stream().filter(AtOnceChecks::isColumn)
                .forEach(param -> method.addStatement("$1T[] $2L = new $1T[$3L.length]",
                        TypeNames.of(param.type().scalarKind()), columns.get(param.name()), param.name()));
        CodeBlock element = signature.params().stream().map(param -> value(param, i, columns))
                .collect(CodeBlock.joining(", "));
        return method.beginControlFlow("for (; $1L < $2L; $1L++)", i, end)
                .addStatement("$L[$L] = $T.$L($L)", out, i, context.worker(), context.callees().entry().method(),
                        element)
                .endControlFlow()
                .nextControlFlow("catch ($T _)", Throwable.class)
                .addComment("A Batch goes on here, and the user's own method throws what the element throws.")
                .endControlFlow().addStatement("return $L", i).build();
    }

    private static CodeBlock value(Param param, String i, Map<String, String> columns) {
        if (AtOnceChecks.isColumn(param)) {
            return CodeBlock.of("$T.column($L, $L, $L)", RuntimeNames.rows(param.type().scalarKind()), param.name(), i,
                    columns.get(param.name()));
        }
        return param.mapped() ? CodeBlock.of("$L[$L]", param.name(), i) : CodeBlock.of("$L", param.name());
    }

    /**
     * What begins the method with a new result; a {@code Batch} goes on with it.
     *
     * @param result the variable for the result, null where a Batch has to make it
     * @param done the variable for the number of elements that have been computed
     */
    CodeBlock fresh(NamePlan names, String how, String result, String done) {
        List<String> arguments = new ArrayList<>(arguments(names));
        arguments.addFirst(result);
        return CodeBlock.builder().addStatement("$T $L = null", Form.ARRAYS.batched(output.type()), result)
                .addStatement("int $L = 0", done)
                .beginControlFlow("if ($L)", checks.condition(names, how))
                .addStatement("$L = new $T[$L]$L", result, TypeNames.of(output.type().scalarKind()),
                        checks.elements(names),
                        "[]".repeat(output.type().rank()))
                .addStatement("$L = $L($L)", done, rows ? keptName() : name(), String.join(", ", arguments))
                .beginControlFlow("if ($1L == $2L.length)", done, result).addStatement("return $L", result)
                .endControlFlow()
                .endControlFlow().build();
    }

    /**
     * What begins the method that stores into the caller's array.
     *
     * @param done the variable for the number of elements that have been computed
     */
    CodeBlock into(NamePlan names, String how, String out, String done) {
        List<String> arguments = new ArrayList<>(arguments(names));
        arguments.addFirst(out);
        return CodeBlock.builder().addStatement("int $L = 0", done)
                .beginControlFlow("if ($L)", checks.condition(names, how, out))
                .addStatement("$L = $L($L)", done, name(), String.join(", ", arguments))
                .beginControlFlow("if ($L == $L.length)", done, out).addStatement("return").endControlFlow()
                .endControlFlow().build();
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

    private String loopName() {
        return signature.batchedName() + "AtOnceLoop";
    }

    private String keptName() {
        return signature.batchedName() + "KeptAtOnce";
    }
}
