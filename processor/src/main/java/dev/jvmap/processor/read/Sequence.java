package dev.jvmap.processor.read;

import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The statements being written. Expressions of the IR have no side effects, so reading one may first add statements
 * here, and its value then holds after them. Where several expressions are read one after the other, {@link #inOrder}
 * sees to it that a later one's statements do not change an earlier one's value.
 */
final class Sequence {

    /** An expression, and the statements that come before it. */
    record Part(Block steps, Expr value) {}

    private final Scope scope;
    private final Set<Var> assignedUnderTest = new HashSet<>();
    private List<Stmt> open = new ArrayList<>();

    Sequence(Scope scope) {
        this.scope = scope;
    }

    void add(Stmt stmt) {
        open.add(stmt);
    }

    void addAll(Block block) {
        open.addAll(block.stmts());
    }

    /** What the reading writes, as a block of its own. */
    Block block(Runnable reading) {
        List<Stmt> outer = open;
        open = new ArrayList<>();
        try {
            reading.run();
            return new Block(open);
        } finally {
            open = outer;
        }
    }

    /** An expression whose statements are kept apart, because they do not run always, or not here. */
    Part part(Supplier<Expr> reading) {
        List<Expr> value = new ArrayList<>(1);
        Block steps = block(() -> value.add(reading.get()));
        assignedUnderTest.addAll(Effects.assigned(steps));
        return new Part(steps, value.getFirst());
    }

    /**
     * Variables that a part has assigned: Java's rules of definite assignment see less in the IR's form than in the
     * user's.
     */
    Set<Var> assignedUnderTest() {
        return assignedUnderTest;
    }

    /** Reads expressions from left to right, and keeps every value as it was when Java evaluated it. */
    List<Expr> inOrder(List<Supplier<Expr>> readings) {
        List<Expr> values = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (Supplier<Expr> reading : readings) {
            values.add(reading.get());
            ends.add(open.size());
        }
        // from the last one: what is kept goes in behind the statements that are still to be looked at
        for (int i = values.size() - 2; i >= 0; i--) {
            if (Effects.disturbs(new Block(open.subList(ends.get(i), open.size())), values.get(i))) {
                values.set(i, keep(values.get(i), ends.get(i)));
            }
        }
        return values;
    }

    /** The value in a variable of its own, so that it can be used several times. */
    Expr keep(String name, Expr value) {
        Var var = scope.temporary(name, value.type());
        add(new Stmt.Let(var, Optional.of(value), value.pos()));
        return new Expr.Local(var, value.pos());
    }

    private Expr keep(Expr value, int place) {
        Var var = scope.temporary("before", value.type());
        open.add(place, new Stmt.Let(var, Optional.of(value), value.pos()));
        return new Expr.Local(var, value.pos());
    }
}
