package dev.jvmap.processor.analysis;

import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which variables an element may still read behind a statement. It is a fact about one element, so it also says which lanes' values must be kept when lanes
 * part: those of variables that are live where the lanes meet again.
 */
public final class Liveness {
    private final Map<Stmt, Set<Var>> after = new IdentityHashMap<>();
    private final Map<Stmt, Set<Var>> atElse = new IdentityHashMap<>();
    private final Map<Label, Set<Var>> atExit = new HashMap<>();

    private Liveness() {}

    /** Analyses a body without returns, behind which {@code liveOut} are read. */
    public static Liveness of(Block body, Set<Var> liveOut) {
        Liveness facts = new Liveness();
        facts.block(body, liveOut);
        return facts;
    }

    /** Whether an element that has passed the statement may read the variable. */
    public boolean liveAfter(Stmt s, Var v) {
        return after.getOrDefault(s, Set.of()).contains(v);
    }

    /** Whether an element for which the condition is false may read the variable. */
    public boolean liveAtElse(Stmt.If s, Var v) {
        return atElse.getOrDefault(s, Set.of()).contains(v);
    }

    private Set<Var> block(Block block, Set<Var> out) {
        Set<Var> live = out;
        List<Stmt> stmts = block.stmts();
        for (int i = stmts.size() - 1; i >= 0; i--) {
            after.put(stmts.get(i), Set.copyOf(live));
            live = before(stmts.get(i), live);
        }
        return live;
    }

    private Set<Var> before(Stmt s, Set<Var> out) {
        return switch (s) {
            case Stmt.Let(Var v, Optional<Expr> _, Pos _) -> reads(s, without(out, v));
            case Stmt.Assign(Var v, Expr _, Pos _) -> reads(s, without(out, v));
            case Stmt.If i -> {
                Set<Var> no = block(i.no(), out);
                atElse.put(i, no);
                yield reads(s, union(block(i.yes(), out), no));
            }
            case Stmt.Labeled l -> {
                atExit.put(l.label(), out);
                yield block(l.body(), out);
            }
            case Stmt.Loop l -> loop(l, out);
            case Stmt.Break(Label label, Pos _) -> atExit.get(label);
            case Stmt.Throw _ -> Set.of();
            case Stmt.Return _ -> reads(s, Set.of());
            case Stmt.Store _, Stmt.Assert _, Stmt.Do _ -> reads(s, out);
        };
    }

    private Set<Var> loop(Stmt.Loop l, Set<Var> out) {
        atExit.put(l.label(), out);
        Set<Var> head = reads(l, out);
        while (true) {
            Set<Var> turned = union(head, block(l.body(), block(l.step(), head)));
            if (turned.equals(head)) {
                return head;
            }
            head = turned;
        }
    }

    private static Set<Var> reads(Stmt s, Set<Var> live) {
        Set<Var> all = new HashSet<>(live);
        Walk.exprs(s).forEach(e -> collect(e, all));
        return all;
    }

    private static void collect(Expr e, Set<Var> into) {
        if (e instanceof Expr.Local(Var v, Pos _)) {
            into.add(v);
        }
        Walk.operands(e).forEach(operand -> collect(operand, into));
    }

    private static Set<Var> without(Set<Var> set, Var v) {
        Set<Var> rest = new HashSet<>(set);
        rest.remove(v);
        return rest;
    }

    private static Set<Var> union(Set<Var> a, Set<Var> b) {
        Set<Var> both = new HashSet<>(a);
        both.addAll(b);
        return both;
    }
}
