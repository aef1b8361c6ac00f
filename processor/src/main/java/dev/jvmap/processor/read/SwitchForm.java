package dev.jvmap.processor.read;

import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A switch that has been read, and how the IR says it: as a choice between values, a chain of {@code if}s, or, where a
 * group falls through to the next, as a sequence of {@code if}s on the number of the group at which the switch is
 * entered.
 *
 * @param exit what {@code break} and {@code yield} leave
 */
record SwitchForm(List<Group> groups, Label exit, Pos pos) {

    /** @param body ends with a Break where it does not fall through or leave in another way */
    record Group(Expr test, boolean isDefault, Block body) {}

    /** The values that any group assigns to a variable. */
    List<Expr> assigned(Var var) {
        return groups.stream().flatMap(group -> assigned(group.body(), var)).toList();
    }

    private static Stream<Expr> assigned(Block block, Var var) {
        return block.stmts().stream().flatMap(stmt -> stmt instanceof Stmt.Assign(Var to, Expr value, _) && to == var
                ? Stream.of(value)
                : Walk.blocks(stmt).stream().flatMap(inner -> assigned(inner, var)));
    }

    SwitchForm withBodies(UnaryOperator<Stmt> change) {
        return new SwitchForm(groups.stream()
                .map(group -> new Group(group.test(), group.isDefault(), Rewrite.leaves(group.body(), change)))
                .toList(), exit, pos);
    }

    /** A switch that must find a group: where no group is the default, the last one need not be tested. */
    SwitchForm exhaustive() {
        if (groups.stream().anyMatch(Group::isDefault)) {
            return this;
        }
        List<Group> all = new ArrayList<>(groups);
        Group last = all.removeLast();
        all.add(new Group(last.test(), true, last.body()));
        return new SwitchForm(all, exit, pos);
    }

    /** The value of {@code result}, if all that the groups do is to assign it. */
    Optional<Expr> expression(Var result) {
        boolean plain = groups.stream().allMatch(group -> withoutBreak(group.body()).stmts().size() == 1
                && withoutBreak(group.body()).stmts().getFirst() instanceof Stmt.Assign(Var var, _, _)
                && var.equals(result));
        if (!plain) {
            return Optional.empty();
        }
        Expr chosen = value(groups.stream().filter(Group::isDefault).findFirst().orElseThrow());
        for (Group group : groups.reversed()) {
            chosen = group.isDefault() ? chosen : new Expr.Cond(group.test(), value(group), chosen, pos);
        }
        return Optional.of(chosen);
    }

    private static Expr value(Group group) {
        return ((Stmt.Assign) group.body().stmts().getFirst()).value();
    }

    /** @param entry makes the variable for the number of the entered group */
    List<Stmt> statements(Supplier<Var> entry) {
        List<Stmt> stmts = new ArrayList<>();
        SwitchForm form = withSharedVariables(stmts);
        stmts.addAll(Jumps.wrap(exit, form.fallsThrough() ? form.entered(entry.get()) : form.chain(), pos).stmts());
        return stmts;
    }

    private boolean fallsThrough() {
        return groups.subList(0, Math.max(0, groups.size() - 1)).stream()
                .anyMatch(group -> Completion.reachesEnd(group.body()));
    }

    private Block chain() {
        Block rest = groups.stream().filter(Group::isDefault).findFirst().map(group -> withoutBreak(group.body()))
                .orElse(Block.EMPTY);
        for (Group group : groups.reversed()) {
            rest = group.isDefault() ? rest
                    : Block.of(new Stmt.If(group.test(), withoutBreak(group.body()), rest, group.test().pos()));
        }
        return rest;
    }

    private Block entered(Var entry) {
        List<Stmt> stmts = new ArrayList<>();
        stmts.add(new Stmt.Let(entry, Optional.of(entryNumber()), pos));
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            boolean last = i == groups.size() - 1;
            Block body = last ? withoutBreak(group.body()) : group.body();
            if (last && groups.stream().anyMatch(Group::isDefault)) {
                stmts.addAll(body.stmts());
            } else {
                Expr reached = new Expr.Binary(BinOp.LE, new Expr.Local(entry, pos), number(i), pos);
                stmts.add(new Stmt.If(reached, body, Block.EMPTY, group.test().pos()));
            }
        }
        return new Block(stmts);
    }

    /** The number of the group that matches, or of the default; one past the last where there is neither. */
    private Expr entryNumber() {
        Expr entry = number(groups.size());
        for (int i = 0; i < groups.size(); i++) {
            entry = groups.get(i).isDefault() ? number(i) : entry;
        }
        for (int i = groups.size() - 1; i >= 0; i--) {
            entry = groups.get(i).isDefault() ? entry : new Expr.Cond(groups.get(i).test(), number(i), entry, pos);
        }
        return entry;
    }

    private Expr number(int value) {
        return new Expr.Const(Kind.INT, value, pos);
    }

    private Block withoutBreak(Block body) {
        boolean breaks =
                !body.isEmpty() && body.stmts().getLast() instanceof Stmt.Break(Label label, _) && label.equals(exit);
        return breaks ? new Block(body.stmts().subList(0, body.stmts().size() - 1)) : body;
    }

    /** In the old form a variable of one group can be used in a later one: it is then declared before the switch. */
    private SwitchForm withSharedVariables(List<Stmt> declarations) {
        List<Group> changed = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<Group> later = groups.subList(i + 1, groups.size());
            List<Stmt> body = new ArrayList<>();
            for (Stmt stmt : groups.get(i).body().stmts()) {
                if (stmt instanceof Stmt.Let(Var var, var value, Pos at)
                        && later.stream().anyMatch(group -> uses(group.body(), var))) {
                    declarations.add(new Stmt.Let(var, Optional.empty(), at));
                    value.ifPresent(v -> body.add(new Stmt.Assign(var, v, at)));
                } else {
                    body.add(stmt);
                }
            }
            changed.add(new Group(groups.get(i).test(), groups.get(i).isDefault(), new Block(body)));
        }
        return new SwitchForm(changed, exit, pos);
    }

    private static boolean uses(Block block, Var var) {
        return Walk.anyStmt(block, stmt -> Walk.assigns(stmt, var))
                || Walk.anyExpr(block, expr -> expr instanceof Expr.Local(Var used, _) && used.equals(var));
    }
}
