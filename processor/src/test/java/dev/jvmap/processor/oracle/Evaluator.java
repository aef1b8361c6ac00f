package dev.jvmap.processor.oracle;

import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Intrinsic;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.UnOp;
import dev.jvmap.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of scalar expressions in an environment of variables; exceptions are those that Java code would get. */
class Evaluator {
    /** Calls of functions of the program. */
    @FunctionalInterface
    interface Functions {
        Object call(Expr.Call call, List<Object> args) throws Throwable;
    }

    private final Map<String, Object> values = new HashMap<>();
    private final JavaCalls java;
    private final Functions functions;
    private final int index;
    private final int size;

    /** @param index the element's number, {@code size} the number of elements: {@code Vmap.index()} and {@code Vmap.size()} */
    Evaluator(JavaCalls java, Functions functions, int index, int size) {
        this.java = java;
        this.functions = functions;
        this.index = index;
        this.size = size;
    }

    void set(Var var, Object value) {
        values.put(var.name(), value);
    }

    /** The variable has no value until the next {@link #set}. */
    void forget(Var var) {
        values.remove(var.name());
    }

    Object eval(Expr expr) throws Throwable {
        return switch (expr) {
            case Expr.Const c -> c.value();
            case Expr.Local(Var var, _) -> {
                if (!values.containsKey(var.name())) {
                    throw new OracleFailure("'" + var.name() + "' is read without a value");
                }
                yield values.get(var.name());
            }
            case Expr.Global g -> java.field(g.owner(), g.field(), null);
            case Expr.Captured captured -> values.get(captured.var().name());
            case Expr.Unary(UnOp op, Expr operand, _) -> Arithmetic.unary(op, eval(operand));
            case Expr.Binary(BinOp op, Expr left, Expr right, _) -> {
                Object l = eval(left);
                yield Arithmetic.binary(op, l, eval(right));
            }
            case Expr.Convert(Kind to, Expr operand, _) -> Arithmetic.convert(to, eval(operand));
            case Expr.Cond(Expr test, Expr yes, Expr no, _) -> test(test) ? eval(yes) : eval(no);
            case Expr.AndAlso(Expr left, Expr right, _) -> test(left) && test(right);
            case Expr.OrElse(Expr left, Expr right, _) -> test(left) || test(right);
            case Expr.Intrin(Intrinsic fn, List<Expr> args, _) -> java.intrinsic(fn, all(args));
            case Expr.Call call -> functions.call(call, all(call.args()));
            case Expr.Foreign f -> java.method(f.owner(), f.method(), all(f.args()));
            case Expr.Load(Expr array, Expr at, _) -> {
                Object a = eval(array);
                yield JavaArrays.get(a, (Integer) eval(at));
            }
            case Expr.Length(Expr array, _) -> JavaArrays.length(eval(array));
            case Expr.NewArray(Kind element, List<Expr> lengths, _) ->
                JavaArrays.create(element, all(lengths).stream().mapToInt(Integer.class::cast).toArray());
            case Expr.Make make -> new Tuple(all(make.components()));
            case Expr.Component(Expr record, int i, _) -> ((Tuple) eval(record)).components().get(i);
            case Expr.Null _ -> null;
            case Expr.BatchInfo(Expr.BatchInfo.Which which, _) -> switch (which) {
                case INDEX -> index;
                case SIZE -> size;
            };
        };
    }

    boolean test(Expr expr) throws Throwable {
        return (Boolean) eval(expr);
    }

    void store(Expr array, Expr at, Expr value) throws Throwable {
        Object a = eval(array);
        int i = (Integer) eval(at);
        JavaArrays.set(a, i, eval(value));
    }

    private List<Object> all(List<Expr> exprs) throws Throwable {
        List<Object> results = new ArrayList<>();
        for (Expr expr : exprs) {
            results.add(eval(expr));
        }
        return results;
    }
}
