package dev.jvmap.processor.read;

import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Walk;
import java.util.List;

/**
 * Whether control can reach the end of statements (JLS 14.22): Java rejects code behind an end that it cannot reach.
 */
final class Completion {
    private Completion() {}

    static boolean reachesEnd(Block block) {
        return block.stmts().stream().allMatch(Completion::reachesEnd);
    }

    private static boolean reachesEnd(Stmt stmt) {
        return switch (stmt) {
            case Stmt.Let _, Stmt.Assign _, Stmt.Store _, Stmt.Assert _, Stmt.Do _ -> true;
            case Stmt.Break _, Stmt.Return _, Stmt.Throw _ -> false;
            case Stmt.If branch -> reachesEnd(branch.yes()) || reachesEnd(branch.no());
            case Stmt.Loop loop -> !isTrue(loop.test()) || leaves(loop.body(), loop.label());
            case Stmt.Labeled labeled -> reachesEnd(labeled.body()) || leaves(labeled.body(), labeled.label());
        };
    }

    private static boolean leaves(Block body, Label label) {
        return Walk.anyStmt(body, stmt -> stmt instanceof Stmt.Break(Label target, _) && target.equals(label));
    }

    static boolean isTrue(Expr test) {
        return test instanceof Expr.Const constant && constant.value().equals(true);
    }

    /** The statements up to the first whose end is not reached. */
    static Block reachable(List<Stmt> stmts) {
        for (int i = 0; i < stmts.size(); i++) {
            if (!reachesEnd(stmts.get(i))) {
                return new Block(stmts.subList(0, i + 1));
            }
        }
        return new Block(stmts);
    }
}
