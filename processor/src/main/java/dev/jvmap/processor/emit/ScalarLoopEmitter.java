package dev.jvmap.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
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

    ScalarLoopEmitter(MethodContext context) {
        this.context = context;
        this.signature = context.signature();
        this.names = context.names();
        this.i = names.fresh("i");
        this.results = new ResultStores(context, i);
    }

    /** {@code Worker.scalar}. */
    MethodSpec method() {
        signature.inputs().stream().filter(Input::mapped).forEach(input -> open(names.field(input.name())));
        signature.outputs().forEach(output -> open(names.out(output.name())));
        signature.inputs().forEach(input -> arguments.put(input.name(), argument(input)));
        signature.outputs().stream().filter(output -> output.type().isPrimitive()).forEach(
                output -> results.values(output, values(names.out(output.name()), output.type().kind())));
        signature.outputs().stream().filter(results::mayKeep).forEach(this::kept);
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
        CodeBlock loop = context.program().isEmpty() ? turns(each.build()) : replaying(turns(each.build()));
        MethodSpec.Builder method = WorkerEmitter.workerMethod("scalar", names);
        method.addCode(setUp.build()).addStatement("int $L = 0", i);
        if (ends.isEmpty()) {
            return method.addCode(loop).build();
        }
        method.beginControlFlow("try").addCode(loop).nextControlFlow("finally");
        ends.forEach(end -> method.addStatement("$L", end));
        return method.endControlFlow().build();
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
        CodeBlock.Builder loop = CodeBlock.builder()
                .beginControlFlow("while ($L < $L)", i, names.count())
                .beginControlFlow("try")
                .add(turns)
                .nextControlFlow("catch ($T _)", Throwable.class)
                .add("// The user's own method throws what the element throws, or can do what the twin cannot.\n");
        written("restore", i).forEach(restore -> loop.addStatement("$L", restore));
        loop.add(results.ofOwn(own()));
        written("done", i).forEach(done -> loop.addStatement("$L", done));
        return loop.addStatement("$L++", i).endControlFlow().endControlFlow().build();
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

    /** Local variables for where the elements' own arrays become the results. */
    private void kept(Output output) {
        String field = names.out(output.name());
        String array = names.fresh(field + "Kept");
        String at = names.fresh(field + "At");
        setUp.addStatement("$T $L = $L.kept()", ArrayTypeName.of(TypeNames.of(output.type())), array, field);
        setUp.addStatement("int $L = $L.keptAt()", at, field);
        results.kept(output, array, at);
    }

    /** One element, with the twin unless only the user's own method will do. */
    private CodeBlock turn() {
        CodeBlock own = results.ofOwn(own());
        if (context.program().isEmpty()) {
            return own;
        }
        CodeBlock twin = results.ofTwin(twin());
        return CaptureEmitter.maybeOwn(context)
                ? CodeBlock.builder().beginControlFlow("if ($L)", names.own()).add(own)
                        .nextControlFlow("else").add(twin).endControlFlow().build()
                : twin;
    }

    private CodeBlock twin() {
        return CodeBlock.of("$L($L)", context.callees().entry().method(), twinArguments());
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
