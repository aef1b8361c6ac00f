package dev.jvmap.processor.ir;

import static dev.jvmap.processor.ir.InvalidIr.require;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The typing rules of scalar expressions, which both IRs share. What a name, a call or the element's number means differs between them: see
 * {@link Names}.
 */
final class ExprCheck {
    /** The rules that depend on where the expression stands; each throws if it does not allow the node. */
    interface Names {
        void local(Var var);

        void call(Expr.Call call);

        void batchInfo(Expr.BatchInfo.Which which);
    }

    private final Names names;

    ExprCheck(Names names) {
        this.names = names;
    }

    /** Checks an expression that must have the type {@code type}. */
    void check(Expr expr, Type type) {
        check(expr);
        require(expr.type().equals(type), "'%s' is of type %s, not %s", ExprText.of(expr), expr.type(), type);
    }

    void check(Expr expr) {
        switch (expr) {
            case Expr.Const c -> constant(c);
            case Expr.Local(Var var, _) -> names.local(var);
            case Expr.Global _, Expr.Captured _, Expr.Null _ -> {
            }
            case Expr.Unary u -> unary(u);
            case Expr.Binary(BinOp op, Expr left, Expr right, _) -> {
                check(left);
                check(right);
                if (!left.type().isPrimitive() && !right.type().isPrimitive()) {
                    require(isEquality(op), "'%s' applies %s to objects", ExprText.of(expr), op.token());
                } else {
                    binary(op, kind(left), kind(right), ExprText.of(expr));
                }
            }
            case Expr.Convert(Kind to, Expr operand, _) -> {
                check(operand);
                require(to != Kind.BOOLEAN && kind(operand) != Kind.BOOLEAN, "'%s' converts a boolean",
                        ExprText.of(expr));
            }
            case Expr.Cond(Expr test, Expr yes, Expr no, _) -> {
                check(test, Type.BOOLEAN);
                check(yes);
                check(no, yes.type());
            }
            case Expr.AndAlso(Expr left, Expr right, _) -> booleans(left, right);
            case Expr.OrElse(Expr left, Expr right, _) -> booleans(left, right);
            case Expr.Intrin(Intrinsic fn, List<Expr> args, _) ->
                args(fn.toString(), fn.params().stream().map(Type::of).toList(), args);
            case Expr.Call call -> {
                call.args().forEach(this::check);
                names.call(call);
            }
            case Expr.Foreign f -> f.args().forEach(this::check);
            case Expr.Load(Expr array, Expr index, _) -> {
                array(array);
                check(index, Type.INT);
            }
            case Expr.Length(Expr array, _) -> array(array);
            case Expr.Component(Expr record, _, _) -> {
                check(record);
                require(record.type() instanceof Type.Record, "'%s' is no record", ExprText.of(record));
            }
            case Expr.NewArray _, Expr.Make _ ->
                require(false, "'%s' is not the whole value of a variable", ExprText.of(expr));
            case Expr.BatchInfo(Expr.BatchInfo.Which which, _) -> names.batchInfo(which);
        }
    }

    /** Checks the value of a variable or result, the only place of a record that is made. */
    void whole(Expr value, Type type) {
        if (value instanceof Expr.Make(Type.Record made, List<Expr> components, _)) {
            require(made.equals(type), "'%s' is the value of a variable of type %s", ExprText.of(value), type);
            args(made.name(), made.components().stream().map(Type.Component::type).toList(), components);
        } else {
            check(value, type);
        }
    }

    /** Checks the initial value of a variable, the only place of {@code new} for arrays. */
    void initial(Expr value, Type type) {
        if (value instanceof Expr.NewArray(_, List<Expr> lengths, _)) {
            lengths.forEach(length -> check(length, Type.INT));
            require(value.type().equals(type), "'%s' initialises a variable of type %s", ExprText.of(value), type);
        } else {
            whole(value, type);
        }
    }

    /** Whether arguments fit parameters. A reference may be passed where a more general one is wanted: that has been Java's to check. */
    static boolean fit(List<Type> args, List<Type> params) {
        return args.size() == params.size() && IntStream.range(0, args.size())
                .allMatch(i -> args.get(i).equals(params.get(i))
                        || params.get(i) instanceof Type.Opaque && !args.get(i).isPrimitive());
    }

    void array(Expr array) {
        check(array);
        require(array.type() instanceof Type.Array, "'%s' is no array", ExprText.of(array));
    }

    void args(String callee, List<Type> params, List<Expr> args) {
        require(params.size() == args.size(), "%s takes %d arguments, not %d", callee, params.size(), args.size());
        for (int i = 0; i < args.size(); i++) {
            check(args.get(i), params.get(i));
        }
    }

    /** The rule of a binary operator, in scalars and in lanes; {@code text} is the expression, for the message. */
    static void binary(BinOp op, Kind left, Kind right, String text) {
        boolean allowed = switch (op.group()) {
            case ARITHMETIC -> left == right && isNumber(left);
            case BITWISE -> left == right && (isWhole(left) || left == Kind.BOOLEAN);
            case SHIFT -> isWhole(left) && isWhole(right);
            case COMPARISON -> left == right && (isNumber(left) || left == Kind.BOOLEAN && isEquality(op));
        };
        require(allowed, "'%s' applies %s to %s and %s", text, op.token(), left.keyword(), right.keyword());
    }

    static void unary(UnOp op, Kind operand, String text) {
        boolean allowed = switch (op) {
            case NEG -> isNumber(operand);
            case COMPLEMENT -> isWhole(operand);
            case NOT -> operand == Kind.BOOLEAN;
        };
        require(allowed, "'%s' applies %s to %s", text, op.token(), operand.keyword());
    }

    private void unary(Expr.Unary unary) {
        check(unary.operand());
        unary(unary.op(), kind(unary.operand()), ExprText.of(unary));
    }

    private void booleans(Expr left, Expr right) {
        check(left, Type.BOOLEAN);
        check(right, Type.BOOLEAN);
    }

    private static void constant(Expr.Const constant) {
        require(constant.value().getClass().getSimpleName().equals(constant.constKind().box()),
                "constant %s is held as a %s", ExprText.of(constant), constant.value().getClass().getSimpleName());
    }

    private static Kind kind(Expr expr) {
        require(expr.type().isPrimitive(), "'%s' is an operand of type %s", ExprText.of(expr), expr.type());
        return expr.kind();
    }

    /** A kind that Java computes with: the narrow ones have been promoted. */
    private static boolean isNumber(Kind kind) {
        return isWhole(kind) || kind.isFloating();
    }

    private static boolean isWhole(Kind kind) {
        return kind == Kind.INT || kind == Kind.LONG;
    }

    private static boolean isEquality(BinOp op) {
        return op == BinOp.EQ || op == BinOp.NE;
    }
}
