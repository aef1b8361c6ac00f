package dev.jvmap.processor.pass;

import dev.jvmap.processor.ir.Access;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Local arrays that are tables: filled where they are made, from then on only read. */
final class Tables {
    private final Map<Var, Integer> stores = new HashMap<>();
    private final Set<Var> elsewhere = new HashSet<>();

    Tables(Block body, List<Var> results) {
        elsewhere.addAll(results);
        Walk.anyStmt(body, s -> {
            switch (s) {
                case Stmt.Store store -> {
                    Access.of(store.array()).ifPresent(part -> stores.merge(part.array(), 1, Integer::sum));
                    Walk.exprs(s).stream().skip(1).forEach(this::reads);
                }
                case Stmt.Assign assign -> {
                    elsewhere.add(assign.var());
                    reads(assign.value());
                }
                default -> Walk.exprs(s).forEach(this::reads);
            }
            return false;
        });
    }

    private void reads(Expr e) {
        switch (e) {
            case Expr.Local(Var v, Pos _) -> elsewhere.add(v);
            case Expr.Load load when load.type().isPrimitive() && Access.of(load).isPresent() ->
                Access.of(load).get().indexes().forEach(this::reads);
            default -> Walk.operands(e).forEach(this::reads);
        }
    }

    /**
     * How many of the first statements make and fill a table; 0 if they do not.
     *
     * @param fixed tells the values that are the same for all elements and cannot fail
     */
    int length(List<Stmt> stmts, Predicate<Expr> fixed) {
        if (!(stmts.getFirst() instanceof Stmt.Let(Var v, Optional<Expr> value, Pos _))
                || !(value.orElse(null) instanceof Expr.NewArray(var _, List<Expr> lengths, Pos _))
                || elsewhere.contains(v) || !lengths.stream().allMatch(Tables::isConstant)) {
            return 0;
        }
        int fill = stores.getOrDefault(v, 0);
        boolean filled = fill < stmts.size() && stmts.subList(1, 1 + fill).stream()
                .allMatch(s -> s instanceof Stmt.Store store && fills(store, v, lengths) && fixed.test(store.value()));
        return filled ? 1 + fill : 0;
    }

    private static boolean fills(Stmt.Store store, Var table, List<Expr> lengths) {
        Optional<Access> place = Access.of(new Expr.Load(store.array(), store.index(), store.pos()));
        return place.filter(access -> access.array().equals(table) && isWithin(access.indexes(), lengths)).isPresent();
    }

    private static boolean isWithin(List<Expr> indexes, List<Expr> lengths) {
        for (int d = 0; d < indexes.size(); d++) {
            if (!(indexes.get(d) instanceof Expr.Const(var _, Object index, Pos _))
                    || !(lengths.get(d) instanceof Expr.Const(var _, Object length, Pos _))
                    || (Integer) index < 0 || (Integer) index >= (Integer) length) {
                return false;
            }
        }
        return true;
    }

    private static boolean isConstant(Expr length) {
        return length instanceof Expr.Const(var _, Object value, Pos _) && (Integer) value >= 0;
    }
}
