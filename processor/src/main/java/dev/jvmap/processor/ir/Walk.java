package dev.jvmap.processor.ir;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The children of Scalar IR nodes, and nodes rebuilt over new children. */
public final class Walk {
    private Walk() {}

    /** The direct operands of an expression, in the order of evaluation. */
    public static List<Expr> operands(Expr e) {
        return switch (e) {
            case Expr.Const _, Expr.Local _, Expr.Global _, Expr.Captured _, Expr.Null _, Expr.BatchInfo _ -> List.of();
            case Expr.Unary u -> List.of(u.operand());
            case Expr.Binary b -> List.of(b.left(), b.right());
            case Expr.Convert c -> List.of(c.operand());
            case Expr.Cond c -> List.of(c.test(), c.yes(), c.no());
            case Expr.AndAlso a -> List.of(a.left(), a.right());
            case Expr.OrElse o -> List.of(o.left(), o.right());
            case Expr.Intrin i -> i.args();
            case Expr.Call c -> c.args();
            case Expr.Foreign f -> f.args();
            case Expr.Load l -> List.of(l.array(), l.index());
            case Expr.Length l -> List.of(l.array());
            case Expr.NewArray n -> n.lengths();
            case Expr.Make m -> m.components();
            case Expr.Component c -> List.of(c.record());
        };
    }

    /** The expression with {@code f} applied to each of its operands. */
    public static Expr mapOperands(Expr e, UnaryOperator<Expr> f) {
        return switch (e) {
            case Expr.Const _, Expr.Local _, Expr.Global _, Expr.Captured _, Expr.Null _, Expr.BatchInfo _ -> e;
            case Expr.Unary(UnOp op, Expr a, Pos pos) -> new Expr.Unary(op, f.apply(a), pos);
            case Expr.Binary(BinOp op, Expr a, Expr b, Pos pos) -> new Expr.Binary(op, f.apply(a), f.apply(b), pos);
            case Expr.Convert(Kind to, Expr a, Pos pos) -> new Expr.Convert(to, f.apply(a), pos);
            case Expr.Cond(Expr t, Expr y, Expr n, Pos pos) -> new Expr.Cond(f.apply(t), f.apply(y), f.apply(n), pos);
            case Expr.AndAlso(Expr a, Expr b, Pos pos) -> new Expr.AndAlso(f.apply(a), f.apply(b), pos);
            case Expr.OrElse(Expr a, Expr b, Pos pos) -> new Expr.OrElse(f.apply(a), f.apply(b), pos);
            case Expr.Intrin(Intrinsic fn, List<Expr> args, Pos pos) -> new Expr.Intrin(fn, mapAll(args, f), pos);
            case Expr.Call(String fn, List<Expr> args, Type t, Pos pos) -> new Expr.Call(fn, mapAll(args, f), t, pos);
            case Expr.Foreign(String owner, String method, List<Expr> args, Type t, Pos pos) ->
                new Expr.Foreign(owner, method, mapAll(args, f), t, pos);
            case Expr.Load(Expr a, Expr i, Pos pos) -> new Expr.Load(f.apply(a), f.apply(i), pos);
            case Expr.Length(Expr a, Pos pos) -> new Expr.Length(f.apply(a), pos);
            case Expr.NewArray(Kind k, List<Expr> ns, Pos pos) -> new Expr.NewArray(k, mapAll(ns, f), pos);
            case Expr.Make(Type.Record t, List<Expr> components, Pos pos) ->
                new Expr.Make(t, mapAll(components, f), pos);
            case Expr.Component(Expr record, int index, Pos pos) -> new Expr.Component(f.apply(record), index, pos);
        };
    }

    /** The expression without places: equal to that of every expression that says the same somewhere else. */
    public static Expr unplaced(Expr e) {
        Pos nowhere = Pos.NONE;
        return switch (mapOperands(e, Walk::unplaced)) {
            case Expr.Const(Kind kind, Object value, Pos _) -> new Expr.Const(kind, value, nowhere);
            case Expr.Local(Var var, Pos _) -> new Expr.Local(var, nowhere);
            case Expr.Global(String owner, String field, Type type, boolean accessible, int length, Pos _) ->
                new Expr.Global(owner, field, type, accessible, length, nowhere);
            case Expr.Captured(Var var, Origin origin, Pos _) -> new Expr.Captured(var, origin, nowhere);
            case Expr.Unary(UnOp op, Expr a, Pos _) -> new Expr.Unary(op, a, nowhere);
            case Expr.Binary(BinOp op, Expr a, Expr b, Pos _) -> new Expr.Binary(op, a, b, nowhere);
            case Expr.Convert(Kind to, Expr a, Pos _) -> new Expr.Convert(to, a, nowhere);
            case Expr.Cond(Expr t, Expr y, Expr n, Pos _) -> new Expr.Cond(t, y, n, nowhere);
            case Expr.AndAlso(Expr a, Expr b, Pos _) -> new Expr.AndAlso(a, b, nowhere);
            case Expr.OrElse(Expr a, Expr b, Pos _) -> new Expr.OrElse(a, b, nowhere);
            case Expr.Intrin(Intrinsic fn, List<Expr> args, Pos _) -> new Expr.Intrin(fn, args, nowhere);
            case Expr.Call(String fn, List<Expr> args, Type type, Pos _) -> new Expr.Call(fn, args, type, nowhere);
            case Expr.Foreign(String owner, String method, List<Expr> args, Type type, Pos _) ->
                new Expr.Foreign(owner, method, args, type, nowhere);
            case Expr.Null(Type type, Pos _) -> new Expr.Null(type, nowhere);
            case Expr.Load(Expr a, Expr i, Pos _) -> new Expr.Load(a, i, nowhere);
            case Expr.Length(Expr a, Pos _) -> new Expr.Length(a, nowhere);
            case Expr.NewArray(Kind kind, List<Expr> lengths, Pos _) -> new Expr.NewArray(kind, lengths, nowhere);
            case Expr.Make(Type.Record type, List<Expr> components, Pos _) -> new Expr.Make(type, components, nowhere);
            case Expr.Component(Expr record, int index, Pos _) -> new Expr.Component(record, index, nowhere);
            case Expr.BatchInfo(Expr.BatchInfo.Which which, Pos _) -> new Expr.BatchInfo(which, nowhere);
        };
    }

    /** The statement with {@code f} applied to the expressions that it evaluates itself, and {@code inner} to its blocks. */
    public static Stmt map(Stmt s, UnaryOperator<Block> inner, UnaryOperator<Expr> f) {
        return switch (s) {
            case Stmt.Let(Var v, Optional<Expr> value, Pos pos) -> new Stmt.Let(v, value.map(f), pos);
            case Stmt.Assign(Var v, Expr value, Pos pos) -> new Stmt.Assign(v, f.apply(value), pos);
            case Stmt.Store(Expr array, Expr index, Expr value, Pos pos) ->
                new Stmt.Store(f.apply(array), f.apply(index), f.apply(value), pos);
            case Stmt.If(Expr test, Block yes, Block no, Pos pos) ->
                new Stmt.If(f.apply(test), inner.apply(yes), inner.apply(no), pos);
            case Stmt.Loop(Label label, Expr test, Block body, Block step, Pos pos) ->
                new Stmt.Loop(label, f.apply(test), inner.apply(body), inner.apply(step), pos);
            case Stmt.Labeled(Label label, Block body, Pos pos) -> new Stmt.Labeled(label, inner.apply(body), pos);
            case Stmt.Return(Optional<Expr> value, Pos pos) -> new Stmt.Return(value.map(f), pos);
            case Stmt.Assert(Expr test, String source, Pos pos) -> new Stmt.Assert(f.apply(test), source, pos);
            case Stmt.Do(Expr call, Pos pos) -> new Stmt.Do(f.apply(call), pos);
            case Stmt.Break _, Stmt.Throw _ -> s;
        };
    }

    /** The expressions that a statement evaluates itself, not those of the statements inside it. */
    public static List<Expr> exprs(Stmt s) {
        return switch (s) {
            case Stmt.Let(Var _, Optional<Expr> value, Pos _) -> value.map(List::of).orElse(List.of());
            case Stmt.Assign(Var _, Expr value, Pos _) -> List.of(value);
            case Stmt.Store(Expr array, Expr index, Expr value, Pos _) -> List.of(array, index, value);
            case Stmt.If i -> List.of(i.test());
            case Stmt.Loop l -> List.of(l.test());
            case Stmt.Return(Optional<Expr> value, Pos _) -> value.map(List::of).orElse(List.of());
            case Stmt.Assert(Expr test, String _, Pos _) -> List.of(test);
            case Stmt.Do(Expr call, Pos _) -> List.of(call);
            case Stmt.Labeled _, Stmt.Break _, Stmt.Throw _ -> List.of();
        };
    }

    /** The blocks directly inside a statement. */
    public static List<Block> blocks(Stmt s) {
        return switch (s) {
            case Stmt.If i -> List.of(i.yes(), i.no());
            case Stmt.Loop l -> List.of(l.body(), l.step());
            case Stmt.Labeled l -> List.of(l.body());
            case Stmt.Let _, Stmt.Assign _, Stmt.Store _, Stmt.Break _, Stmt.Return _, Stmt.Throw _, Stmt.Assert _, Stmt.Do _ ->
                List.of();
        };
    }

    /** Whether the expression or any part of it satisfies the condition. */
    public static boolean anyExpr(Expr e, Predicate<Expr> condition) {
        return condition.test(e) || any(operands(e), part -> anyExpr(part, condition));
    }

    /** Whether any statement in the block, at any depth, satisfies the condition. */
    public static boolean anyStmt(Block block, Predicate<Stmt> condition) {
        return any(block.stmts(), s -> condition.test(s) || any(blocks(s), inner -> anyStmt(inner, condition)));
    }

    /** Whether any expression that the block evaluates, at any depth, satisfies the condition. */
    public static boolean anyExpr(Block block, Predicate<Expr> condition) {
        return anyStmt(block, s -> any(exprs(s), e -> anyExpr(e, condition)));
    }

    /** Whether the statement assigns the variable, at any depth. */
    public static boolean assigns(Stmt s, Var var) {
        return anyStmt(Block.of(s), inner -> inner instanceof Stmt.Assign(Var v, Expr _, Pos _) && v.equals(var));
    }

    /** The variables that the block assigns, at any depth. */
    public static Set<Var> assigned(Block block) {
        Set<Var> assigned = new HashSet<>();
        anyStmt(block, s -> {
            if (s instanceof Stmt.Assign assign) {
                assigned.add(assign.var());
            }
            return false;
        });
        return assigned;
    }

    // A loop: the walkers are most of what the compiler does, and a stream for each node is most of what they would cost.
    private static <T> boolean any(List<T> list, Predicate<T> condition) {
        for (T item : list) {
            if (condition.test(item)) {
                return true;
            }
        }
        return false;
    }

    private static List<Expr> mapAll(List<Expr> list, UnaryOperator<Expr> f) {
        return list.stream().map(f).toList();
    }
}
