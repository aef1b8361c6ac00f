package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Expr.BatchInfo.Which;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Param;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;
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
    private final List<CodeBlock> arguments = new ArrayList<>();
    private final String i;

    ScalarLoopEmitter(MethodContext context) {
        this.context = context;
        this.signature = context.signature();
        this.names = context.names();
        this.i = names.fresh("i");
    }

    /** {@code Worker.scalar}. */
    MethodSpec method() {
        signature.params().stream().filter(Param::mapped).forEach(param -> open(names.field(param.name())));
        boolean stores = signature.result() != Type.VOID;
        String failure = names.fresh("failure");
        if (stores) {
            open(names.out());
        }
        signature.params().forEach(this::argument);
        CodeBlock.Builder loop = CodeBlock.builder()
                .beginControlFlow("try")
                .beginControlFlow("for (; $1L < $2L; $1L++)", i, names.count())
                .addStatement("$L", element())
                .endControlFlow()
                .nextControlFlow("catch ($T $L)", Throwable.class, failure)
                .add("// Throws what the element throws, from the user's own lines.\n")
                .addStatement("$L", replay())
                .addStatement("throw $L", failure);
        if (stores) {
            loop.nextControlFlow("finally").addStatement("$L.flush($L)", names.out(), i);
        }
        return WorkerEmitter.workerMethod("scalar", names)
                .addCode(setUp.build())
                .addStatement("int $L = 0", i)
                .addCode(loop.endControlFlow().build())
                .build();
    }

    private void open(String field) {
        setUp.addStatement("$L.open($L, $L)", field, names.from(), names.count());
    }

    private void argument(Param param) {
        String field = names.field(param.name());
        if (!param.mapped()) {
            arguments.add(CodeBlock.of("$L", field));
        } else if (param.type().isPrimitive()) {
            Code value = values(field, param.type().kind());
            arguments.add(PerLaneEmitter.narrowed(param.type().kind(), value).text());
        } else {
            arguments.add(CodeBlock.of("$L.element($L)", field, i));
        }
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
        CodeBlock call = CodeBlock.of("$L($L)", context.callees().entry().method(), twinArguments());
        return switch (signature.result()) {
            case Type.Prim(Kind kind) -> CodeBlock.of(kind == Kind.BOOLEAN ? "$L = $L ? 1 : 0" : "$L = $L",
                    values(names.out(), kind).text(), call);
            case Type.Array _ -> CodeBlock.of("$L.$L($L, $L)", names.out(), makesItsResult() ? "keep" : "put", i, call);
            case Type.Record _, Type.Opaque _, Type.Void _ -> call;
        };
    }

    /** Whether every result is an array that the element has made itself, so that nobody else knows it. */
    private boolean makesItsResult() {
        Block body = context.program().entry().body();
        return !Walk.anyStmt(body, stmt -> stmt instanceof Stmt.Return(Optional<Expr> value, _)
                && !value.map(given -> given instanceof Expr.Local local && isFresh(body, local.var())).orElse(false));
    }

    private static boolean isFresh(Block body, Var var) {
        return !Walk.anyStmt(body, stmt -> stmt instanceof Stmt.Assign assign && assign.var().equals(var))
                && Walk.anyStmt(body, stmt -> stmt instanceof Stmt.Let let && let.var().equals(var)
                        && let.value().filter(value -> value instanceof Expr.NewArray).isPresent());
    }

    private CodeBlock twinArguments() {
        List<CodeBlock> all = new ArrayList<>(arguments);
        for (Which which : context.callees().entry().extras()) {
            all.add(which == Which.INDEX ? CodeBlock.of("(int) $L + $L", names.from(), i)
                    : CodeBlock.of("$L", names.size()));
        }
        return CodeBlock.join(all, ", ");
    }

    /** The call of the user's own method. */
    private CodeBlock replay() {
        CodeBlock own = CodeBlock.join(arguments, ", ");
        return signature.access() == Signature.Access.PRIVATE
                ? CodeBlock.of("$L.invoke($L)", context.globals().method(context.owner(), signature), own)
                : CodeBlock.of("$T.$L($L)", context.owner(), signature.method(), own);
    }
}
