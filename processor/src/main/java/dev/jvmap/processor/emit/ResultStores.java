package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.analysis.MadeArray;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Output;
import dev.jvmap.processor.ir.Output.Step;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes one element in scalar code, and stores what it gives. Records are taken apart. */
final class ResultStores {
    private final MethodContext context;
    private final Signature signature;
    private final String i;
    private final String result;
    private final Map<Output, Code> values = new HashMap<>();

    /** @param i the variable for the element's number within those that are open */
    ResultStores(MethodContext context, String i) {
        this.context = context;
        this.signature = context.signature();
        this.i = i;
        this.result = signature.result() instanceof Type.Record ? context.names().fresh("result") : "";
    }

    /** Says where a primitive output goes. */
    void values(Output output, Code place) {
        values.put(output, place);
    }

    /** @param call of the twin */
    CodeBlock ofTwin(CodeBlock call) {
        if (!(signature.result() instanceof Type.Record record) || signature.outputs().isEmpty()) {
            return whole(call, signature.outputs().size() == 1 && MadeArray.isReturned(body(), List.of()));
        }
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T $L = $L", context.tuples().of(record), result,
                call);
        signature.outputs().forEach(output -> code.add(store(output, output.path().stream()
                .map(step -> CodeBlock.of(".$L()", step.component())).collect(CodeBlock.joining("", result, "")),
                MadeArray.isReturned(body(), output.path()))));
        return code.build();
    }

    /** @param call of the user's own method */
    CodeBlock ofOwn(CodeBlock call) {
        if (!(signature.result() instanceof Type.Record record) || signature.outputs().isEmpty()) {
            return whole(call, false);
        }
        Map<List<Step>, String> records = new HashMap<>();
        CodeBlock.Builder code = CodeBlock.builder();
        declare(List.of(), record, call, records, code);
        for (Output output : signature.outputs()) {
            List<Step> around = output.path().subList(0, output.path().size() - 1);
            for (int depth = 1; depth <= around.size(); depth++) {
                List<Step> path = around.subList(0, depth);
                if (!records.containsKey(path)) {
                    declare(path, output.path().get(depth).record(), component(path, records), records, code);
                }
            }
            code.add(store(output, component(output.path(), records), false));
        }
        return code.build();
    }

    /** Keeps a record in a variable, which must not be null. */
    private void declare(List<Step> path, Type.Record type, CodeBlock value, Map<List<Step>, String> records,
            CodeBlock.Builder code) {
        String name = path.isEmpty() ? result
                : context.names().fresh(records.get(path.subList(0, path.size() - 1))
                        + Words.capital(path.getLast().component()));
        records.put(path, name);
        code.addStatement("$T $L = $L.present($L, $L + $L)", TypeNames.of(type), name, context.site(), value,
                context.names().from(), i);
    }

    /** A component of a record that has a variable: what the accessor gives, or the field, if somebody has written the accessor. */
    private CodeBlock component(List<Step> path, Map<List<Step>, String> records) {
        CodeBlock record = CodeBlock.of("$L", records.get(path.subList(0, path.size() - 1)));
        Step step = path.getLast();
        return step.plain() ? CodeBlock.of("$L.$L()", record, step.component())
                : context.globals().read(record, step.record().name(), step.component(), step.type(), false);
    }

    private CodeBlock whole(CodeBlock call, boolean made) {
        return signature.outputs().isEmpty() ? Statements.of("$L", call)
                : store(signature.outputs().getFirst(), call, made);
    }

    /** @param made whether a resulting array belongs to nobody else */
    private CodeBlock store(Output output, CodeBlock value, boolean made) {
        if (output.type().isPrimitive()) {
            return Statements.of(output.type().kind() == Kind.BOOLEAN ? "$L = $L ? 1 : 0" : "$L = $L",
                    values.get(output).text(), value);
        }
        return Statements.of("$L.$L($L, $L)", context.names().out(output.name()), made ? "keep" : "put", i, value);
    }

    private Block body() {
        return context.program().orElseThrow().entry().body();
    }
}
