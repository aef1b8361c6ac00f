package dev.jvmap.processor.emit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * The names of one scope of generated code: the user's where they are free, and names of our own that never collide
 * with them.
 */
final class NamePlan {
    private final Set<String> taken;
    private final Map<String, String> users = new HashMap<>();

    /** @param reserved names that mean something else in this scope */
    NamePlan(Collection<String> reserved) {
        taken = new HashSet<>(reserved);
    }

    /** The Java name of the user's variable {@code name}; the same whenever it is asked for. */
    String of(String name) {
        return users.computeIfAbsent(name, this::fresh);
    }

    /** A name like {@code wanted} that nothing else in the scope has. */
    String fresh(String wanted) {
        String candidate = SourceVersion.isKeyword(wanted) ? wanted + "_" : wanted;
        for (int n = 2; !taken.add(candidate); n++) {
            candidate = wanted + n;
        }
        return candidate;
    }

    /** Claims all of the user's names first, so that they stay what they are. */
    NamePlan claim(Collection<String> names) {
        names.forEach(this::of);
        return this;
    }
}
