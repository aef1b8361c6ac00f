package dev.jvmap.processor.analysis;

import dev.jvmap.processor.ir.Access;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Variables that are never negative because they only count up: each assignment is a constant from 0 on, or adds one within a loop whose test keeps the variable
 * below something, so that it cannot overflow.
 */
public final class Counters {
    private final Map<Var, Boolean> neverNegative = new HashMap<>();

    private Counters() {}

    public static Counters of(Block body, Set<Var> params) {
        Counters facts = new Counters();
        params.forEach(p -> facts.neverNegative.put(p, false));
        facts.block(body, Set.of());
        return facts;
    }

    public boolean neverNegative(Var v) {
        return neverNegative.getOrDefault(v, false);
    }

    /**
     * The extent that bounds the counter of this loop, as in {@code for (i = 0; i < a.length; i++)} or {@code for (j = 0; j < a[i].length; j++)} with the counter
     * left alone in the body.
     */
    public Optional<Bound> bound(Stmt.Loop loop) {
        Expr test = loop.test() instanceof Expr.AndAlso(Expr left, Expr _, Pos _) ? left : loop.test();
        if (test instanceof Expr.Binary(BinOp op, Expr.Local(Var i, Pos _), Expr.Length(Expr of, Pos _), Pos _)
                && op == BinOp.LT && neverNegative(i)
                && loop.body().stmts().stream().noneMatch(s -> Walk.assigns(s, i))) {
            return Access.of(of).map(access -> new Bound(i, access.array(), access.indexes().size()));
        }
        return Optional.empty();
    }

    /** Within the loop's body, {@code counter} is an index along this dimension of {@code array}, whose rows have one length. */
    public record Bound(Var counter, Var array, int dimension) {}

    private void block(Block block, Set<Var> below) {
        for (Stmt s : block.stmts()) {
            switch (s) {
                case Stmt.Let(Var v, Optional<Expr> value, Pos _) -> value.ifPresent(e -> assigned(v, e, below));
                case Stmt.Assign(Var v, Expr value, Pos _) -> assigned(v, value, below);
                case Stmt.Loop loop -> {
                    Set<Var> inside = new HashSet<>(below);
                    boundedBelow(loop.test(), inside);
                    block(loop.body(), inside);
                    block(loop.step(), inside);
                }
                case Stmt.If _, Stmt.Labeled _ -> Walk.blocks(s).forEach(inner -> block(inner, below));
                case Stmt.Store _, Stmt.Break _, Stmt.Return _, Stmt.Throw _, Stmt.Assert _, Stmt.Do _ -> {}
            }
        }
    }

    private static void boundedBelow(Expr test, Set<Var> into) {
        switch (test) {
            case Expr.AndAlso(Expr left, Expr _, Pos _) -> boundedBelow(left, into);
            case Expr.Binary(BinOp op, Expr.Local(Var v, Pos _), Expr _, Pos _) when op == BinOp.LT -> into.add(v);
            default -> {}
        }
    }

    private void assigned(Var v, Expr value, Set<Var> below) {
        boolean counts = value instanceof Expr.Const(var _, Object n, Pos _) && n instanceof Integer i && i >= 0
                || addsOne(v, value) && below.contains(v);
        neverNegative.merge(v, counts, Boolean::logicalAnd);
    }

    private static boolean addsOne(Var v, Expr value) {
        return value instanceof Expr.Binary(BinOp op, Expr.Local(Var left, Pos _), Expr.Const(var _, Object one, Pos _), Pos _)
                && op == BinOp.ADD && left.equals(v) && one.equals(1);
    }
}
