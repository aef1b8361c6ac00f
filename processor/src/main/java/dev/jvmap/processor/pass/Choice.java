package dev.jvmap.processor.pass;

import dev.jvmap.processor.analysis.Effects;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a variable becomes in an {@code if} that only assigns the same few variables on both of its sides: one of two values, which is one blend; two
 * branches under masks are two, one waiting for the other.
 */
record Choice(Var var, Expr yes, Expr no) {
    /** The choices that an {@code if} comes to; none if it does anything else, or something worth skipping. */
    static List<Choice> of(Stmt.If s) {
        Map<Var, Expr> yes = assigned(s.yes());
        Map<Var, Expr> no = assigned(s.no());
        if (!yes.keySet().equals(no.keySet())) {
            return List.of();
        }
        return yes.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue(), no.get(e.getKey()))).toList();
    }

    /** The new values of variables, if the block does nothing but assign them, each from values that it leaves alone or its own. */
    private static Map<Var, Expr> assigned(Block side) {
        Map<Var, Expr> values = new LinkedHashMap<>();
        for (Stmt s : side.stmts()) {
            if (!(s instanceof Stmt.Assign assign) || values.put(assign.var(), assign.value()) != null) {
                return Map.of();
            }
        }
        boolean plain = !Effects.needsActiveLane(side) && Effects.cost(side) < Effects.GUARD_FROM;
        boolean apart =
                values.entrySet().stream().noneMatch(e -> readsOthers(e.getValue(), e.getKey(), values.keySet()));
        return plain && apart && values.keySet().stream().allMatch(v -> v.type().isPrimitive()) ? values : Map.of();
    }

    private static boolean readsOthers(Expr value, Var own, Set<Var> assigned) {
        return Walk.anyExpr(value,
                part -> part instanceof Expr.Local local && !local.var().equals(own) && assigned.contains(local.var()));
    }
}
