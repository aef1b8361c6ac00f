package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.jvmap.processor.ir.Expr.BatchInfo.Which;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Output;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Input;
import dev.jvmap.processor.ir.Signature.Param;
import dev.jvmap.processor.ir.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The loop that computes elements with the scalar twin, and the call of the user's own method for an element that
 * fails.
 */
final class ScalarLoopEmitter {
    private final MethodContext context;
    private final Signature signature;
    private final WorkerNames names;
    private final CodeBlock.Builder setUp = CodeBlock.builder();
    private final Map<String, CodeBlock> arguments = new LinkedHashMap<>();
    private final String i;
    private final ResultStores results;
    private final Optional<RowLoops> rows;

    ScalarLoopEmitter(MethodContext context) {
        this.context = context;
        this.signature = context.signature();
        this.names = context.names();
        this.i = names.fresh("i");
        this.results = new ResultStores(context, i);
        this.rows = RowLoops.of(context);
    }

    /** {@code Worker.scalar}. */
    MethodSpec method() {
        signature.inputs().stream().filter(Input::mapped).forEach(input -> open(names.field(input.name())));
        signature.outputs().forEach(output -> open(names.out(output.name())));
        signature.inputs().forEach(input -> arguments.put(input.name(), argument(input)));
        signature.outputs().stream().filter(output -> output.type().isPrimitive()).forEach(
                output -> results.values(output, values(names.out(output.name()), output.type().kind())));
        List<CodeBlock> ends = new ArrayList<>(written("close", ""));
        signature.outputs()
                .forEach(output -> ends.add(CodeBlock.of("$L.flush($L)", names.out(output.name()), i)));
        CodeBlock.Builder each = CodeBlock.builder();
        if (context.tellsElement()) {
            String current = names.fresh("current");
            setUp.addStatement("$1T $2L = $1T.enter($3L)", RuntimeNames.CURRENT, current, names.size());
            each.addStatement("$L.at($L + $L)", current, names.from(), i);
            ends.add(CodeBlock.of("$L.leave()", current));
        }
        CodeBlock turns = turns(each.build());
        CodeBlock loop = context.program().isEmpty() ? turns
                : rows.isPresent() ? replayingRows(turns) : replaying(turns);
        MethodSpec.Builder method = WorkerEmitter.workerMethod("scalar", names);
        method.addCode(setUp.build()).addStatement("int $L = 0", i);
        if (ends.isEmpty()) {
            return method.addCode(loop).build();
        }
        method.beginControlFlow("try").addCode(loop).nextControlFlow("finally");
        ends.forEach(end -> method.addStatement("$L", end));
        return method.endControlFlow().build();
    }

    /** As {@link #replaying}; elements that lie in plain Java arrays, as their results do, have loops of their own. */
    private CodeBlock replayingRows(CodeBlock turns) {
        String out = names.out(signature.outputs().getFirst().name());
        String first = names.fresh("first");
        String toFill = names.fresh(out + "Rows");
        String kept = names.fresh(out + "Kept");
        CodeBlock type = CodeBlock.of("$T[]", TypeNames.of(signature.outputs().getFirst().type()));
        List<CodeBlock> there = new ArrayList<>();
        List<CodeBlock> elements = new ArrayList<>();
        for (Input input : signature.inputs()) {
            String field = names.field(input.name());
            if (!input.mapped()) {
                elements.add(CodeBlock.of(", $L", field));
            } else if (input.type().isPrimitive()) {
                elements.add(CodeBlock.of(", $1L.array(), $1L.at() - $2L", field, first));
            } else {
                String own = names.fresh(field + "Own");
                setUp.addStatement("$T[] $L = $L.own()", TypeNames.of(input.type()), own, field);
                there.add(CodeBlock.of("$L != null && ", own));
                elements.add(CodeBlock.of(", $L", own));
            }
        }
        setUp.addStatement("$L $L = $L.rows()", type, toFill, out);
        setUp.addStatement("$L $L = $L.kept()", type, kept, out);
        setUp.addStatement("int $L = (int) $L", first, names.from());
        CodeBlock own = CodeBlock.join(there, "");
        CodeBlock rest = CodeBlock.of("$L, $L + $L, $L + $L) - $L", CodeBlock.join(elements, ""), first, i, first,
                names.count(), first);
        return CodeBlock.builder()
                .beginControlFlow("while ($L < $L)", i, names.count())
                .beginControlFlow("if ($L$L != null)", own, toFill)
                .addStatement("$L = $L($L$L", i, RowLoops.FILL, toFill, rest)
                .nextControlFlow("else if ($L$L != null)", own, kept)
                .addStatement("$L = $L($L$L", i, RowLoops.KEEP, kept, rest)
                .beginControlFlow("if ($L > 0)", i)
                .addStatement("$L.require($L - 1, $L[$L + $L - 1])", out, i, kept, first, i)
                .endControlFlow()
                .nextControlFlow("else")
                .beginControlFlow("try").add(turns).nextControlFlow("catch ($T _)", Throwable.class)
                .add("// Computed again.\n").endControlFlow()
                .endControlFlow()
                .beginControlFlow("if ($L < $L)", i, names.count()).add(required()).add(replay()).endControlFlow()
                .endControlFlow().build();
    }

    /** What {@link RowLoops#KEEP} stops at is a row that is not like the others, if not a failure. */
    private CodeBlock required() {
        return RowLoops.looksAt(context).findFirst()
                .map(input -> Statements.of("$L.require($L)", names.field(input.name()), i)).orElse(CodeBlock.of(""));
    }

    /** {@code Worker.looks}, where {@link RowLoops#KEEP} does. */
    Optional<MethodSpec> looks() {
        if (rows.isEmpty() || RowLoops.looksAt(context).findAny().isEmpty()) {
            return Optional.empty();
        }
        CodeBlock own = signature.inputs().stream().filter(input -> input.mapped() && !input.type().isPrimitive())
                .map(input -> CodeBlock.of("$L.own() != null && ", names.field(input.name())))
                .collect(CodeBlock.joining(""));
        return Optional.of(MethodSpec.methodBuilder("looks").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addStatement("return $L$L.kept() != null", own, names.out(signature.outputs().getFirst().name()))
                .build());
    }

    /** One element after the other with the twin. */
    private CodeBlock turns(CodeBlock before) {
        CodeBlock.Builder loop = CodeBlock.builder()
                .beginControlFlow("for (; $1L < $2L; $1L++)", i, names.count())
                .add(before);
        if (!context.program().isEmpty()) {
            written("save", i).forEach(save -> loop.addStatement("$L", save));
        }
        loop.add(turn());
        written("done", i).forEach(done -> loop.addStatement("$L", done));
        return loop.endControlFlow().build();
    }

    /** Calls the user's own method where the twin fails. */
    private CodeBlock replaying(CodeBlock turns) {
        return CodeBlock.builder()
                .beginControlFlow("while ($L < $L)", i, names.count())
                .beginControlFlow("try").add(turns)
                .nextControlFlow("catch ($T _)", Throwable.class).add(replay())
                .endControlFlow().endControlFlow().build();
    }

    private CodeBlock replay() {
        CodeBlock.Builder replay = CodeBlock.builder()
                .add("// The user's own method throws what the element throws, or can do what the twin cannot.\n");
        written("restore", i).forEach(restore -> replay.addStatement("$L", restore));
        replay.add(results.ofOwn(own()));
        written("done", i).forEach(done -> replay.addStatement("$L", done));
        return replay.addStatement("$L++", i).build();
    }

    /** Calls on the arguments that elements may write to. */
    private List<CodeBlock> written(String method, String argument) {
        return signature.inputs().stream().filter(context::isWritten)
                .map(input -> CodeBlock.of("$L.$L($L)", names.field(input.name()), method, argument)).toList();
    }

    private void open(String field) {
        setUp.addStatement("$L.open($L, $L)", field, names.from(), names.count());
    }

    private CodeBlock argument(Input input) {
        String field = names.field(input.name());
        if (!input.mapped()) {
            return CodeBlock.of("$L", field);
        }
        return input.type().isPrimitive()
                ? PerLaneEmitter.narrowed(input.type().kind(), values(field, input.type().kind())).text()
                : CodeBlock.of("$L.element($L)", field, i);
    }

    /** Local variables for the memory behind an argument or result, and its value for the element at hand. */
    private Code values(String field, Kind kind) {
        String array = names.fresh(field + "s");
        String at = names.fresh(field + "At");
        setUp.addStatement("$T $L = $L.array()", TypeNames.arrayOf(kind.lane()), array, field);
        setUp.addStatement("int $L = $L.at()", at, field);
        return Code.primary("$L[$L + $L]", array, at, i);
    }

    /** One element, with the twin unless only the user's own method will do. */
    private CodeBlock turn() {
        return context.program().isEmpty() ? results.ofOwn(own()) : orOwn(results.ofTwin(twin()));
    }

    private CodeBlock orOwn(CodeBlock twin) {
        return CaptureEmitter.maybeOwn(context)
                ? CodeBlock.builder().beginControlFlow("if ($L)", names.own()).add(results.ofOwn(own()))
                        .nextControlFlow("else").add(twin).endControlFlow().build()
                : twin;
    }

    private CodeBlock twin() {
        CodeBlock given = twinArguments();
        return RowLoops.again(context).isEmpty() ? CodeBlock.of("$L($L)", context.callees().entry().method(), given)
                : CodeBlock.of("$L($L$L)", context.callees().entry().method(), given,
                        given.isEmpty() ? "null" : ", null");
    }

    private CodeBlock twinArguments() {
        List<CodeBlock> all = new ArrayList<>(arguments.values());
        for (Which which : context.callees().entry().extras()) {
            all.add(which == Which.INDEX ? CodeBlock.of("(int) $L + $L", names.from(), i)
                    : CodeBlock.of("$T.toIntExact($L)", Math.class, names.size()));
        }
        return CodeBlock.join(all, ", ");
    }

    /** What the user's own method gets for a parameter. */
    private CodeBlock users(Param param) {
        return param.type() instanceof Type.Record record && param.mapped()
                ? made(record, signature.inputsOf(param).iterator())
                : CodeBlock.of("$L",
                        arguments.getOrDefault(param.name(), CodeBlock.of("$L", names.field(param.name()))));
    }

    /** The record of an element, from its inputs. */
    private CodeBlock made(Type.Record record, Iterator<Input> inputs) {
        return CodeBlock.of("new $T($L)", TypeNames.of(record), record.components().stream()
                .map(component -> component.type() instanceof Type.Record inner ? made(inner, inputs)
                        : arguments.get(inputs.next().name()))
                .collect(CodeBlock.joining(", ")));
    }

    /** The call of the user's own method. */
    private CodeBlock own() {
        CodeBlock given = signature.params().stream().map(this::users).collect(CodeBlock.joining(", "));
        return signature.access() == Signature.Access.PRIVATE
                ? CodeBlock.of("($T) $L.invoke($L)", TypeNames.of(signature.result()),
                        context.globals().method(context.owner(), signature), given)
                : signature.receiver().isPresent()
                        ? CodeBlock.of("$L.$L($L)", names.receiver(), signature.method(), given)
                : CodeBlock.of("$T.$L($L)", context.owner(), signature.method(), given);
    }
}
