package dev.jvmap.processor.read;

import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The local names of one function. Java's blocks may reuse a name; in the IR every variable has its own, so the second
 * {@code i} becomes {@code i2}.
 */
final class Scope {
    /** Innermost first. A name without variable was declared by a statement that has been refused. */
    private final Deque<Map<String, Optional<Var>>> blocks = new ArrayDeque<>();
    private final Set<String> ofUser;
    private final Set<String> taken = new HashSet<>();

    /** @param ofUser every name that the function declares anywhere */
    Scope(Set<String> ofUser) {
        this.ofUser = ofUser;
        blocks.push(new HashMap<>());
    }

    /** Does the reading with a block of its own. */
    void inBlock(Runnable reading) {
        blocks.push(new HashMap<>());
        try {
            reading.run();
        } finally {
            blocks.pop();
        }
    }

    Var declare(String name, Type type) {
        Var var = new Var(unique(name, taken::contains), type);
        blocks.element().put(name, Optional.of(var));
        return var;
    }

    /** Declares a name about which nothing is known: statements that use it are skipped without another message. */
    void declareRefused(String name) {
        blocks.element().put(name, Optional.empty());
    }

    /** A variable of the reader's own. */
    Var temporary(String name, Type type) {
        return new Var(unique(name, n -> taken.contains(n) || ofUser.contains(n)), type);
    }

    /** Whether the innermost block has declared the name. */
    boolean isDeclaredHere(String name) {
        return blocks.element().containsKey(name);
    }

    Optional<Var> find(String name) {
        return blocks.stream()
                .filter(block -> block.containsKey(name))
                .findFirst()
                .map(block -> block.get(name).orElseThrow(Refusal::new));
    }

    private String unique(String name, Predicate<String> unusable) {
        String candidate = name;
        for (int i = 2; unusable.test(candidate); i++) {
            candidate = name + i;
            if (ofUser.contains(candidate)) {
                candidate = name;
            }
        }
        taken.add(candidate);
        return candidate;
    }
}
