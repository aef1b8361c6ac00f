package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.BinOp.Group;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.UnOp;
import java.util.List;
import java.util.stream.Stream;

/** Scalar expressions as Java source: in the twin, and in the uniform parts of kernels. */
final class ScalarExprEmitter {

    /** What names mean at the place where the expression stands. */
    interface Scope {
        String local(String irName);

        /** The type of a variable of scalar code. */
        TypeName type(Type type);

        String batchInfo(Expr.BatchInfo.Which which);

        Code global(Expr.Global global);

        /** A value that the call has read once. */
        Code captured(String irName);

        /** The name of a helper as it is called from here, such as {@code norm} or {@code FWorker.norm}. */
        CodeBlock function(String key);

        /** What a helper takes after the user's own arguments. */
        List<Expr.BatchInfo.Which> extraArguments(String key);
    }

    private final Scope scope;

    ScalarExprEmitter(Scope scope) {
        this.scope = scope;
    }

    Code of(Expr expr) {
        return switch (expr) {
            case Expr.Const constant -> Literals.of(constant);
            case Expr.Local local -> Code.primary("$L", scope.local(local.var().name()));
            case Expr.Global global -> scope.global(global);
            case Expr.Captured captured -> scope.captured(captured.var().name());
            case Expr.Unary unary -> unary(unary);
            case Expr.Binary binary -> binary(binary);
            case Expr.Convert convert ->
                Code.unary("($L) $L", convert.to().keyword(), of(convert.operand()).within(Code.UNARY));
            case Expr.Cond cond -> new Code(CodeBlock.of("$L ? $L : $L", of(cond.test()).within(Code.OR_ELSE),
                    of(cond.yes()).within(Code.CONDITIONAL), of(cond.no()).within(Code.CONDITIONAL)), Code.CONDITIONAL);
            case Expr.AndAlso both -> infix(of(both.left()), "&&", Code.AND_ALSO, of(both.right()));
            case Expr.OrElse either -> infix(of(either.left()), "||", Code.OR_ELSE, of(either.right()));
            case Expr.Intrin intrin -> Code.primary("$T.$L($L)", TypeNames.classNamed(intrin.fn().twinOwner()),
                    intrin.fn().name(), arguments(intrin.args()));
            case Expr.Call call -> Code.primary("$L($L)", scope.function(call.function()), arguments(call));
            case Expr.Foreign foreign ->
                Code.primary("$T.$L($L)", TypeNames.classNamed(foreign.owner()), foreign.method(),
                        arguments(foreign.args()));
            case Expr.Load load ->
                Code.primary("$L[$L]", of(load.array()).receiver(), widened(load.index(), Kind.INT).text());
            case Expr.Length length -> Code.primary("$L.length", of(length.array()).receiver());
            case Expr.NewArray array -> Code.primary("new $L$L", array.element().keyword(), lengths(array));
            case Expr.Make make -> Code.primary("new $T($L)", scope.type(make.type()), arguments(make.components()));
            case Expr.Component component ->
                Code.primary("$L.$L()", of(component.record()).receiver(), component.component().name());
            case Expr.Null none when none.type().equals(Type.NULL) -> Code.primary("null");
            case Expr.Null none -> Code.unary("($T) null", TypeNames.of(none.type()));
            case Expr.BatchInfo info -> Code.primary("$L", scope.batchInfo(info.which()));
        };
    }

    /**
     * The expression where Java itself converts to {@code type}: on the right of an assignment, or after {@code
     * return}.
     */
    Code assigned(Expr expr, Type type) {
        return type.isPrimitive() ? widened(expr, type.kind()) : of(expr);
    }

    /** Negated, and without a double negation. */
    Code negated(Expr test) {
        if (test instanceof Expr.Unary(UnOp op, Expr operand, _) && op == UnOp.NOT) {
            return of(operand);
        }
        return Code.unary("!$L", of(test).within(Code.UNARY));
    }

    /** An infix operator that groups to the left. */
    static Code infix(Code left, String operator, int precedence, Code right) {
        return new Code(CodeBlock.of("$L $L $L", left.within(precedence), operator, right.within(precedence + 1)),
                precedence);
    }

    private Code unary(Expr.Unary unary) {
        CodeBlock operand = promoted(unary.operand()).within(Code.UNARY);
        // Two minus signs in a row are a decrement.
        boolean clash = operand.toString().startsWith("-") && unary.op().token().equals("-");
        return Code.unary(clash ? "$L($L)" : "$L$L", unary.op().token(), operand);
    }

    private CodeBlock lengths(Expr.NewArray array) {
        return array.lengths().stream().map(length -> CodeBlock.of("[$L]", widened(length, Kind.INT).text()))
                .collect(CodeBlock.joining(""));
    }

    private Code binary(Expr.Binary binary) {
        BinOp op = binary.op();
        if (op.group() == Group.SHIFT) {
            return infix(clear(op, promoted(binary.left())), op.token(), op.precedence(),
                    clear(op, promoted(binary.right())));
        }
        // Java converts one operand to the other's kind by itself; of two casts the left one stays.
        Expr left = binary.left();
        Expr right = binary.right();
        boolean leftIsFree = isWidening(left) && !isWidening(right);
        Code leftCode = leftIsFree ? widened(left, left.kind()) : promoted(left);
        Code rightCode = isWidening(right) ? widened(right, right.kind()) : promoted(right);
        return infix(clear(op, leftCode), op.token(), op.precedence(), clear(op, rightCode));
    }

    /** Few readers know how shifts and bitwise operators bind among others: parentheses, though Java needs none. */
    private static Code clear(BinOp parent, Code operand) {
        boolean mixed = parent.group() == Group.SHIFT || parent.group() == Group.BITWISE;
        boolean operator = operand.binding() < Code.UNARY && operand.binding() != parent.precedence();
        return mixed && operator ? Code.primary("($L)", operand.text()) : operand;
    }

    /** Without a cast from a narrow kind to int, which every operator does by itself. */
    private Code promoted(Expr expr) {
        if (expr instanceof Expr.Convert(Kind to, Expr operand, _) && to == Kind.INT && operand.kind().isNarrow()) {
            return of(operand);
        }
        return of(expr);
    }

    /** Without a widening cast to {@code kind}. */
    private Code widened(Expr expr, Kind kind) {
        if (expr instanceof Expr.Convert(Kind to, Expr operand, _) && to == kind && widens(operand.kind(), to)) {
            return of(operand);
        }
        return of(expr);
    }

    private static boolean isWidening(Expr expr) {
        return expr instanceof Expr.Convert(Kind to, Expr operand, _) && widens(operand.kind(), to);
    }

    private static boolean widens(Kind from, Kind to) {
        return switch (to) {
            case BOOLEAN, BYTE, CHAR -> false;
            case SHORT -> from == Kind.BYTE;
            case INT -> from.isNarrow();
            case LONG -> from.isNarrow() || from == Kind.INT;
            case FLOAT -> from.isIntegral();
            case DOUBLE -> from.isIntegral() || from == Kind.FLOAT;
        };
    }

    private CodeBlock arguments(Expr.Call call) {
        return Stream.concat(call.args().stream().map(arg -> of(arg).text()),
                scope.extraArguments(call.function()).stream().map(which -> CodeBlock.of("$L", scope.batchInfo(which))))
                .collect(CodeBlock.joining(", "));
    }

    private CodeBlock arguments(List<Expr> args) {
        return args.stream().map(arg -> of(arg).text()).collect(CodeBlock.joining(", "));
    }
}
