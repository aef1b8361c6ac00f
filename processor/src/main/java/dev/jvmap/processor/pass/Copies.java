package dev.jvmap.processor.pass;

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

/** Removes variables that are only another name of a variable: {@code let v = u}, where neither is assigned again. Inlining leaves many. */
final class Copies {
    private final Set<Var> assigned = new HashSet<>();
    private final Map<Var, Expr> originals = new HashMap<>();

    private Copies(Block body) {
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
        Copies pass = new Copies(inlined.body());
        Block body = pass.block(inlined.body());
        return new Inline.Inlined(body, pass.original(inlined.result()));
    }

    private Var original(Var v) {
        return originals.get(v) instanceof Expr.Local(Var u, Pos _) ? u : v;
    }

    private Block block(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            if (s instanceof Stmt.Let(Var v, Optional<Expr> value, Pos _) && value.orElse(null) instanceof Expr.Local(Var u, Pos pos)
                    && !assigned.contains(v) && !assigned.contains(u)) {
                originals.put(v, expr(new Expr.Local(u, pos)));
            } else {
                out.add(stmt(s));
            }
        }
        return new Block(out);
    }

    private Stmt stmt(Stmt s) {
        return switch (s) {
            case Stmt.Let(Var v, Optional<Expr> value, Pos pos) -> new Stmt.Let(v, value.map(this::expr), pos);
            case Stmt.Assign(Var v, Expr value, Pos pos) -> new Stmt.Assign(v, expr(value), pos);
            case Stmt.Store(Expr array, Expr index, Expr value, Pos pos) -> new Stmt.Store(expr(array), expr(index), expr(value), pos);
            case Stmt.If(Expr test, Block yes, Block no, Pos pos) -> new Stmt.If(expr(test), block(yes), block(no), pos);
            case Stmt.Loop l -> new Stmt.Loop(l.label(), expr(l.test()), block(l.body()), block(l.step()), l.pos());
            case Stmt.Labeled l -> new Stmt.Labeled(l.label(), block(l.body()), l.pos());
            case Stmt.Return(Optional<Expr> value, Pos pos) -> new Stmt.Return(value.map(this::expr), pos);
            case Stmt.Assert(Expr test, String source, Pos pos) -> new Stmt.Assert(expr(test), source, pos);
            case Stmt.Do(Expr call, Pos pos) -> new Stmt.Do(expr(call), pos);
            case Stmt.Break _, Stmt.Throw _ -> s;
        };
    }

    private Expr expr(Expr e) {
        return e instanceof Expr.Local(Var v, Pos _) && originals.containsKey(v) ? originals.get(v) : Walk.mapOperands(e, this::expr);
    }
}
