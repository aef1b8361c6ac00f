package dev.jvmap.processor.pass;

import dev.jvmap.processor.analysis.Effects;
import dev.jvmap.processor.analysis.Range;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Says at the index of a table what is known of the variables in it: in {@code int i = n & 15; … TABLE[i]} the index is within a table of 16, so it becomes
 * {@code i & 15}, which needs no check and, of a small table, is a look-up in registers.
 */
final class Indexes {
    private final Map<Var, OptionalLong> most = new HashMap<>();

    private Indexes(Block body) {
        Set<Var> assigned = Walk.assigned(body);
        Walk.anyStmt(body, s -> {
            if (s instanceof Stmt.Let(Var v, Optional<Expr> value, Pos _) && value.isPresent() && !assigned.contains(v)
                    && v.type().isPrimitive()) {
                most.put(v, atMost(value.get()));
            }
            return false;
        });
    }

    static Block apply(Block body) {
        return new Indexes(body).block(body);
    }

    private OptionalLong atMost(Expr e) {
        return Range.atMost(e, v -> most.getOrDefault(v, OptionalLong.empty()));
    }

    private Block block(Block block) {
        return new Block(block.stmts().stream().map(s -> Walk.map(s, this::block, this::expr)).toList());
    }

    private Expr expr(Expr e) {
        Expr inner = Walk.mapOperands(e, this::expr);
        if (!(inner instanceof Expr.Load load) || !(load.array() instanceof Expr.Global table)
                || Effects.inTable(load)) {
            return inner;
        }
        long bits = atMost(load.index()).stream().map(n -> n == 0 ? 0 : 2 * Long.highestOneBit(n) - 1).findFirst()
                .orElse(Long.MAX_VALUE);
        return bits >= table.length() ? load : new Expr.Load(table, within(load.index(), (int) bits), load.pos());
    }

    private static Expr within(Expr index, int bits) {
        return new Expr.Binary(BinOp.AND, index, new Expr.Const(Kind.INT, bits, index.pos()), index.pos());
    }
}
