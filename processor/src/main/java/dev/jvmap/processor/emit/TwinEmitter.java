package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.jvmap.processor.analysis.MadeArray;
import dev.jvmap.processor.emit.Callees.Callee;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Expr.BatchInfo.Which;
import dev.jvmap.processor.ir.Function;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** A function of Scalar IR as a method of the worker: the scalar twin, or a helper of it. */
final class TwinEmitter {
    private final Callees callees;
    private final Globals globals;
    private final Tuples tuples;
    private final WorkerNames fields;
    private final Optional<MadeArray> again;

    /** @param again the array that the annotated method's result is made in, where it may be made of memory that is there */
    TwinEmitter(Callees callees, Globals globals, Tuples tuples, WorkerNames fields, Optional<MadeArray> again) {
        this.callees = callees;
        this.globals = globals;
        this.tuples = tuples;
        this.fields = fields;
        this.again = again;
    }

    MethodSpec method(Function function) {
        Callee callee = callees.of(function.key());
        FunctionScope scope = new FunctionScope(function);
        MethodSpec.Builder method = MethodSpec.methodBuilder(callee.method())
                .addModifiers(Modifier.PRIVATE)
                .returns(tuples.of(function.result()));
        function.params().forEach(param -> method.addParameter(tuples.of(param.type()), scope.local(param.name())));
        callee.extras().forEach(which -> method.addParameter(TypeName.INT, scope.batchInfo(which)));
        Optional<TwinBody.Again> reused = again.filter(_ -> callee == callees.entry())
                .map(made -> new TwinBody.Again(made, scope.spare));
        reused.ifPresent(memory -> method.addParameter(tuples.of(function.result()), memory.spare()));
        if (!callee.captures()) {
            method.addModifiers(Modifier.STATIC);
        }
        if (callee.foreign()) {
            method.addException(Throwable.class);
        }
        return method.addCode(new TwinBody(scope, function.result(), reused).emit(function.body())).build();
    }

    private final class FunctionScope implements ScalarExprEmitter.Scope {
        private final NamePlan names = new NamePlan(List.of(TwinBody.ASSERTIONS));
        private final String index;
        private final String size;
        private final String spare;

        FunctionScope(Function function) {
            names.claim(function.params().stream().map(Var::name).toList());
            claim(function.body());
            index = names.fresh("index");
            size = names.fresh("size");
            spare = names.fresh("spare");
        }

        private void claim(Block block) {
            for (Stmt stmt : block.stmts()) {
                if (stmt instanceof Stmt.Let let) {
                    names.of(let.var().name());
                }
                Walk.blocks(stmt).forEach(this::claim);
            }
        }

        @Override
        public String local(String irName) {
            return names.of(irName);
        }

        @Override
        public TypeName type(Type type) {
            return tuples.of(type);
        }

        @Override
        public String batchInfo(Which which) {
            return which == Which.INDEX ? index : size;
        }

        @Override
        public Code global(Expr.Global global) {
            return globals.read(global);
        }

        @Override
        public Code captured(String irName) {
            return Code.primary("this.$L", fields.field(irName));
        }

        @Override
        public CodeBlock function(String key) {
            return CodeBlock.of("$L", callees.of(key).method());
        }

        @Override
        public List<Which> extraArguments(String key) {
            return callees.of(key).extras();
        }
    }
}
