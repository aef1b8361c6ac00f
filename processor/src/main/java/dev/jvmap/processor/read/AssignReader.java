package dev.jvmap.processor.read;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads assignments, also compound ones, {@code ++} and {@code --}, as statements and as values (JLS 15.26, 15.14,
 * 15.15).
 */
final class AssignReader {
    private final FunctionReader function;

    AssignReader(FunctionReader function) {
        this.function = function;
    }

    /** Assigns; the value is not wanted. */
    void statement(AssignmentTree tree) {
        if (target(tree.getVariable()) instanceof ArrayAccessTree access) {
            List<Expr> parts = elementAndValue(access, tree.getExpression());
            store(parts.get(0), parts.get(1), parts.get(2), tree);
        } else {
            assign(tree);
        }
    }

    Expr value(AssignmentTree tree) {
        if (target(tree.getVariable()) instanceof ArrayAccessTree access) {
            List<Expr> parts = elementAndValue(access, tree.getExpression());
            return storeAndKeep(parts.get(0), parts.get(1), parts.get(2), tree);
        }
        return assign(tree);
    }

    private Expr assign(AssignmentTree tree) {
        Var var = variable(tree.getVariable());
        return assign(var, function.exprs.assigned(tree.getExpression(), var.type()), tree);
    }

    void statement(CompoundAssignmentTree tree) {
        if (target(tree.getVariable()) instanceof ArrayAccessTree access) {
            List<Expr> parts = elementOldAndValue(access, () -> function.exprs.value(tree.getExpression()));
            store(parts.get(0), parts.get(1), compound(tree, parts), tree);
        } else {
            compoundOfVariable(tree);
        }
    }

    Expr value(CompoundAssignmentTree tree) {
        if (target(tree.getVariable()) instanceof ArrayAccessTree access) {
            List<Expr> parts = elementOldAndValue(access, () -> function.exprs.value(tree.getExpression()));
            return storeAndKeep(parts.get(0), parts.get(1), compound(tree, parts), tree);
        }
        return compoundOfVariable(tree);
    }

    private Expr compoundOfVariable(CompoundAssignmentTree tree) {
        Var var = variable(tree.getVariable());
        List<Expr> operands = function.out.inOrder(List.of(
                () -> new Expr.Local(var, function.at(tree.getVariable())),
                () -> function.exprs.value(tree.getExpression())));
        return assign(var, combine(Operators.binary(tree), operands.getFirst(), operands.getLast(), var.type(), tree),
                tree);
    }

    private Expr compound(CompoundAssignmentTree tree, List<Expr> parts) {
        return combine(Operators.binary(tree), parts.get(2), parts.get(3), parts.get(2).type(), tree);
    }

    /** {@code (type) (old op value)}: the cast that a compound assignment contains. */
    private Expr combine(BinOp op, Expr old, Expr value, Type type, Tree tree) {
        return function.convert(function.operators.binary(op, old, value, tree), type, tree);
    }

    /** {@code ++} or {@code --} for its effect. */
    void statement(UnaryTree tree) {
        if (target(tree.getExpression()) instanceof ArrayAccessTree access) {
            List<Expr> parts = elementAndOld(access);
            store(parts.get(0), parts.get(1), step(parts.get(2), tree), tree);
        } else {
            Var var = variable(tree.getExpression());
            assign(var, step(new Expr.Local(var, function.at(tree.getExpression())), tree), tree);
        }
    }

    /** {@code ++} or {@code --} for its value: the new one in prefix form, the old one in postfix form. */
    Expr value(UnaryTree tree) {
        boolean prefix = tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.PREFIX_DECREMENT;
        if (target(tree.getExpression()) instanceof ArrayAccessTree access) {
            List<Expr> parts = elementAndOld(access);
            if (prefix) {
                return storeAndKeep(parts.get(0), parts.get(1), step(parts.get(2), tree), tree);
            }
            Expr old = function.out.keep("old", parts.get(2));
            store(parts.get(0), parts.get(1), step(old, tree), tree);
            return old;
        }
        Var var = variable(tree.getExpression());
        Expr current = new Expr.Local(var, function.at(tree.getExpression()));
        Expr old = prefix ? current : function.out.keep(var.name() + "Old", current);
        Expr now = assign(var, step(old, tree), tree);
        return prefix ? now : old;
    }

    private Expr step(Expr old, UnaryTree tree) {
        boolean up = tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
        if (!Typing.isNumeric(old.type())) {
            throw function.operators.wrongType(Operators.token(tree), tree, old);
        }
        Expr one = new Expr.Const(Kind.INT, 1, function.at(tree));
        return combine(up ? BinOp.ADD : BinOp.SUB, old, one, old.type(), tree);
    }

    private Expr assign(Var var, Expr value, Tree tree) {
        Pos pos = function.at(tree);
        function.out.add(new Stmt.Assign(var, function.convert(value, var.type(), tree), pos));
        return new Expr.Local(var, pos);
    }

    private void store(Expr array, Expr index, Expr value, Tree tree) {
        function.arrays.store(array, index, value, tree);
    }

    private Expr storeAndKeep(Expr array, Expr index, Expr value, Tree tree) {
        List<Expr> kept =
                function.out.inOrder(List.of(() -> array, () -> index, () -> function.out.keep("stored", value)));
        store(kept.get(0), kept.get(1), kept.get(2), tree);
        return kept.get(2);
    }

    /** Array, index, value. */
    private List<Expr> elementAndValue(ArrayAccessTree access, ExpressionTree value) {
        List<Expr> place = new ArrayList<>();
        return function.out.inOrder(List.of(
                () -> noted(place, function.arrays.array(access)),
                () -> function.exprs.index(access.getIndex()),
                () -> function.exprs.assigned(value, ((Type.Array) place.getFirst().type()).element())));
    }

    private static Expr noted(List<Expr> list, Expr value) {
        list.add(value);
        return value;
    }

    /** Array, index, the element's value so far. */
    private List<Expr> elementAndOld(ArrayAccessTree access) {
        return element(access, List.of());
    }

    /** Array, index, the element's value so far, value. */
    private List<Expr> elementOldAndValue(ArrayAccessTree access, Supplier<Expr> value) {
        return element(access, List.of(value));
    }

    private List<Expr> element(ArrayAccessTree access, List<Supplier<Expr>> more) {
        List<Expr> place = function.out.inOrder(List.of(
                () -> function.arrays.array(access),
                () -> once(function.exprs.index(access.getIndex()))));
        Expr old = new Expr.Load(place.getFirst(), place.getLast(), function.at(access));
        List<Supplier<Expr>> readings = new ArrayList<>(List.of(place::getFirst, place::getLast, () -> old));
        readings.addAll(more);
        return function.out.inOrder(readings);
    }

    /** An index that is used twice: to read and to write. */
    private Expr once(Expr index) {
        return switch (index) {
            case Expr.Local _, Expr.Const _ -> index;
            default -> function.out.keep("at", index);
        };
    }

    private Var variable(ExpressionTree tree) {
        ExpressionTree target = target(tree);
        if (target instanceof IdentifierTree name) {
            Optional<Var> local = function.scope.find(name.getName().toString());
            if (local.isPresent()) {
                return local.get();
            }
        }
        Optional<Var> component = function.records.assignable(target);
        if (component.isPresent()) {
            return component.get();
        }
        requireKnown(target);
        throw function.refuse(Code.FIELD_WRITE, target, target);
    }

    /** An object that the element has made is its own: that lanes cannot make it has been said there, and is all there is to say. */
    private void requireKnown(ExpressionTree field) {
        switch (field) {
            case IdentifierTree name -> function.scope.find(name.getName().toString());
            case MemberSelectTree part -> requireKnown(part.getExpression());
            default -> {}
        }
    }

    private static ExpressionTree target(ExpressionTree tree) {
        return tree instanceof ParenthesizedTree inner ? target(inner.getExpression()) : tree;
    }
}
