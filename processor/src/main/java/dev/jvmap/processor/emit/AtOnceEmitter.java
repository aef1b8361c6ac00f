package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.jvmap.processor.ir.Output;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Param;
import dev.jvmap.processor.ir.Type;
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
    private final boolean rows;

    private AtOnceEmitter(MethodContext context) {
        this.context = context;
        this.signature = context.signature();
        this.output = signature.outputs().getFirst();
        this.rows = !output.type().isPrimitive();
    }

    /** Empty for methods whose elements need more than their own numbers and rows, and what all elements share. */
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
                || output.axis().getAsInt() == 0 && RowLoops.of(context).isPresent());
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
                && param.type().scalarKind() == signature.outputs().getFirst().type().scalarKind());
    }

    /** Whether a call of the twin is all that an element needs. */
    private static boolean hasTwinAlone(MethodContext context) {
        return context.program().isPresent() && !context.tellsElement() && !context.callees().entry().foreign()
                && context.captured().isEmpty();
    }

    /** Whether results are arrays that elements make. */
    boolean makesRows() {
        return rows;
    }

    /** Compute elements from the first one on, and return how many. */
    List<MethodSpec> methods() {
        return rows ? List.of(method(name(), this::filling, true), method(keptName(), this::keeping, false))
                : List.of(method(name(), this::values, true));
    }

    /** What computes the elements up to {@code end}; the loop goes on where all of them are done. */
    private interface Turns {
        CodeBlock of(String out, String done, String end);
    }

    private MethodSpec method(String name, Turns turns, boolean given) {
        NamePlan names = names();
        String out = names.fresh("out");
        String done = names.fresh("done");
        String end = names.fresh("end");
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addJavadoc(
                        "The first elements in scalar code, as long as they do not need a {@code Batch}; returns how"
                                + " many.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC).returns(TypeName.INT)
                .addParameter(Form.ARRAYS.batched(output.type()), out);
        signature.params().forEach(param -> method.addParameter(ParameterSpec
                .builder(param.mapped() ? Form.ARRAYS.batched(param.type()) : TypeNames.of(param.type()), param.name())
                .build()));
        CodeBlock next = CodeBlock.of("$L.atOnce($L, $L.length)", context.site(), done, out);
        CodeBlock loop = CodeBlock.builder()
                .beginControlFlow("for (int $L = $L; $L; $L = $L)", end, next, goesOn(out, done, end, given), end, next)
                .add(turns.of(out, done, end)).endControlFlow().build();
        return method.addStatement("int $L = 0", done).addCode(rows ? loop : guarded(loop))
                .addStatement("return $L", done).build();
    }

    private static CodeBlock guarded(CodeBlock loop) {
        return CodeBlock.builder().beginControlFlow("try").add(loop)
                .nextControlFlow("catch ($T _)", Throwable.class)
                .add("// A Batch goes on here, and the user's own method throws what the element throws.\n")
                .endControlFlow().build();
    }

    private CodeBlock values(String out, String done, String end) {
        CodeBlock element = signature.params().stream().map(param -> param.mapped()
                ? CodeBlock.of("$L[$L]", param.name(), done) : CodeBlock.of("$L", param.name()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.builder().beginControlFlow("for (; $1L < $2L; $1L++)", done, end)
                .addStatement("$L[$L] = $T.$L($L)", out, done, context.worker(), context.callees().entry().method(),
                        element)
                .endControlFlow().build();
    }

    private CodeBlock filling(String out, String done, String end) {
        return inRows(RowLoops.FILL, out, done, end);
    }

    private CodeBlock keeping(String out, String done, String end) {
        return inRows(RowLoops.KEEP, out, done, end);
    }

    private CodeBlock inRows(String loop, String out, String done, String end) {
        CodeBlock arrays = signature.params().stream().map(param -> CodeBlock.of(
                param.mapped() && param.type().isPrimitive() ? ", $L, 0" : ", $L", param.name()))
                .collect(CodeBlock.joining(""));
        return CodeBlock.builder()
                .addStatement("$L = $T.$L($L$L, $L, $L)", done, context.worker(), loop, out, arrays, done, end)
                .beginControlFlow("if ($L < $L)", done, end)
                .add("// A Batch goes on here, and the user's own method throws what the element throws.\n")
                .addStatement("return $L", done).endControlFlow().build();
    }

    /**
     * Whether there are elements to compute. Rows are looked at once, and only if they will be read or written here; {@link RowLoops#KEEP} looks at
     * those of arguments itself.
     *
     * @param given whether {@code out} is the caller's
     */
    private CodeBlock goesOn(String out, String done, String end, boolean given) {
        CodeBlock more = CodeBlock.of("$L < $L", done, end);
        List<CodeBlock> looked = new ArrayList<>();
        signature.params().stream().filter(param -> isRow(param) && (given || !RowLoops.areSeen(param.type())))
                .forEach(param -> looked.add(areRows(param.type(), param.name(), out)));
        if (rows && given) {
            Stream.concat(Stream.of("null"), sameForAll(signature).map(Param::name))
                    .forEach(apart -> looked.add(areRows(output.type(), out, apart)));
        }
        return looked.isEmpty() ? more
                : CodeBlock.of("$L && ($L > 0 || $L)", more, done, CodeBlock.join(looked, " && "));
    }

    private static CodeBlock areRows(Type row, String rows, String apart) {
        return row.rank() > 1 ? CodeBlock.of("$T.areReadable($L, $L)", RuntimeNames.ROWS, rows, apart)
                : CodeBlock.of("$L.areRows($L, $L)", RuntimeNames.kind(row.scalarKind()), rows, apart);
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
     * What begins the method with new rows; a {@code Batch} goes on with them.
     *
     * @param result the variable for the rows, null where a Batch has to make them
     * @param done the variable for the number of elements that have been computed
     */
    CodeBlock freshRows(NamePlan names, String how, String result, String done) {
        List<String> arrays = mapped(names);
        List<String> arguments = new ArrayList<>(arguments(names));
        arguments.addFirst(result);
        CodeBlock row = CodeBlock.of("$T", TypeNames.of(output.type()));
        return CodeBlock.builder().addStatement("$L[] $L = null", row, result).addStatement("int $L = 0", done)
                .beginControlFlow("if ($L)", condition(how, arrays.getFirst(), arrays, List.of()))
                .addStatement("$L = new $T[$L.length]$L", result, TypeNames.of(output.type().scalarKind()),
                        arrays.getFirst(),
                        "[]".repeat(output.type().rank()))
                .addStatement("$L = $L($L)", done, keptName(), String.join(", ", arguments))
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
        List<String> arrays = mapped(names);
        arrays.addFirst(out);
        List<String> arguments = new ArrayList<>(arguments(names));
        arguments.addFirst(out);
        List<CodeBlock> apart = rows ? List.of() : sameForAll(signature)
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

    private String keptName() {
        return signature.batchedName() + "KeptAtOnce";
    }
}
