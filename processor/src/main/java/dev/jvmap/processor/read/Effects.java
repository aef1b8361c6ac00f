package dev.jvmap.processor.read;

import dev.jvmap.processor.ir.Access;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Function;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** What statements do to expressions that Java evaluates before them. */
final class Effects {
    private Effects() {}

    /**
     * Whether {@code earlier} must be evaluated before {@code later} runs: for its value, or for which of the two fails
     * first.
     */
    static boolean disturbs(Block later, Expr earlier) {
        Set<Var> assigned = assigned(later);
        boolean changed = Walk.anyExpr(earlier, e -> e instanceof Expr.Local(Var var, _) && assigned.contains(var));
        boolean overwritten = Walk.anyExpr(earlier, Effects::readsMemory) && Walk.anyStmt(later, Effects::writesMemory);
        boolean overtaken = Walk.anyExpr(earlier, Effects::mayThrow)
                && Walk.anyStmt(later, s -> writesMemory(s) || mayStop(s));
        return changed || overwritten || overtaken;
    }

    /** The variables that the statements assign, other than by declaring them. */
    static Set<Var> assigned(Block block) {
        Set<Var> assigned = new HashSet<>();
        for (Stmt stmt : block.stmts()) {
            if (stmt instanceof Stmt.Assign(Var var, _, _)) {
                assigned.add(var);
            }
            Walk.blocks(stmt).forEach(inner -> assigned.addAll(assigned(inner)));
        }
        return assigned;
    }

    /**
     * Whether a function stores into arrays that it has not created itself; {@code mayWrite} tells it of the functions
     * it calls.
     */
    static boolean writesArguments(Function function, Predicate<String> mayWrite) {
        Set<Var> own = created(function.body());
        own.removeAll(assigned(function.body()));
        return Walk.anyStmt(function.body(), stmt -> stmt instanceof Stmt.Store store && isForeign(store.array(), own))
                || Walk.anyExpr(function.body(), expr -> handsOut(expr, own, mayWrite));
    }

    private static Set<Var> created(Block block) {
        Set<Var> created = new HashSet<>();
        for (Stmt stmt : block.stmts()) {
            if (stmt instanceof Stmt.Let(Var var, var value, _)
                    && value.filter(Expr.NewArray.class::isInstance).isPresent()) {
                created.add(var);
            }
            Walk.blocks(stmt).forEach(inner -> created.addAll(created(inner)));
        }
        return created;
    }

    private static boolean handsOut(Expr expr, Set<Var> own, Predicate<String> mayWrite) {
        return switch (expr) {
            case Expr.Call call ->
                mayWrite.test(call.function()) && call.args().stream().anyMatch(a -> isForeign(a, own));
            case Expr.Foreign call -> call.args().stream().anyMatch(a -> isForeign(a, own));
            default -> false;
        };
    }

    /** Whether a value gives access to an array or object that the function has not created. */
    private static boolean isForeign(Expr value, Set<Var> own) {
        return !value.type().isPrimitive() && Access.of(value).filter(part -> own.contains(part.array())).isEmpty();
    }

    private static boolean readsMemory(Expr expr) {
        return expr instanceof Expr.Load || expr instanceof Expr.Global || expr instanceof Expr.Call
                || expr instanceof Expr.Foreign;
    }

    /** Calls that write are hoisted, so they are the whole value of a statement. */
    private static boolean writesMemory(Stmt stmt) {
        return stmt instanceof Stmt.Store
                || stmt instanceof Stmt.Do
                || Walk.exprs(stmt).stream().anyMatch(e -> e instanceof Expr.Call || e instanceof Expr.Foreign);
    }

    private static boolean mayStop(Stmt stmt) {
        return stmt instanceof Stmt.Throw
                || stmt instanceof Stmt.Assert
                || stmt instanceof Stmt.Loop
                || Walk.exprs(stmt).stream().anyMatch(e -> Walk.anyExpr(e, Effects::mayThrow));
    }

    private static boolean mayThrow(Expr expr) {
        return switch (expr) {
            case Expr.Binary binary -> binary.op().mayThrow(binary.left().type());
            case Expr.Load _, Expr.Length _, Expr.NewArray _, Expr.Call _, Expr.Foreign _ -> true;
            case Expr.Const _, Expr.Local _, Expr.Global _, Expr.Captured _, Expr.Unary _, Expr.Convert _, Expr.Cond _, Expr.AndAlso _,
                    Expr.OrElse _, Expr.Intrin _, Expr.Make _, Expr.Component _, Expr.Null _, Expr.BatchInfo _ ->
                false;
        };
    }
}
