package dev.jvmap.processor.oracle;

import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Function;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs Scalar IR for one element: the meaning of a program. Values are boxes and Java arrays. What the element throws leaves {@link #run} as the
 * exception that Java code would get, the user's own {@code throw} and {@code assert} as {@link ElementFailed}.
 */
public final class ScalarInterpreter {
    private static final int STEPS = 2_000_000;

    private final Program program;
    private final JavaCalls java;
    private final Map<Var, Object> callValues = new HashMap<>();

    public ScalarInterpreter(Program program, JavaCalls java) {
        this.program = program;
        this.java = java;
    }

    /**
     * The element's result; null from a method without one.
     *
     * @param captured the values of {@link Program#captured}
     * @param index the element's number
     * @param size the number of elements of the batch
     */
    public Object run(List<Object> args, List<Object> captured, int index, int size) throws Throwable {
        List<Expr.Captured> wanted = program.captured();
        for (int i = 0; i < wanted.size(); i++) {
            callValues.put(wanted.get(i).var(), captured.get(i));
        }
        return new Activation(program.entry(), new Fuel(STEPS), index, size).run(args);
    }

    /** How a statement ends. */
    private sealed interface End {
        /** The next statement follows. */
        record Next() implements End {}

        record Leave(Label label) implements End {}

        record Returned(Object value) implements End {}

        End NEXT = new Next();
    }

    /** One call of a function. */
    private final class Activation {
        private final Function function;
        private final Fuel fuel;
        private final Evaluator values;

        Activation(Function function, Fuel fuel, int index, int size) {
            this.function = function;
            this.fuel = fuel;
            values = new Evaluator(java,
                    (call, args) -> new Activation(program.functions().get(call.function()), fuel, index, size)
                            .run(args),
                    index, size);
        }

        Object run(List<Object> args) throws Throwable {
            callValues.forEach(values::set);
            for (int i = 0; i < args.size(); i++) {
                values.set(function.params().get(i), args.get(i));
            }
            return switch (block(function.body())) {
                case End.Returned(Object value) -> value;
                case End.Next _ -> null;
                case End.Leave(Label label) -> throw new OracleFailure("nothing to leave: " + label.name());
            };
        }

        private End block(Block block) throws Throwable {
            for (Stmt stmt : block.stmts()) {
                End end = stmt(stmt);
                if (end != End.NEXT) {
                    return end;
                }
            }
            return End.NEXT;
        }

        private End stmt(Stmt stmt) throws Throwable {
            fuel.burn();
            return switch (stmt) {
                case Stmt.Let(Var var, Optional<Expr> value, _) -> {
                    values.forget(var);
                    yield value.isPresent() ? assign(var, value.get()) : End.NEXT;
                }
                case Stmt.Assign(Var var, Expr value, _) -> assign(var, value);
                case Stmt.Store(Expr array, Expr index, Expr value, _) -> {
                    values.store(array, index, value);
                    yield End.NEXT;
                }
                case Stmt.If(Expr test, Block yes, Block no, _) -> block(values.test(test) ? yes : no);
                case Stmt.Loop loop -> loop(loop);
                case Stmt.Labeled(Label label, Block body, _) -> arrive(label, block(body));
                case Stmt.Break(Label label, _) -> new End.Leave(label);
                case Stmt.Return(Optional<Expr> value, _) ->
                    new End.Returned(value.isPresent() ? values.eval(value.get()) : null);
                case Stmt.Throw end -> throw new ElementFailed(end.source(), end.isLeftOut());
                case Stmt.Assert(Expr test, String source, _) -> {
                    if (!values.test(test)) {
                        throw new ElementFailed(source, false);
                    }
                    yield End.NEXT;
                }
                case Stmt.Do(Expr call, _) -> {
                    values.eval(call);
                    yield End.NEXT;
                }
            };
        }

        private End assign(Var var, Expr value) throws Throwable {
            values.set(var, values.eval(value));
            return End.NEXT;
        }

        private End loop(Stmt.Loop loop) throws Throwable {
            while (values.test(loop.test())) {
                fuel.burn();
                End end = block(loop.body());
                if (end != End.NEXT) {
                    return arrive(loop.label(), end);
                }
                block(loop.step());
            }
            return End.NEXT;
        }

        private static End arrive(Label label, End end) {
            return end instanceof End.Leave(Label left) && left.equals(label) ? End.NEXT : end;
        }
    }
}
