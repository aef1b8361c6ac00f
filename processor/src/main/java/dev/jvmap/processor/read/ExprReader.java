package dev.jvmap.processor.read;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.UnOp;
import dev.jvmap.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads expressions: their side effects become statements, in Java's order of evaluation, and the rest is pure. */
final class ExprReader extends SimpleTreeVisitor<Expr, Void> {
    private final FunctionReader function;

    ExprReader(FunctionReader function) {
        this.function = function;
    }

    Expr value(Tree tree) {
        return tree.accept(this, null);
    }

    /** A value that is assigned to something of a type: converted to it. */
    Expr assigned(ExpressionTree tree, Type type) {
        return switch (tree) {
            case ParenthesizedTree inner -> assigned(inner.getExpression(), type);
            // each of its results is converted by itself (JLS 15.28.1)
            case SwitchExpressionTree choice -> function.switches.value(choice, Optional.of(type));
            case LiteralTree literal when literal.getKind() == Tree.Kind.NULL_LITERAL ->
                throw function.refuse(Code.NULL, tree);
            default -> function.convert(whole(tree), type, tree);
        };
    }

    /** A value that is all that a variable or result is. */
    Expr whole(ExpressionTree tree) {
        return tree instanceof NewClassTree creation ? function.records.whole(creation) : value(tree);
    }

    Expr condition(ExpressionTree tree) {
        return function.convert(value(tree), Type.BOOLEAN, tree);
    }

    /** An array index or length. */
    Expr index(ExpressionTree tree) {
        Expr index = value(tree);
        if (Typing.isNumeric(index.type()) && Typing.promoted(index.kind()) == Kind.INT) {
            return Typing.convert(index, Kind.INT);
        }
        throw function.refuse(Code.CONVERSION, tree, index.type(), Type.INT);
    }

    @Override
    protected Expr defaultAction(Tree tree, Void unused) {
        throw Unsupported.expression(function, tree);
    }

    @Override
    public Expr visitParenthesized(ParenthesizedTree tree, Void unused) {
        return value(tree.getExpression());
    }

    @Override
    public Expr visitLiteral(LiteralTree tree, Void unused) {
        if (tree.getKind() == Tree.Kind.NULL_LITERAL) {
            return new Expr.Null(Type.NULL, function.at(tree));
        }
        Kind kind = switch (tree.getKind()) {
            case BOOLEAN_LITERAL -> Kind.BOOLEAN;
            case CHAR_LITERAL -> Kind.CHAR;
            case INT_LITERAL -> Kind.INT;
            case LONG_LITERAL -> Kind.LONG;
            case FLOAT_LITERAL -> Kind.FLOAT;
            case DOUBLE_LITERAL -> Kind.DOUBLE;
            default -> throw function.refuse(Code.STRING, tree);
        };
        return new Expr.Const(kind, tree.getValue(), function.at(tree));
    }

    @Override
    public Expr visitIdentifier(IdentifierTree tree, Void unused) {
        return function.names.identifier(tree);
    }

    @Override
    public Expr visitMemberSelect(MemberSelectTree tree, Void unused) {
        return function.names.select(tree);
    }

    @Override
    public Expr visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        return function.calls.value(tree);
    }

    @Override
    public Expr visitNewClass(NewClassTree tree, Void unused) {
        return function.records.value(tree);
    }

    @Override
    public Expr visitAssignment(AssignmentTree tree, Void unused) {
        return function.assigns.value(tree);
    }

    @Override
    public Expr visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        return function.assigns.value(tree);
    }

    @Override
    public Expr visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
        return function.switches.value(tree, Optional.empty());
    }

    @Override
    public Expr visitNewArray(NewArrayTree tree, Void unused) {
        return function.arrays.create(tree);
    }

    @Override
    public Expr visitArrayAccess(ArrayAccessTree tree, Void unused) {
        return function.arrays.load(tree);
    }

    @Override
    public Expr visitTypeCast(TypeCastTree tree, Void unused) {
        return function.convert(value(tree.getExpression()), function.types.read(tree.getType()), tree);
    }

    @Override
    public Expr visitUnary(UnaryTree tree, Void unused) {
        return switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                function.assigns.value(tree);
            case LOGICAL_COMPLEMENT -> new Expr.Unary(UnOp.NOT, condition(tree.getExpression()), function.at(tree));
            default -> function.operators.unary(value(tree.getExpression()), tree);
        };
    }

    @Override
    public Expr visitBinary(BinaryTree tree, Void unused) {
        if (tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
            return shortCircuit(tree);
        }
        List<Expr> operands = function.out.inOrder(List.of(
                () -> value(tree.getLeftOperand()),
                () -> value(tree.getRightOperand())));
        return function.operators.binary(Operators.binary(tree), operands.getFirst(), operands.getLast(), tree);
    }

    private Expr shortCircuit(BinaryTree tree) {
        boolean and = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
        Pos pos = function.at(tree);
        Expr left = condition(tree.getLeftOperand());
        Sequence.Part right = function.out.part(() -> condition(tree.getRightOperand()));
        if (right.steps().isEmpty()) {
            return and ? new Expr.AndAlso(left, right.value(), pos) : new Expr.OrElse(left, right.value(), pos);
        }
        Var both = function.scope.temporary(and ? "both" : "either", Type.BOOLEAN);
        function.out.add(new Stmt.Let(both, Optional.of(left), pos));
        Block rest = assigning(both, right, pos);
        Expr soFar = new Expr.Local(both, pos);
        function.out.add(new Stmt.If(and ? soFar : new Expr.Unary(UnOp.NOT, soFar, pos), rest, Block.EMPTY, pos));
        return soFar;
    }

    @Override
    public Expr visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
        Expr test = condition(tree.getCondition());
        Sequence.Part yes = function.out.part(() -> value(tree.getTrueExpression()));
        Sequence.Part no = function.out.part(() -> value(tree.getFalseExpression()));
        return choice(test, yes, no, tree);
    }

    /** {@code test ? yes : no}, as an {@code if} where an arm has statements. */
    private Expr choice(Expr test, Sequence.Part yes, Sequence.Part no, Tree tree) {
        Pos pos = function.at(tree);
        Type type = commonType(List.of(yes.value(), no.value()), tree);
        Sequence.Part first = new Sequence.Part(yes.steps(), function.convert(yes.value(), type, tree));
        Sequence.Part second = new Sequence.Part(no.steps(), function.convert(no.value(), type, tree));
        if (yes.steps().isEmpty() && no.steps().isEmpty()) {
            return new Expr.Cond(test, first.value(), second.value(), pos);
        }
        Var chosen = function.scope.temporary("chosen", type);
        function.out.add(new Stmt.Let(chosen, Optional.empty(), pos));
        function.out.add(new Stmt.If(test, assigning(chosen, first, pos), assigning(chosen, second, pos), pos));
        return new Expr.Local(chosen, pos);
    }

    /** The type of a choice between values (JLS 15.25, 15.28.1). */
    Type commonType(List<Expr> values, Tree tree) {
        Type first = values.getFirst().type();
        if (values.stream().allMatch(value -> value.type().equals(first))) {
            return first;
        }
        if (values.stream().allMatch(value -> Typing.isNumeric(value.type()))) {
            return Type.of(Typing.common(values));
        }
        String types =
                values.stream().map(value -> value.type().toString()).distinct().collect(Collectors.joining(" and "));
        throw function.refuse(Code.OPERATOR_TYPE, tree, tree instanceof ConditionalExpressionTree ? "?:" : "switch",
                types);
    }

    static Block assigning(Var var, Sequence.Part part, Pos pos) {
        List<Stmt> stmts = new ArrayList<>(part.steps().stmts());
        stmts.add(new Stmt.Assign(var, part.value(), pos));
        return new Block(stmts);
    }
}
