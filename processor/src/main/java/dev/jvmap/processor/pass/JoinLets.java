package dev.jvmap.processor.pass;

import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Declares a variable where it gets its first value, when that is in the block of its declaration: {@code let r; …; r = e} becomes {@code …; let r = e}. */
final class JoinLets {
    private JoinLets() {}

    static Block apply(Block block) {
        List<Stmt> stmts =
                new ArrayList<>(block.stmts().stream().map(s -> Walk.map(s, JoinLets::apply, e -> e)).toList());
        for (int i = 0; i < stmts.size(); i++) {
            if (stmts.get(i) instanceof Stmt.Let(Var v, Optional<Expr> value, Pos _) && value.isEmpty()) {
                int first = firstMention(stmts, i + 1, v);
                if (first < stmts.size() && stmts.get(first) instanceof Stmt.Assign(Var _, Expr e, Pos pos)) {
                    stmts.set(first, new Stmt.Let(v, Optional.of(e), pos));
                    stmts.remove(i--);
                }
            }
        }
        return new Block(stmts);
    }

    /** The first statement from {@code from} on that assigns or reads the variable, at any depth. */
    private static int firstMention(List<Stmt> stmts, int from, Var v) {
        int i = from;
        while (i < stmts.size() && !mentions(stmts.get(i), v)) {
            i++;
        }
        return i;
    }

    private static boolean mentions(Stmt s, Var v) {
        return Walk.assigns(s, v)
                || Walk.anyExpr(Block.of(s), e -> e instanceof Expr.Local(Var read, Pos _) && read.equals(v));
    }
}
