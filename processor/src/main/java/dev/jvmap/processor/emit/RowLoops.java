package dev.jvmap.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.jvmap.processor.analysis.MadeArray;
import dev.jvmap.processor.ir.Output;
import dev.jvmap.processor.ir.Signature.Input;
import dev.jvmap.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The two loops over the twin where each element makes an array, and arguments and results are plain Java arrays with a place for each element: small methods, which the
 * JIT compiles well. In {@code fill} the caller's rows get what the element has made: by single values, where there are so few of them that the JIT need not make the array; otherwise as a whole, and the
 * next element makes its array of the same memory. In {@code keep} the elements' own arrays are the results, and rows of arguments are looked at when they are computed. An element that fails has stored nothing.
 */
final class RowLoops {
    static final String FILL = "fill";
    static final String KEEP = "keep";

    /** Values that the JIT holds in registers. */
    private static final int FEW = 16;

    private final MethodContext context;
    private final MadeArray made;
    private final TypeName type;
    private final NamePlan names;
    private final String out;
    private final String i;
    private final String end;
    private final String result;

    private RowLoops(MethodContext context, MadeArray made) {
        this.context = context;
        this.made = made;
        this.type = TypeNames.of(output(context).type());
        this.names = new NamePlan(List.of())
                .claim(context.signature().inputs().stream().map(Input::name).toList());
        this.out = names.fresh("out");
        this.i = names.fresh("i");
        this.end = names.fresh("end");
        this.result = names.fresh("result");
    }

    /** Empty where an element needs more than its own values and arrays, or does not give the array that it has made. */
    static Optional<RowLoops> of(MethodContext context) {
        return made(context).filter(_ -> !context.tellsElement()
                && !CaptureEmitter.maybeOwn(context)
                && context.signature().inputs().stream().allMatch(RowLoops::hasPlaces))
                .map(made -> new RowLoops(context, made));
    }

    /** The array whose memory is used again: the twin has a parameter for it then, which no call in the user's code has. */
    static Optional<MadeArray> again(MethodContext context) {
        return of(context).filter(loops -> loops.isRow() && !isShort(loops.made) && !context.callees().entry().foreign()
                && !context.callees().callsEntry())
                .map(loops -> loops.made);
    }

    /** Only arrays of their own are read at once with those of other threads; written ones are saved for each element. */
    private static Optional<MadeArray> made(MethodContext context) {
        return context.made().filter(_ -> output(context).batched() && output(context).type().rank() <= 2
                && context.written().isEmpty());
    }

    private static Output output(MethodContext context) {
        return context.signature().outputs().getFirst();
    }

    private boolean isRow() {
        return output(context).type().rank() == 1;
    }

    private static boolean hasPlaces(Input input) {
        return !input.mapped() || !input.type().isPrimitive() || input.type().kind().lane() == input.type().kind();
    }

    private static boolean isShort(MadeArray made) {
        int values = made.extents().stream().reduce(1, (all, extent) -> Math.min(FEW + 1, all * extent));
        return !made.extents().isEmpty() && values > 0 && values <= FEW;
    }

    /** The arguments whose rows, or arrays of rows, {@code keep} looks at. */
    static Stream<Input> looksAt(MethodContext context) {
        return context.signature().inputs().stream()
                .filter(input -> input.mapped() && input.type().isArrayOfPrimitives() && areSeen(input.type()));
    }

    /** Whether {@code keep} looks at arguments of this type itself. */
    static boolean areSeen(Type element) {
        return element.rank() <= 2;
    }

    private boolean usesAgain() {
        return again(context).isPresent();
    }

    List<MethodSpec> methods() {
        return List.of(fill(), keep());
    }

    private MethodSpec fill() {
        String spare = names.fresh("spare");
        CodeBlock.Builder setUp = CodeBlock.builder();
        CodeBlock.Builder turn = CodeBlock.builder()
                .addStatement("$T $L = $L", type, result, twin(usesAgain() ? spare : ""));
        if (usesAgain()) {
            setUp.addStatement("$T $L = null", type, spare);
        }
        (isRow() || !isShort(made) ? turn : setUp).beginControlFlow("if ($L)", fillsNot())
                .addStatement("return $L", i)
                .endControlFlow();
        if (isShort(made)) {
            String place = names.fresh(isRow() ? "row" : "rows");
            turn.addStatement("$T $L = $L[$L]", type, place, out, i);
            places().forEach(at -> turn.addStatement("$1L$2L = $3L$2L", place, at, result));
        } else if (isRow()) {
            turn.addStatement("$1T.arraycopy($2L, 0, $3L[$4L], 0, $2L.length)", System.class, result, out, i);
        }
        if (usesAgain()) {
            turn.addStatement("$L = $L", spare, result);
        }
        return method(FILL, "Copies the arrays that elements make to {@code $L}", setUp.build(), turn.build());
    }

    /**
     * Whether the result is not of the shape of the place for it. Of arrays of rows whose shape the source tells, the first place speaks for all: they have been found alike. Others are copied when they have been compared.
     */
    private CodeBlock fillsNot() {
        return isRow() ? CodeBlock.of("$L.length != $L[$L].length", result, out, i)
                : isShort(made) ? CodeBlock.of("!$L.isTable($L[$L], $L, $L)", kind(), out, i, made.extents().getFirst(),
                        made.extents().getLast())
                : CodeBlock.of("!$L.copied($L, $L[$L])", kind(), result, out, i);
    }

    /** The indexes of all values of a short array, as they are written. */
    private Stream<String> places() {
        Stream<String> places = Stream.of("");
        for (int extent : made.extents()) {
            places = places.flatMap(place -> IntStream.range(0, extent).mapToObj(j -> place + "[" + j + "]"));
        }
        return places;
    }

    private CodeBlock kind() {
        return RuntimeNames.kind(output(context).type().scalarKind());
    }

    private MethodSpec keep() {
        CodeBlock.Builder setUp = CodeBlock.builder();
        CodeBlock.Builder turn = CodeBlock.builder();
        lookAtArguments(setUp, turn);
        if (!made.extents().isEmpty()) {
            turn.addStatement("$L[$L] = $L", out, i, twin("null"));
        } else {
            turn.addStatement("$T $L = $L", type, result, twin("null"));
            lookAtResult(setUp, turn);
            turn.addStatement("$L[$L] = $L", out, i, result);
        }
        return method(KEEP, "Puts the arrays that elements make into {@code $L}", setUp.build(), turn.build());
    }

    private void lookAtArguments(CodeBlock.Builder setUp, CodeBlock.Builder turn) {
        List<CodeBlock> odd = new ArrayList<>();
        looksAt(context).forEach(input -> odd.add(
                input.type().rank() == 1 ? oddRow(input, setUp) : oddTable(input, setUp)));
        if (!odd.isEmpty()) {
            turn.beginControlFlow("if ($L)", CodeBlock.join(odd, " || ")).addStatement("return $L", i).endControlFlow();
        }
    }

    private CodeBlock oddRow(Input input, CodeBlock.Builder setUp) {
        String rows = names.of(input.name());
        String length = names.fresh(rows + "Length");
        setUp.addStatement("int $L = $L[0].length", length, rows);
        return CodeBlock.of("$L[$L].length != $L", rows, i, length);
    }

    private CodeBlock oddTable(Input input, CodeBlock.Builder setUp) {
        String tables = names.of(input.name());
        String rows = names.fresh(tables + "Rows");
        String length = names.fresh(tables + "Length");
        setUp.addStatement("int $L = $L[0].length", rows, tables);
        setUp.addStatement("int $1L = $2L == 0 ? 0 : $3L[0][0].length", length, rows, tables);
        return CodeBlock.of("!$L.isTable($L[$L], $L, $L)", RuntimeNames.kind(input.type().scalarKind()), tables, i,
                rows, length);
    }

    private void lookAtResult(CodeBlock.Builder setUp, CodeBlock.Builder turn) {
        if (!isRow()) {
            turn.beginControlFlow("if ($2L > 0 && !$1L.alike($3L, $4L[$2L - 1]))", kind(), i, result, out)
                    .addStatement("return $L", i).endControlFlow();
            return;
        }
        String length = names.fresh("length");
        setUp.addStatement("int $1L = $2L == 0 ? 0 : $3L[$2L - 1].length", length, i, out);
        turn.beginControlFlow("if ($L > 0 && $L.length != $L)", i, result, length)
                .addStatement("return $L", i).endControlFlow()
                .addStatement("$L = $L.length", length, result);
    }

    /** @param memory for the array to be made of */
    private CodeBlock twin(String memory) {
        List<CodeBlock> arguments = context.signature().inputs().stream().map(this::argument).toList();
        return CodeBlock.of("$L($L$L)", context.callees().entry().method(), CodeBlock.join(arguments, ", "),
                !usesAgain() ? "" : arguments.isEmpty() ? memory : ", " + memory);
    }

    private CodeBlock argument(Input input) {
        String name = names.of(input.name());
        return !input.mapped() ? CodeBlock.of("$L", name)
                : input.type().isPrimitive() ? CodeBlock.of("$L[$L + $L]", name, names.of(input.name() + "At"), i)
                : CodeBlock.of("$L[$L]", name, i);
    }

    private MethodSpec method(String name, String does, CodeBlock setUp, CodeBlock turn) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addJavadoc(does
                        + ", from element {@code $L} on; returns the first that fails or does not fit, or {@code $L}.\n",
                        out, i, end)
                .addModifiers(Modifier.PRIVATE).returns(TypeName.INT)
                .addParameter(ArrayTypeName.of(type), out);
        if (!context.callees().entry().captures()) {
            method.addModifiers(Modifier.STATIC);
        }
        for (Input input : context.signature().inputs()) {
            TypeName element = TypeNames.of(input.type());
            method.addParameter(input.mapped() ? ArrayTypeName.of(element) : element, names.of(input.name()));
            if (input.mapped() && input.type().isPrimitive()) {
                method.addParameter(TypeName.INT, names.of(input.name() + "At"));
            }
        }
        return method.addParameter(TypeName.INT, i).addParameter(TypeName.INT, end)
                .beginControlFlow("try")
                .addCode(setUp)
                .beginControlFlow("for (; $1L < $2L; $1L++)", i, end).addCode(turn).endControlFlow()
                .nextControlFlow("catch ($T _)", Throwable.class)
                .addComment("Whoever calls sees where.")
                .endControlFlow()
                .addStatement("return $L", i).build();
    }
}
