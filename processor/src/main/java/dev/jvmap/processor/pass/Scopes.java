package dev.jvmap.processor.pass;

import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Mask;
import dev.jvmap.processor.ir.Mask.MaskVar;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The constructs around the statement in hand, and the mask of the lanes that execute it. A construct has a mask of its own where lanes part in it: a branch of a
 * varying {@code if}, and a divergent region. A jump takes the jumping lanes out of every such mask up to the one of its target, so each mask always says which
 * lanes go on there.
 */
final class Scopes {
    /**
     * @param stmt the {@code if}, loop or labelled block
     * @param readElsewhere the variables that lanes may read which are not in the construct, or have left it, when it is done
     * @param exit where the kernel goes on when it leaves the construct; of a loop or block, its label
     * @param mask the construct's own mask, if lanes part in it
     */
    record Scope(Stmt stmt, Predicate<Var> readElsewhere, Label exit, Optional<MaskVar> mask) {}

    private final List<Scope> stack = new ArrayList<>();
    private final Map<Var, Integer> declaredAt = new HashMap<>();

    void push(Scope scope) {
        stack.add(scope);
    }

    void pop() {
        stack.removeLast();
    }

    /** Notes that the variable is declared here. */
    void declare(Var v) {
        declaredAt.put(v, stack.size());
    }

    /** The active lanes; empty when all lanes of the group are. */
    Optional<Mask> active() {
        return owner().flatMap(Scope::mask).map(Mask.Get::new);
    }

    /** The innermost construct with a mask of its own. */
    Optional<Scope> owner() {
        return stack.reversed().stream().filter(scope -> scope.mask().isPresent()).findFirst();
    }

    /** The constructs with masks from the innermost up to the region of the label, which is included. */
    List<Scope> maskedUpTo(Label target) {
        List<Scope> found = new ArrayList<>();
        for (Scope scope : stack.reversed()) {
            if (scope.mask().isPresent()) {
                found.add(scope);
            }
            if (scope.exit().equals(target)) {
                return found;
            }
        }
        throw new IllegalStateException("jump out of nowhere: " + target);
    }

    /** Whether an assignment to the variable here must keep the values of lanes that are not active: they may still read it. */
    boolean keepsOthers(Var v) {
        return stack.subList(declaredAt.getOrDefault(v, 0), stack.size()).stream()
                .anyMatch(scope -> scope.mask().isPresent() && scope.readElsewhere().test(v));
    }

    /** Whether a loop lies between the variable's declaration and here, so that an assignment here may be the second one. */
    boolean inLoopSince(Var v) {
        return stack.subList(declaredAt.getOrDefault(v, 0), stack.size()).stream()
                .anyMatch(scope -> scope.stmt() instanceof Stmt.Loop);
    }
}
