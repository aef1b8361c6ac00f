package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Output;
import dev.jvmap.processor.ir.Output.Step;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import dev.jvmap.processor.ir.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes one element in scalar code, and stores what it gives. Records are taken apart. */
final class ResultStores {
    /**
     * Where the elements' own arrays become the results: in an array that is null at run time where they are copied.
     *
     * @param at the place of the first open element
     */
    private record Kept(String array, String at) {}

    private final MethodContext context;
    private final Signature signature;
    private final String i;
    private final String result;
    private final Map<Output, Code> values = new HashMap<>();
    private final Map<Output, Kept> kept = new HashMap<>();

    /** @param i the variable for the element's number within those that are open */
    ResultStores(MethodContext context, String i) {
        this.context = context;
        this.signature = context.signature();
        this.i = i;
        this.result = context.names().fresh("result");
    }

    /** Says where a primitive output goes. */
    void values(Output output, Code place) {
        values.put(output, place);
    }

    /** Whether the elements' own arrays can become the results, all in one: nothing else tells that one does not fit in. */
    boolean mayKeep(Output output) {
        return output.batched() && output.axis().getAsInt() == 0 && !output.type().isPrimitive()
                && context.program().isPresent() && makes(output)
                && signature.inputs().stream().noneMatch(context::isWritten);
    }

    /** Says which variables tell where an output that {@link #mayKeep may be kept} goes. */
    void kept(Output output, String array, String at) {
        kept.put(output, new Kept(array, at));
    }

    /** @param call of the twin */
    CodeBlock ofTwin(CodeBlock call) {
        if (!(signature.result() instanceof Type.Record record) || signature.outputs().isEmpty()) {
            return whole(call, true);
        }
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T $L = $L", context.tuples().of(record), result,
                call);
        signature.outputs().forEach(output -> code.add(store(output, output.path().stream()
                .map(step -> CodeBlock.of(".$L()", step.component())).collect(CodeBlock.joining("", result, "")),
                makes(output))));
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

    private CodeBlock whole(CodeBlock call, boolean twin) {
        if (signature.outputs().isEmpty()) {
            return Statements.of("$L", call);
        }
        Output output = signature.outputs().getFirst();
        if (twin && kept.containsKey(output)) {
            return CodeBlock.of("$L$L", Statements.of("$T $L = $L", TypeNames.of(output.type()), result, call),
                    store(output, CodeBlock.of("$L", result), true));
        }
        return store(output, call, twin && makes(output));
    }

    /** @param fresh whether a resulting array belongs to nobody else */
    private CodeBlock store(Output output, CodeBlock value, boolean fresh) {
        if (output.type().isPrimitive()) {
            return Statements.of(output.type().kind() == Kind.BOOLEAN ? "$L = $L ? 1 : 0" : "$L = $L",
                    values.get(output).text(), value);
        }
        String to = context.names().out(output.name());
        if (!fresh) {
            return Statements.of("$L.put($L, $L)", to, i, value);
        }
        CodeBlock keep = Statements.of("$L.keep($L, $L)", to, i, value);
        Kept place = kept.get(output);
        return place == null ? keep
                : CodeBlock.builder().beginControlFlow("if ($L == null)", place.array()).add(keep)
                        .nextControlFlow("else").addStatement("$L[$L + $L] = $L", place.array(), place.at(), i, value)
                        .endControlFlow().build();
    }

    /** Whether the output is in every element an array that the element has made itself, so that nobody else knows it. */
    private boolean makes(Output output) {
        Block body = context.program().orElseThrow().entry().body();
        return !Walk.anyStmt(body, stmt -> stmt instanceof Stmt.Return(Optional<Expr> value, _)
                && !value.filter(given -> isOwn(body, given, output.path())).isPresent());
    }

    private static boolean isOwn(Block body, Expr given, List<Step> path) {
        return component(given, path) instanceof Expr.Local(Var var, _) && isFresh(body, var)
                && count(given, var) == 1;
    }

    private static Expr component(Expr given, List<Step> path) {
        return !path.isEmpty() && given instanceof Expr.Make make
                ? component(make.components().get(path.getFirst().index()), path.subList(1, path.size())) : given;
    }

    private static int count(Expr in, Var var) {
        return in instanceof Expr.Local local && local.var().equals(var) ? 1
                : Walk.operands(in).stream().mapToInt(operand -> count(operand, var)).sum();
    }

    private static boolean isFresh(Block body, Var var) {
        return !Walk.anyStmt(body, stmt -> stmt instanceof Stmt.Assign assign && assign.var().equals(var))
                && Walk.anyStmt(body, stmt -> stmt instanceof Stmt.Let let && let.var().equals(var)
                        && let.value().filter(value -> value instanceof Expr.NewArray).isPresent());
    }
}
