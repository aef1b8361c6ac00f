package dev.jvmap.processor.pass;

import dev.jvmap.processor.ir.Lane.LaneVar;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneStmt.Part;
import dev.jvmap.processor.ir.LaneStmt.Shared;
import dev.jvmap.processor.ir.Mask.MaskVar;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Some statements of a block, one after the other: what may become a part. */
final class Run {
    private final Uses uses;
    private final int from;
    private final Map<String, Object> in = new LinkedHashMap<>();
    private final Map<String, Object> declared = new LinkedHashMap<>();
    private final Map<String, Object> assigned = new LinkedHashMap<>();
    private int to;
    private int sites;

    Run(Uses uses, int from) {
        this.uses = uses;
        this.from = from;
        this.to = from;
    }

    /** Takes the next statement; false if it cannot be in a part. */
    boolean add() {
        Uses.Of next = uses.stmts().get(to);
        if (!next.stays() || next.assigned().stream()
                .anyMatch(name -> !declared.containsKey(name) && !next.vectors().containsKey(name))) {
            return false;
        }
        next.vectors().forEach((name, var) -> {
            if (!declared.containsKey(name)) {
                in.put(name, var);
                if (next.assigned().contains(name)) {
                    assigned.put(name, var);
                }
            }
        });
        declared.putAll(next.declared());
        sites += next.sites();
        to++;
        return true;
    }

    int sites() {
        return sites;
    }

    /** Whether only vectors and masks of the run are used after it. */
    boolean isClosed() {
        return declared.entrySet().stream().allMatch(e -> isVector(e.getValue()) || !after().contains(e.getKey()));
    }

    Part part() {
        Map<String, Object> out = new LinkedHashMap<>(assigned);
        declared.forEach((name, var) -> {
            if (after().contains(name)) {
                out.put(name, var);
            }
        });
        LaneBlock body = new LaneBlock(uses.stmts().subList(from, to).stream().map(Uses.Of::stmt).toList());
        return new Part("", shared(in.values()), shared(out.values()), body, body.stmts().getFirst().pos());
    }

    private Set<String> after() {
        return uses.after().get(to - 1);
    }

    private static boolean isVector(Object var) {
        return var instanceof LaneVar || var instanceof MaskVar;
    }

    private static Shared shared(Collection<Object> vars) {
        return new Shared(vars.stream().filter(LaneVar.class::isInstance).map(LaneVar.class::cast).toList(),
                vars.stream().filter(MaskVar.class::isInstance).map(MaskVar.class::cast).toList());
    }
}
