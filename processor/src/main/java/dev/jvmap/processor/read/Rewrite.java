package dev.jvmap.processor.read;

import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import java.util.function.UnaryOperator;

/** Statements with something exchanged, at any depth. */
final class Rewrite {
    private Rewrite() {}

    /** Applies {@code change} to every statement that contains no others. */
    static Block leaves(Block block, UnaryOperator<Stmt> change) {
        return new Block(block.stmts().stream().map(stmt -> leaves(stmt, change)).toList());
    }

    private static Stmt leaves(Stmt stmt, UnaryOperator<Stmt> change) {
        return switch (stmt) {
            case Stmt.If(Expr test, Block yes, Block no, Pos pos) ->
                new Stmt.If(test, leaves(yes, change), leaves(no, change), pos);
            case Stmt.Loop(var label, Expr test, Block body, Block step, Pos pos) ->
                new Stmt.Loop(label, test, leaves(body, change), leaves(step, change), pos);
            case Stmt.Labeled(var label, Block body, Pos pos) -> new Stmt.Labeled(label, leaves(body, change), pos);
            case Stmt.Let _, Stmt.Assign _, Stmt.Store _, Stmt.Break _, Stmt.Return _, Stmt.Throw _,
                    Stmt.Assert _, Stmt.Do _ ->
                change.apply(stmt);
        };
    }
}
