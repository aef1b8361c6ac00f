package dev.jvmap.processor.analysis;

import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Intrinsic;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Walk;

/** What evaluating a piece of Scalar IR may do, and about how much it costs in vector operations. */
public final class Effects {
    /**
     * From how many operations on a masked region is jumped over when no lane wants it. Measured in the study of ISPC's choices: a guard never loses above some
     * ten operations and is noise or a small loss around one or two.
     */
    public static final int GUARD_FROM = 12;

    private static final int CALL = 20;
    private static final int GATHER = 8;
    private static final int DIVISION = 4;

    private Effects() {}

    /** Whether evaluating the expression can throw. */
    public static boolean mayThrow(Expr e) {
        return Walk.anyExpr(e, part -> switch (part) {
            case Expr.Load load -> !inTable(load);
            case Expr.Length _, Expr.Call _, Expr.Foreign _, Expr.NewArray _ -> true;
            case Expr.Binary b -> b.op().mayThrow(b.left().type()) && !nonZero(b.right());
            case Expr.Intrin i -> i.fn().mayThrow();
            case Expr.Const _, Expr.Local _, Expr.Global _, Expr.Captured _, Expr.Unary _, Expr.Convert _, Expr.Cond _, Expr.AndAlso _, Expr.OrElse _, Expr.Make _, Expr.Component _, Expr.Null _, Expr.BatchInfo _ ->
                false;
        });
    }

    /** Whether running the block when no lane is active could be noticed, or might not end. */
    public static boolean needsActiveLane(Block block) {
        return Walk.anyStmt(block, s -> switch (s) {
            case Stmt.Loop _, Stmt.Store _, Stmt.Throw _, Stmt.Assert _, Stmt.Do _ -> true;
            case Stmt.Let _, Stmt.Assign _, Stmt.If _, Stmt.Labeled _, Stmt.Break _, Stmt.Return _ ->
                Walk.exprs(s).stream().anyMatch(Effects::mayThrow);
        });
    }

    /** The cost of a block, each turn of a loop counted ten times. */
    public static int cost(Block block) {
        int sum = 0;
        for (Stmt s : block.stmts()) {
            int inner = Walk.blocks(s).stream().mapToInt(Effects::cost).sum();
            sum += Walk.exprs(s).stream().mapToInt(Effects::cost).sum() + (s instanceof Stmt.Loop ? 10 * inner : inner)
                    + 1;
        }
        return sum;
    }

    /** The cost of an expression. */
    public static int cost(Expr e) {
        int own = switch (e) {
            case Expr.Const _, Expr.Local _, Expr.Length _, Expr.Global _, Expr.Null _, Expr.Captured _, Expr.Make _, Expr.Component _ ->
                0;
            case Expr.Call _, Expr.Foreign _ -> CALL;
            case Expr.Intrin i -> i.fn().lowering() instanceof Intrinsic.Lowering.PerLane ? CALL : 1;
            case Expr.Load load -> isLookup(load) ? 1 : GATHER;
            case Expr.Binary b -> b.op().mayThrow(b.left().type()) ? DIVISION : 1;
            case Expr.Unary _, Expr.Convert _, Expr.Cond _, Expr.AndAlso _, Expr.OrElse _, Expr.NewArray _, Expr.BatchInfo _ ->
                1;
        };
        return own + Walk.operands(e).stream().mapToInt(Effects::cost).sum();
    }

    /** Whether an element is of a table whose declaration shows that it is there. */
    public static boolean inTable(Expr.Load load) {
        return load.array() instanceof Expr.Global table
                && Range.atMost(load.index()).orElse(Long.MAX_VALUE) < table.length();
    }

    /** Whether it is of a table so small that registers hold it. */
    public static boolean isLookup(Expr.Load load) {
        return inTable(load) && load.type().isPrimitive() && load.kind() == load.kind().lane()
                && load.array() instanceof Expr.Global table
                && table.length() == Lane.Lookup.LENGTH;
    }

    /** Whether the expression is an integer constant other than zero. */
    public static boolean nonZero(Expr e) {
        return e instanceof Expr.Const(var _, Object value, Pos _) && value instanceof Number n && n.longValue() != 0;
    }
}
