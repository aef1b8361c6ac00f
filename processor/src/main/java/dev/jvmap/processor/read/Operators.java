package dev.jvmap.processor.read;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.jvmap.processor.ir.BinOp;

/** Which operator a tree applies. */
final class Operators {
    private Operators() {}

    static BinOp binary(BinaryTree tree) {
        return of(tree.getKind());
    }

    /** The operator of {@code x op= y}. */
    static BinOp binary(CompoundAssignmentTree tree) {
        return of(Tree.Kind.valueOf(tree.getKind().name().replace("_ASSIGNMENT", "")));
    }

    private static BinOp of(Tree.Kind kind) {
        return switch (kind) {
            case PLUS -> BinOp.ADD;
            case MINUS -> BinOp.SUB;
            case MULTIPLY -> BinOp.MUL;
            case DIVIDE -> BinOp.DIV;
            case REMAINDER -> BinOp.REM;
            case AND -> BinOp.AND;
            case OR -> BinOp.OR;
            case XOR -> BinOp.XOR;
            case LEFT_SHIFT -> BinOp.SHL;
            case RIGHT_SHIFT -> BinOp.SHR;
            case UNSIGNED_RIGHT_SHIFT -> BinOp.USHR;
            case LESS_THAN -> BinOp.LT;
            case LESS_THAN_EQUAL -> BinOp.LE;
            case GREATER_THAN -> BinOp.GT;
            case GREATER_THAN_EQUAL -> BinOp.GE;
            case EQUAL_TO -> BinOp.EQ;
            case NOT_EQUAL_TO -> BinOp.NE;
            default -> throw new IllegalStateException("no binary operator: " + kind);
        };
    }

    static boolean takesBooleans(BinOp op) {
        return op.group() == BinOp.Group.BITWISE || isEquality(op);
    }

    static boolean isEquality(BinOp op) {
        return op == BinOp.EQ || op == BinOp.NE;
    }

    static String token(UnaryTree tree) {
        return switch (tree.getKind()) {
            case UNARY_PLUS -> "+";
            case UNARY_MINUS -> "-";
            case BITWISE_COMPLEMENT -> "~";
            case LOGICAL_COMPLEMENT -> "!";
            case PREFIX_INCREMENT, POSTFIX_INCREMENT -> "++";
            case PREFIX_DECREMENT, POSTFIX_DECREMENT -> "--";
            default -> throw new IllegalStateException("no unary operator: " + tree.getKind());
        };
    }
}
