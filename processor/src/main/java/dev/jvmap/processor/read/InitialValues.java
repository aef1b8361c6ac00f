package dev.jvmap.processor.read;

import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import java.util.Optional;
import java.util.Set;

/**
 * Gives zero to variables that are declared without a value and assigned within a condition. In {@code if (a && (x = f()) > 0) use(x)} Java sees
 * that {@code x} has a value; once the condition is a statement before the {@code if}, it does not.
 */
final class InitialValues {
    private InitialValues() {}

    static Block give(Block block, Set<Var> vars) {
        return vars.isEmpty() ? block : new Block(block.stmts().stream().map(stmt -> give(stmt, vars)).toList());
    }

    private static Stmt give(Stmt stmt, Set<Var> vars) {
        return switch (stmt) {
            case Stmt.Let(Var var, var value, Pos pos) when value.isEmpty() && vars.contains(var) ->
                new Stmt.Let(var, zero(var.type(), pos), pos);
            case Stmt.If(Expr test, Block yes, Block no, Pos pos) -> new Stmt.If(test, give(yes, vars), give(no, vars), pos);
            case Stmt.Loop(var label, Expr test, Block body, Block step, Pos pos) ->
                new Stmt.Loop(label, test, give(body, vars), give(step, vars), pos);
            case Stmt.Labeled(var label, Block body, Pos pos) -> new Stmt.Labeled(label, give(body, vars), pos);
            case Stmt.Let _, Stmt.Assign _, Stmt.Store _, Stmt.Break _, Stmt.Return _, Stmt.Throw _, Stmt.Assert _, Stmt.Do _ ->
                stmt;
        };
    }

    private static Optional<Expr> zero(Type type, Pos pos) {
        return switch (type) {
            case Type.Prim(Kind kind) when kind == Kind.BOOLEAN -> Optional.of(new Expr.Const(kind, false, pos));
            case Type.Prim(Kind kind) -> Optional.of(Typing.convert(new Expr.Const(Kind.INT, 0, pos), kind));
            case Type.Array _, Type.Opaque _, Type.Void _ -> Optional.empty();
        };
    }
}
