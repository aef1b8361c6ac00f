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
 * variables that are set once, tables that are filled where they are made, and within other expressions the functions and divisions, which the JIT would not move by itself. Nothing that can fail is moved, so it
 * does not matter that it may now be computed without need.
 */
final class Hoist {
    /** @param prelude the declarations and stores that come first, in order */
    record Hoisted(List<Stmt> prelude, Inline.Inlined rest) {}

    private final Set<Var> assigned = new HashSet<>();
    private final Set<Var> fixed = new HashSet<>();
    private final List<Stmt> prelude = new ArrayList<>();
    private final Names names = new Names();
    private final Tables tables;

    private Hoist(Inline.Inlined element, List<Var> params, List<Var> uniforms) {
        tables = new Tables(element.body(), element.results());
        names.reserve(params);
        names.reserve(element.body());
        Walk.anyStmt(element.body(), s -> {
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
        Hoist pass = new Hoist(element, params, uniforms);
        Block rest = pass.block(element.body());
        return new Hoisted(List.copyOf(pass.prelude), new Inline.Inlined(rest, element.results()));
    }

    private Block block(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (int i = 0; i < block.stmts().size(); i++) {
            Stmt s = block.stmts().get(i);
            int table = tables.length(block.stmts().subList(i, block.stmts().size()), this::isFixed);
            if (table > 0) {
                prelude.addAll(block.stmts().subList(i, i + table));
                i += table - 1;
            } else if (s instanceof Stmt.Let(Var v, Optional<Expr> value, Pos _) && !assigned.contains(v)
                    && v.type().isPrimitive()
                    && value.filter(this::isFixed).isPresent()) {
                fixed.add(v);
                prelude.add(s);
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
