package dev.jvmap.processor.pass;

import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Hands out names that nothing else in a kernel has, close to the names that the user chose. */
final class Names {
    private final Set<String> taken = new HashSet<>();

    void reserve(List<Var> vars) {
        vars.forEach(v -> taken.add(v.name()));
    }

    /** Reserves all names that a body declares. */
    void reserve(Block body) {
        Walk.anyStmt(body, s -> {
            switch (s) {
                case Stmt.Let let -> taken.add(let.var().name());
                case Stmt.Loop loop -> taken.add(loop.label().name());
                case Stmt.Labeled labeled -> taken.add(labeled.label().name());
                case Stmt.Assign _, Stmt.Store _, Stmt.If _, Stmt.Break _, Stmt.Return _, Stmt.Throw _, Stmt.Assert _, Stmt.Do _ ->
                    {}
            }
            return false;
        });
    }

    /** The wanted name, or with the first number that makes it new. */
    String fresh(String wanted) {
        String name = wanted;
        for (int i = 1; !taken.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    Label fresh(String wanted, Label.Role role) {
        return new Label(fresh(wanted), role);
    }
}
