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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Removes variables that have the value of another one: {@code let v = u}, and {@code let v = e} where a variable around it has the value of {@code e} already. Inlining
 * leaves many of both: the sine and the cosine of one argument share most of their work. Only variables that are never assigned again take part.
 */
final class Sharing {
    private final Set<Var> assigned = new HashSet<>();
    private final Map<Var, Expr> originals = new HashMap<>();
    private Map<Expr, Expr> available = new HashMap<>();

    private Sharing(Block body) {
        Walk.anyStmt(body, s -> {
            if (s instanceof Stmt.Assign assign) {
                assigned.add(assign.var());
            } else if (s instanceof Stmt.Let let && let.value().isEmpty()) {
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
        Map<Expr, Expr> outer = available;
        available = new HashMap<>(outer);
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            Stmt rewritten = Walk.map(s, this::block, this::expr);
            if (rewritten instanceof Stmt.Let(Var v, Optional<Expr> value, Pos _) && value.isPresent()
                    && isFixed(v, value.get())) {
                Expr known = available.putIfAbsent(value.get(), new Expr.Local(v, Pos.NONE));
                Expr original = value.get() instanceof Expr.Local ? value.get() : known;
                if (original != null) {
                    originals.put(v, original);
                    continue;
                }
            }
            out.add(rewritten);
        }
        available = outer;
        return new Block(out);
    }

    /** Whether variable and value stay the same from here on. */
    private boolean isFixed(Var v, Expr value) {
        return !assigned.contains(v) && !Effects.mayThrow(value)
                && !Walk.anyExpr(value,
                        e -> e instanceof Expr.Local(Var u, Pos _) && assigned.contains(u) || e instanceof Expr.Global);
    }

    private Expr expr(Expr e) {
        return e instanceof Expr.Local(Var v, Pos _) && originals.containsKey(v) ? originals.get(v)
                : Walk.mapOperands(e, this::expr);
    }
}
