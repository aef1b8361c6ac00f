package dev.jvmap.processor.pass;

import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives a function body one exit: every {@code return} assigns the result variable and leaves a labelled block around the body. A body whose only
 * return is its last statement needs no block.
 */
final class SingleExit {
    private final Optional<Var> result;
    private final Label exit;

    private SingleExit(Optional<Var> result, Label exit) {
        this.result = result;
        this.exit = exit;
    }

    /**
     * The body's statements without returns; {@code result}, declared by the caller, holds the value afterwards.
     *
     * @param result empty for a void function
     * @param exit a fresh label with role BODY
     */
    static List<Stmt> apply(Block body, Optional<Var> result, Label exit, Pos pos) {
        SingleExit pass = new SingleExit(result, exit);
        if (returnsOnlyAtEnd(body)) {
            List<Stmt> stmts = new ArrayList<>(body.stmts());
            if (!stmts.isEmpty() && stmts.getLast() instanceof Stmt.Return(Optional<Expr> value, Pos at)) {
                stmts.removeLast();
                value.ifPresent(v -> stmts.add(new Stmt.Assign(result.orElseThrow(), v, at)));
            }
            return stmts;
        }
        return List.of(new Stmt.Labeled(exit, pass.block(body), pos));
    }

    /** Whether the only return, if any, is the last statement. */
    static boolean returnsOnlyAtEnd(Block body) {
        int last = body.stmts().size() - 1;
        for (int i = 0; i <= last; i++) {
            Stmt s = body.stmts().get(i);
            boolean plainEnd = i == last && s instanceof Stmt.Return;
            if (!plainEnd && Walk.anyStmt(Block.of(s), inner -> inner instanceof Stmt.Return)) {
                return false;
            }
        }
        return true;
    }

    private Block block(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            switch (s) {
                case Stmt.Return(Optional<Expr> value, Pos pos) -> {
                    value.ifPresent(v -> out.add(new Stmt.Assign(result.orElseThrow(), v, pos)));
                    out.add(new Stmt.Break(exit, pos));
                }
                case Stmt.If i -> out.add(new Stmt.If(i.test(), block(i.yes()), block(i.no()), i.pos()));
                case Stmt.Loop l -> out.add(new Stmt.Loop(l.label(), l.test(), block(l.body()), l.step(), l.pos()));
                case Stmt.Labeled l -> out.add(new Stmt.Labeled(l.label(), block(l.body()), l.pos()));
                case Stmt.Let _, Stmt.Assign _, Stmt.Store _, Stmt.Break _, Stmt.Throw _, Stmt.Assert _, Stmt.Do _ ->
                    out.add(s);
            }
        }
        return new Block(out);
    }
}
