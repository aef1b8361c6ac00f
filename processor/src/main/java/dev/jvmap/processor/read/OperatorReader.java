package dev.jvmap.processor.read;

import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.UnOp;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Applies operators to operands, which are promoted first (JLS 15.15 to 15.22). */
final class OperatorReader {
    private final FunctionReader function;

    OperatorReader(FunctionReader function) {
        this.function = function;
    }

    /** {@code +}, {@code -} or {@code ~}. */
    Expr unary(Expr value, UnaryTree tree) {
        boolean complement = tree.getKind() == Tree.Kind.BITWISE_COMPLEMENT;
        if (!Typing.isNumeric(value.type()) || complement && value.kind().isFloating()) {
            throw wrongType(Operators.token(tree), tree, value);
        }
        Expr operand = Typing.convert(value, Typing.promoted(value.kind()));
        Pos pos = function.at(tree);
        return switch (tree.getKind()) {
            case UNARY_PLUS -> operand;
            case UNARY_MINUS -> negated(operand, pos);
            case BITWISE_COMPLEMENT -> new Expr.Unary(UnOp.COMPLEMENT, operand, pos);
            default -> throw new IllegalStateException("no unary operator: " + tree.getKind());
        };
    }

    /** A negated constant is a constant, so that {@code -2147483648} is one. */
    private static Expr negated(Expr operand, Pos pos) {
        if (!(operand instanceof Expr.Const(Kind kind, Object value, _))) {
            return new Expr.Unary(UnOp.NEG, operand, pos);
        }
        Object negative = switch (value) {
            case Integer i -> -i;
            case Long l -> -l;
            case Float f -> -f;
            case Double d -> -d;
            default -> throw new IllegalStateException("no promoted number: " + value);
        };
        return new Expr.Const(kind, negative, pos);
    }

    Expr binary(BinOp op, Expr left, Expr right, Tree tree) {
        Pos pos = function.at(tree);
        boolean booleans =
                Typing.isBoolean(left.type()) && Typing.isBoolean(right.type()) && Operators.takesBooleans(op);
        boolean objects = isIdentity(left, right) && Operators.isEquality(op);
        if (booleans || objects) {
            return new Expr.Binary(op, left, right, pos);
        }
        if (left.type() instanceof Type.Record && Operators.isEquality(op)) {
            throw function.refuse(Code.RECORD_OBJECT, tree, left.type());
        }
        if (!Typing.isNumeric(left.type()) || !Typing.isNumeric(right.type())) {
            throw wrongType(op.token(), tree, left, right);
        }
        Kind common = Typing.promoted(left.kind(), right.kind());
        boolean bits = op.group() == BinOp.Group.BITWISE || op.group() == BinOp.Group.SHIFT;
        if (bits && common.isFloating()) {
            throw wrongType(op.token(), tree, left, right);
        }
        // the count of a shift has no part in the result's type (JLS 15.19)
        boolean shift = op.group() == BinOp.Group.SHIFT;
        Expr first = Typing.convert(left, shift ? Typing.promoted(left.kind()) : common);
        Expr second = Typing.convert(right, shift ? Typing.promoted(right.kind()) : common);
        return new Expr.Binary(op, first, second, pos);
    }

    private boolean isIdentity(Expr left, Expr right) {
        return isObject(left) && isObject(right)
                || left instanceof Expr.Null && FunctionReader.isReference(right.type())
                || right instanceof Expr.Null && FunctionReader.isReference(left.type());
    }

    /** An object that is known by its identity, such as an enum constant. */
    private boolean isObject(Expr expr) {
        return expr.type() instanceof Type.Opaque
                && !function.compiler.mirrors().isString(expr.type())
                && !function.compiler.mirrors().isBox(expr.type());
    }

    Refusal wrongType(String operator, Tree tree, Expr... operands) {
        Mirrors mirrors = function.compiler.mirrors();
        if (Stream.of(operands).anyMatch(operand -> mirrors.isString(operand.type()))) {
            return function.refuse(Code.STRING, tree);
        }
        return Stream.of(operands).map(Expr::type).filter(mirrors::isBox).findFirst()
                .map(box -> function.refuse(Code.BOXED, tree, box))
                .orElseGet(() -> function.refuse(Code.OPERATOR_TYPE, tree, operator,
                        Stream.of(operands).map(operand -> operand.type().toString())
                                .collect(Collectors.joining(" and "))));
    }
}
