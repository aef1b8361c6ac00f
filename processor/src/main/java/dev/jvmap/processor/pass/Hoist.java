package dev.jvmap.processor.pass;

import dev.jvmap.processor.analysis.Effects;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what depends on unbatched arguments only out of the element: it is computed once per call of the kernel instead of once per group of lanes. Moves whole
 * variables that are set once, and within other expressions the functions and divisions, which the JIT would not move by itself. Nothing that can fail is moved, so it
 * does not matter that it may now be computed without need.
 */
final class Hoist {
    /** @param prelude the declarations to be computed first, in order */
    record Hoisted(List<Stmt.Let> prelude, Inline.Inlined rest) {}

    private final Set<Var> assigned = new HashSet<>();
    private final Set<Var> fixed = new HashSet<>();
    private final List<Stmt.Let> prelude = new ArrayList<>();
    private final Names names = new Names();

    private Hoist(Block body, List<Var> params, List<Var> uniforms) {
        names.reserve(params);
        names.reserve(body);
        Walk.anyStmt(body, s -> {
            if (s instanceof Stmt.Assign assign) {
                assigned.add(assign.var());
            } else if (s instanceof Stmt.Let let && let.value().isEmpty()) {
                assigned.add(let.var());
            }
            return false;
        });
        uniforms.stream().filter(v -> v.type().isPrimitive() && !assigned.contains(v)).forEach(fixed::add);
    }

    static Hoisted apply(Inline.Inlined element, List<Var> params, List<Var> uniforms) {
        Hoist pass = new Hoist(element.body(), params, uniforms);
        Block rest = pass.block(element.body());
        return new Hoisted(List.copyOf(pass.prelude), new Inline.Inlined(rest, element.results()));
    }

    private Block block(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            if (s instanceof Stmt.Let(Var v, Optional<Expr> value, Pos _) && !assigned.contains(v)
                    && v.type().isPrimitive()
                    && value.filter(this::isFixed).isPresent()) {
                fixed.add(v);
                prelude.add((Stmt.Let) s);
            } else {
                out.add(Walk.map(s, this::block, this::expr));
            }
        }
        return new Block(out);
    }

    private Expr expr(Expr e) {
        if (isFixed(e) && Walk.anyExpr(e, Hoist::isWorthIt)) {
            Var v = new Var(names.fresh("uniform"), e.type());
            fixed.add(v);
            prelude.add(new Stmt.Let(v, Optional.of(e), e.pos()));
            return new Expr.Local(v, e.pos());
        }
        return Walk.mapOperands(e, this::expr);
    }

    /** Whether the expression has the same value for all elements and cannot fail. */
    private boolean isFixed(Expr e) {
        return !Effects.mayThrow(e) && !Walk.anyExpr(e, part -> switch (part) {
            case Expr.Local(Var v, Pos _) -> !fixed.contains(v);
            case Expr.BatchInfo _, Expr.Global _ -> true;
            default -> false;
        });
    }

    private static boolean isWorthIt(Expr e) {
        return e instanceof Expr.Intrin || e instanceof Expr.Binary b && b.op() == BinOp.DIV;
    }
}
