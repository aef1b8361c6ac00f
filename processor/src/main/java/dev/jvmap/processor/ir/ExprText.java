package dev.jvmap.processor.ir;

import java.util.List;
import java.util.stream.Collectors;

/** Scalar expressions as Java source would say them, with the parentheses they need and no others. */
final class ExprText {
    static final int CONDITIONAL = 3;
    static final int OR_ELSE = 4;
    static final int AND_ALSO = 5;
    static final int UNARY = 14;
    static final int PRIMARY = 15;

    private ExprText() {}

    static String of(Expr expr) {
        return switch (expr) {
            case Expr.Const c -> constant(c);
            case Expr.Local(Var var, _) -> var.name();
            case Expr.Global g -> simple(g.owner()) + "." + g.field();
            case Expr.Captured c -> "captured " + c.var().name();
            case Expr.Unary(UnOp op, Expr operand, _) -> op.token() + in(operand, PRIMARY);
            case Expr.Binary(BinOp op, Expr left, Expr right, _) -> infix(left, op.token(), right, op.precedence());
            case Expr.Convert(Kind to, Expr operand, _) -> "(" + to.keyword() + ") " + in(operand, UNARY);
            case Expr.Cond(Expr test, Expr yes, Expr no, _) ->
                in(test, OR_ELSE) + " ? " + in(yes, CONDITIONAL) + " : " + in(no, CONDITIONAL);
            case Expr.AndAlso(Expr left, Expr right, _) -> infix(left, "&&", right, AND_ALSO);
            case Expr.OrElse(Expr left, Expr right, _) -> infix(left, "||", right, OR_ELSE);
            case Expr.Intrin(Intrinsic fn, List<Expr> args, _) -> fn + list(args);
            case Expr.Call call ->
                simple(call.function().substring(0, call.function().indexOf('('))) + list(call.args());
            case Expr.Foreign f -> "foreign " + simple(f.owner()) + "." + f.method() + list(f.args());
            case Expr.Load(Expr array, Expr index, _) -> in(array, PRIMARY) + "[" + of(index) + "]";
            case Expr.Length(Expr array, _) -> in(array, PRIMARY) + ".length";
            case Expr.NewArray(Kind element, List<Expr> lengths, _) -> "new " + element.keyword()
                    + lengths.stream().map(length -> "[" + of(length) + "]").collect(Collectors.joining());
            case Expr.Make(Type.Record type, List<Expr> components, _) -> simple(type.name()) + list(components);
            case Expr.Component c -> in(c.record(), PRIMARY) + "." + c.component().name();
            case Expr.Null _ -> "null";
            case Expr.BatchInfo(Expr.BatchInfo.Which which, _) -> switch (which) {
                case INDEX -> "index()";
                case SIZE -> "size()";
            };
        };
    }

    /** In parentheses if it binds less tightly than its surroundings. */
    private static String in(Expr expr, int least) {
        return precedence(expr) < least ? "(" + of(expr) + ")" : of(expr);
    }

    private static String infix(Expr left, String token, Expr right, int precedence) {
        return in(left, precedence) + " " + token + " " + in(right, precedence + 1);
    }

    private static int precedence(Expr expr) {
        return switch (expr) {
            case Expr.Binary(BinOp op, _, _, _) -> op.precedence();
            case Expr.Cond _ -> CONDITIONAL;
            case Expr.OrElse _ -> OR_ELSE;
            case Expr.AndAlso _ -> AND_ALSO;
            case Expr.Unary _, Expr.Convert _, Expr.NewArray _ -> UNARY;
            case Expr.Const c -> constant(c).startsWith("-") || constant(c).startsWith("(") ? UNARY : PRIMARY;
            case Expr.Local _, Expr.Global _, Expr.Captured _, Expr.Intrin _, Expr.Call _, Expr.Foreign _, Expr.Load _, Expr.Length _,
                    Expr.Make _, Expr.Component _, Expr.Null _, Expr.BatchInfo _ ->
                PRIMARY;
        };
    }

    private static String list(List<Expr> args) {
        return args.stream().map(ExprText::of).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String constant(Expr.Const constant) {
        return switch (constant.constKind()) {
            case BOOLEAN, INT, DOUBLE -> constant.value().toString();
            case LONG -> constant.value() + "L";
            case FLOAT -> constant.value() + "f";
            case BYTE, SHORT -> "(" + constant.constKind().keyword() + ") " + constant.value();
            case CHAR -> "(char) " + (int) (Character) constant.value();
        };
    }

    /** {@code Model.norm} of {@code dev.app.Model.norm}: packages begin with a lower-case letter. */
    static String simple(String qualified) {
        return qualified.replaceFirst("^(\\p{javaLowerCase}[^.]*\\.)+", "");
    }
}
