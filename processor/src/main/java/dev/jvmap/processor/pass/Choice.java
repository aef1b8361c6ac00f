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
import java.util.function.Predicate;

/**
 * What a variable becomes in an {@code if} that only assigns the same few variables on both of its sides: one of two values, which is one blend; two
 * branches under masks are two, one waiting for the other.
 */
record Choice(Var var, Expr yes, Expr no) {
    /**
     * The choices that an {@code if} comes to; none if it does anything else, or something worth skipping.
     *
     * @param varying whether a test differs between elements: where not, one side is skipped for nothing
     */
    static List<Choice> of(Stmt.If s, Predicate<Expr> varying) {
        Map<Var, Expr> yes = assigned(s.yes(), varying);
        Map<Var, Expr> no = assigned(s.no(), varying);
        if (!yes.keySet().equals(no.keySet())) {
            return List.of();
        }
        return yes.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue(), no.get(e.getKey()))).toList();
    }

    /** The new values of variables, if the block does nothing but assign them, each from values that it leaves alone or its own. */
    private static Map<Var, Expr> assigned(Block side, Predicate<Expr> varying) {
        if (Effects.needsActiveLane(side) || Effects.cost(side) >= Effects.GUARD_FROM) {
            return Map.of();
        }
        if (side.stmts().size() == 1 && side.stmts().getFirst() instanceof Stmt.If inner) {
            return varying.test(inner.test()) ? asOne(inner, of(inner, varying)) : Map.of();
        }
        Map<Var, Expr> values = new LinkedHashMap<>();
        for (Stmt s : side.stmts()) {
            if (!(s instanceof Stmt.Assign assign) || values.put(assign.var(), assign.value()) != null) {
                return Map.of();
            }
        }
        boolean apart =
                values.entrySet().stream().noneMatch(e -> readsOthers(e.getValue(), e.getKey(), values.keySet()));
        return apart && values.keySet().stream().allMatch(v -> v.type().isPrimitive()) ? values : Map.of();
    }

    /** The value that an inner {@code if} gives to its only variable. Several would each ask its test. */
    private static Map<Var, Expr> asOne(Stmt.If inner, List<Choice> choices) {
        if (choices.size() != 1) {
            return Map.of();
        }
        Choice only = choices.getFirst();
        return Map.of(only.var, new Expr.Cond(inner.test(), only.yes, only.no, inner.pos()));
    }

    private static boolean readsOthers(Expr value, Var own, Set<Var> assigned) {
        return Walk.anyExpr(value,
                part -> part instanceof Expr.Local local && !local.var().equals(own) && assigned.contains(local.var()));
    }
}
