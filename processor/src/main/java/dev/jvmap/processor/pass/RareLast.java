package dev.jvmap.processor.pass;

import dev.jvmap.processor.analysis.Effects;
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
 * Moves the rare case of a function behind its ordinary one.
 *
 * <pre>
 * end: { if (rare) { r = slow(x); break end; }  ordinary;  r = y; }
 *     becomes
 * ordinary;  r = y;  if (rare) { r = slow(x); }
 * </pre>
 *
 * Lanes then need no mask for the ordinary case, only a blend when some lane is rare. Done where the slow case is a call made lane by lane, and the ordinary
 * case is straight code that cannot fail.
 */
final class RareLast {
    private RareLast() {}

    static Block apply(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            Stmt inside = Walk.map(s, RareLast::apply, e -> e);
            Optional<List<Stmt>> reordered = inside instanceof Stmt.Labeled(Label label, Block body, Pos _)
                    ? rare(label, body) : Optional.empty();
            out.addAll(reordered.orElse(List.of(inside)));
        }
        return new Block(out);
    }

    /** The reordered statements of a block that starts, behind declarations, with a rare case. */
    private static Optional<List<Stmt>> rare(Label end, Block body) {
        List<Stmt> stmts = new ArrayList<>(body.stmts());
        int at = 0;
        while (at < stmts.size() && stmts.get(at) instanceof Stmt.Let) {
            at++;
        }
        if (at == stmts.size() || !(stmts.get(at) instanceof Stmt.If i) || !i.no().isEmpty()) {
            return Optional.empty();
        }
        Optional<Stmt.Assign> slow = slowCase(i.yes(), end);
        if (slow.isEmpty()) {
            return Optional.empty();
        }
        stmts.remove(at);
        if (!stmts.isEmpty() && stmts.getLast() instanceof Stmt.Break(Label last, Pos _) && last.equals(end)) {
            stmts.removeLast();
        }
        if (!stmts.stream().allMatch(s -> isStraight(s, slow.get(), i.test()))) {
            return Optional.empty();
        }
        stmts.add(new Stmt.If(i.test(), Block.of(slow.get()), Block.EMPTY, i.pos()));
        return Optional.of(stmts);
    }

    /** {@code { r = slow(…); break end; }}. */
    private static Optional<Stmt.Assign> slowCase(Block block, Label end) {
        List<Stmt> stmts = block.stmts();
        boolean leaves =
                stmts.size() == 2 && stmts.get(1) instanceof Stmt.Break(Label target, Pos _) && target.equals(end);
        return leaves && stmts.get(0) instanceof Stmt.Assign assign && assign.value() instanceof Expr.Foreign
                ? Optional.of(assign) : Optional.empty();
    }

    /** Whether the statement may run before the slow case: it cannot fail, and leaves alone what the slow case reads. */
    private static boolean isStraight(Stmt s, Stmt.Assign slow, Expr test) {
        return switch (s) {
            case Stmt.Let(Var _, Optional<Expr> value, Pos _) -> value.stream().noneMatch(Effects::mayThrow);
            case Stmt.Assign(Var v, Expr value, Pos _) ->
                !Effects.mayThrow(value) && !reads(test, v) && !reads(slow.value(), v);
            case Stmt.If(Expr inner, Block yes, Block no, Pos _) -> !Effects.mayThrow(inner) && no.isEmpty()
                    && yes.stmts().stream().allMatch(t -> isSlowCase(t, slow, test) || isStraight(t, slow, test));
            case Stmt.Labeled _, Stmt.Loop _, Stmt.Break _, Stmt.Store _, Stmt.Return _, Stmt.Throw _, Stmt.Assert _, Stmt.Do _ ->
                false;
        };
    }

    /** Whether the statement is the slow case of another function, which has been moved behind its ordinary one before. */
    private static boolean isSlowCase(Stmt s, Stmt.Assign slow, Expr test) {
        return s instanceof Stmt.Assign(Var v, Expr.Foreign _, Pos _) && !reads(test, v) && !reads(slow.value(), v);
    }

    private static boolean reads(Expr e, Var v) {
        return Walk.anyExpr(e, part -> part instanceof Expr.Local(Var read, Pos _) && read.equals(v));
    }
}
