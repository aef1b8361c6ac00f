package dev.jvmap.processor.emit;

import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import java.util.List;
import java.util.stream.Stream;

/** All the statements and expressions within a piece of Scalar IR, however deep; outer ones before inner ones. */
final class Walk {
    private Walk() {
    }

    static Stream<Stmt> stmts(Block block) {
        return block.stmts().stream().flatMap(Walk::stmts);
    }

    static Stream<Stmt> stmts(Stmt stmt) {
        Stream<Stmt> inner = switch (stmt) {
            case Stmt.If choice -> Stream.concat(stmts(choice.yes()), stmts(choice.no()));
            case Stmt.Loop loop -> Stream.concat(stmts(loop.body()), stmts(loop.step()));
            case Stmt.Labeled labeled -> stmts(labeled.body());
            case Stmt.Let _, Stmt.Assign _, Stmt.Store _, Stmt.Break _, Stmt.Return _, Stmt.Throw _, Stmt.Assert _,
                    Stmt.Do _ ->
                Stream.empty();
        };
        return Stream.concat(Stream.of(stmt), inner);
    }

    static Stream<Expr> exprs(Block block) {
        return stmts(block).flatMap(stmt -> own(stmt).stream()).flatMap(Walk::exprs);
    }

    static Stream<Expr> exprs(Expr expr) {
        return Stream.concat(Stream.of(expr), parts(expr).stream().flatMap(Walk::exprs));
    }

    /** The variables that a block declares. */
    static List<String> declared(Block block) {
        return stmts(block).<String>mapMulti((stmt, names) -> {
            if (stmt instanceof Stmt.Let let) {
                names.accept(let.var().name());
            }
        }).toList();
    }

    /** Whether a block reads or assigns a variable. */
    static boolean mentions(Block block, Var var) {
        return stmts(block).anyMatch(stmt -> stmt instanceof Stmt.Assign assign && assign.var().equals(var))
                || exprs(block).anyMatch(expr -> isLocal(expr, var));
    }

    static boolean isLocal(Expr expr, Var var) {
        return expr instanceof Expr.Local local && local.var().equals(var);
    }

    /** The expressions of a statement that are not in a statement within it. */
    private static List<Expr> own(Stmt stmt) {
        return switch (stmt) {
            case Stmt.Let let -> let.value().stream().toList();
            case Stmt.Assign assign -> List.of(assign.value());
            case Stmt.Store store -> List.of(store.array(), store.index(), store.value());
            case Stmt.If choice -> List.of(choice.test());
            case Stmt.Loop loop -> List.of(loop.test());
            case Stmt.Labeled _, Stmt.Break _, Stmt.Throw _ -> List.of();
            case Stmt.Return end -> end.value().stream().toList();
            case Stmt.Assert claim -> List.of(claim.test());
            case Stmt.Do effect -> List.of(effect.call());
        };
    }

    private static List<Expr> parts(Expr expr) {
        return switch (expr) {
            case Expr.Const _, Expr.Local _, Expr.Global _, Expr.BatchInfo _ -> List.of();
            case Expr.Unary unary -> List.of(unary.operand());
            case Expr.Binary binary -> List.of(binary.left(), binary.right());
            case Expr.Convert convert -> List.of(convert.operand());
            case Expr.Cond cond -> List.of(cond.test(), cond.yes(), cond.no());
            case Expr.AndAlso both -> List.of(both.left(), both.right());
            case Expr.OrElse either -> List.of(either.left(), either.right());
            case Expr.Intrin intrin -> intrin.args();
            case Expr.Call call -> call.args();
            case Expr.Foreign foreign -> foreign.args();
            case Expr.Load load -> List.of(load.array(), load.index());
            case Expr.Length length -> List.of(length.array());
            case Expr.NewArray array -> List.of(array.length());
        };
    }
}
