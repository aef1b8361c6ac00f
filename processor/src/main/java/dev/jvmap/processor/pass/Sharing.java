package dev.jvmap.processor.pass;

import dev.jvmap.processor.analysis.Effects;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Removes variables that have the value of another one: {@code let v = u}, and {@code let v = e} where a variable around it has the value of {@code e} already. Inlining
 * leaves many of both: the sine and the cosine of one argument share most of their work, and a function and its derivative most of theirs. Only variables that are
 * never assigned again are removed or kept for others; what they were computed from may change, and then they are not found any more.
 */
final class Sharing {
    private final Set<Var> assigned;
    private final Map<Var, Expr> originals = new HashMap<>();
    /** Variables by the value that they have here. */
    private Map<Expr, Var> available = new HashMap<>();

    private Sharing(Block body) {
        assigned = Walk.assigned(body);
        Walk.anyStmt(body, s -> {
            if (s instanceof Stmt.Let let && let.value().isEmpty()) {
                assigned.add(let.var());
            }
            return false;
        });
    }

    static Inline.Inlined apply(Inline.Inlined inlined) {
        Sharing pass = new Sharing(inlined.body());
        Block body = pass.block(inlined.body());
        return new Inline.Inlined(body, inlined.results().stream().map(pass::original).toList());
    }

    private Var original(Var v) {
        return originals.get(v) instanceof Expr.Local(Var u, Pos _) ? u : v;
    }

    private Block block(Block block) {
        Map<Expr, Var> outer = available;
        available = new HashMap<>(outer);
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            if (s instanceof Stmt.Loop) {
                forget(Walk.assigned(Block.of(s)));
            }
            Stmt rewritten = Walk.map(s, this::block, this::expr);
            forget(Walk.assigned(Block.of(s)));
            if (!(rewritten instanceof Stmt.Let(Var v, Optional<Expr> value, Pos _) && value.isPresent()
                    && isRemoved(v, value.get()))) {
                out.add(rewritten);
            }
        }
        available = outer;
        return new Block(out);
    }

    /** Whether the variable is not needed, because another one stands for it from now on. */
    private boolean isRemoved(Var v, Expr value) {
        if (assigned.contains(v)) {
            return false;
        }
        if (value instanceof Expr.Local(Var u, Pos _)) {
            return !assigned.contains(u) && originals.putIfAbsent(v, value) == null;
        }
        if (Effects.mayThrow(value) || Walk.anyExpr(value, e -> e instanceof Expr.Global)) {
            return false;
        }
        Var known = available.putIfAbsent(Walk.unplaced(value), v);
        if (known != null) {
            originals.put(v, new Expr.Local(known, Pos.NONE));
        }
        return known != null;
    }

    /** The values that depended on these variables are not available any more. */
    private void forget(Set<Var> changed) {
        if (changed.isEmpty()) {
            return;
        }
        available.keySet().removeIf(
                value -> Walk.anyExpr(value, e -> e instanceof Expr.Local(Var u, Pos _) && changed.contains(u)));
    }

    private Expr expr(Expr e) {
        return e instanceof Expr.Local(Var v, Pos _) && originals.containsKey(v) ? originals.get(v)
                : Walk.mapOperands(e, this::expr);
    }
}
