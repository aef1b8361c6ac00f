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
 * Gives zero to variables that are declared without a value and assigned within a condition. In {@code if (a && (x =
 * f()) > 0) use(x)} Java sees that {@code x} has a value; once the condition is a statement before the {@code if}, it
 * does not.
 */
final class InitialValues {
    private InitialValues() {}

    static Block give(Block block, Set<Var> vars) {
        return vars.isEmpty() ? block
                : Rewrite.leaves(block, stmt -> stmt instanceof Stmt.Let(Var var, var value, Pos pos)
                        && value.isEmpty() && vars.contains(var) ? new Stmt.Let(var, zero(var.type(), pos), pos)
                                : stmt);
    }

    private static Optional<Expr> zero(Type type, Pos pos) {
        return switch (type) {
            case Type.Prim(Kind kind) when kind == Kind.BOOLEAN -> Optional.of(new Expr.Const(kind, false, pos));
            case Type.Prim(Kind kind) -> Optional.of(Typing.convert(new Expr.Const(Kind.INT, 0, pos), kind));
            case Type.Array _, Type.Record _, Type.Opaque _, Type.Void _ -> Optional.empty();
        };
    }
}
