package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Expr.BatchInfo.Which;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Input;
import dev.jvmap.processor.ir.Signature.Param;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    ScalarLoopEmitter(MethodContext context) {
        this.context = context;
        this.signature = context.signature();
        this.names = context.names();
        this.i = names.fresh("i");
    }

    /** {@code Worker.scalar}. */
    MethodSpec method() {
        signature.inputs().stream().filter(Input::mapped).forEach(input -> open(names.field(input.name())));
        boolean stores = signature.result() != Type.VOID;
        String failure = names.fresh("failure");
        if (stores) {
            open(names.out());
        }
        signature.inputs().forEach(input -> arguments.put(input.name(), argument(input)));
        String current = names.fresh("current");
        CodeBlock.Builder loop = CodeBlock.builder()
                .beginControlFlow("try")
                .beginControlFlow("for (; $1L < $2L; $1L++)", i, names.count());
        if (context.tellsElement()) {
            setUp.addStatement("$1T $2L = $1T.enter($3L)", RuntimeNames.CURRENT, current, names.size());
            loop.addStatement("$L.at($L + $L)", current, names.from(), i);
        }
        if (context.program().isPresent()) {
            written("save", i).forEach(save -> loop.addStatement("$L", save));
        }
        loop.add(element());
        written("done", i).forEach(done -> loop.addStatement("$L", done));
        loop.endControlFlow();
        if (context.program().isPresent()) {
            loop.nextControlFlow("catch ($T $L)", Throwable.class, failure)
                    .add("// Throws what the element throws, from the user's own lines.\n");
            written("restore", i).forEach(restore -> loop.addStatement("$L", restore));
            loop.addStatement("$L", replay()).addStatement("throw $L", failure);
        }
        List<CodeBlock> ends = new ArrayList<>(written("close", ""));
        if (stores) {
            ends.add(CodeBlock.of("$L.flush($L)", names.out(), i));
        }
        if (context.tellsElement()) {
            ends.add(CodeBlock.of("$L.leave()", current));
        }
        if (!ends.isEmpty()) {
            loop.nextControlFlow("finally");
            ends.forEach(end -> loop.addStatement("$L", end));
        }
        return WorkerEmitter.workerMethod("scalar", names)
                .addCode(setUp.build())
                .addStatement("int $L = 0", i)
                .addCode(loop.endControlFlow().build())
                .build();
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

    /** Computes one element and keeps its result. */
    private CodeBlock element() {
        CodeBlock place = signature.result() instanceof Type.Prim(Kind kind) ? values(names.out(), kind).text()
                : CodeBlock.of("$L", names.out());
        CodeBlock own = kept(place, replay(), false);
        if (context.program().isEmpty()) {
            return own;
        }
        CodeBlock call = CodeBlock.of("$L($L)", context.callees().entry().method(), twinArguments());
        CodeBlock twin = kept(place, call, makesItsResult());
        return CaptureEmitter.maybeOwn(context)
                ? CodeBlock.builder().beginControlFlow("if ($L)", names.own()).add(own)
                        .nextControlFlow("else").add(twin).endControlFlow().build()
                : twin;
    }

    /** The statement that calls a method and keeps its result; {@code fresh} if nobody else knows the result. */
    private CodeBlock kept(CodeBlock place, CodeBlock call, boolean fresh) {
        return Statements.of("$L", switch (signature.result()) {
            case Type.Prim(Kind kind) ->
                CodeBlock.of(kind == Kind.BOOLEAN ? "$L = $L ? 1 : 0" : "$L = $L", place, call);
            case Type.Array _ -> CodeBlock.of("$L.$L($L, $L)", place, fresh ? "keep" : "put", i, call);
            case Type.Record _, Type.Opaque _, Type.Void _ -> call;
        });
    }

    /** Whether every result is an array that the element has made itself, so that nobody else knows it. */
    private boolean makesItsResult() {
        Block body = context.program().orElseThrow().entry().body();
        return !Walk.anyStmt(body, stmt -> stmt instanceof Stmt.Return(Optional<Expr> value, _)
                && !value.map(given -> given instanceof Expr.Local local && isFresh(body, local.var())).orElse(false));
    }

    private static boolean isFresh(Block body, Var var) {
        return !Walk.anyStmt(body, stmt -> stmt instanceof Stmt.Assign assign && assign.var().equals(var))
                && Walk.anyStmt(body, stmt -> stmt instanceof Stmt.Let let && let.var().equals(var)
                        && let.value().filter(value -> value instanceof Expr.NewArray).isPresent());
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
    private CodeBlock replay() {
        CodeBlock own = signature.params().stream().map(this::users).collect(CodeBlock.joining(", "));
        return signature.access() == Signature.Access.PRIVATE
                ? CodeBlock.of("$L.invoke($L)", context.globals().method(context.owner(), signature), own)
                : signature.receiver().isPresent()
                        ? CodeBlock.of("$L.$L($L)", names.receiver(), signature.method(), own)
                : CodeBlock.of("$T.$L($L)", context.owner(), signature.method(), own);
    }
}
