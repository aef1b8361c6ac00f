package dev.jvmap.processor.pass;

import dev.jvmap.processor.analysis.CallSites;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.LaneWalk;
import dev.jvmap.processor.ir.Mask;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the statements of a block use of variables, by name. */
record Uses(List<Of> stmts, List<Set<String>> after) {
    /**
     * What one statement uses, however deep.
     *
     * @param vectors the vector and mask variables from outside of it that it reads or assigns
     * @param others the scalars and arrays from outside of it that it reads or assigns
     * @param assigned those of all sorts that it assigns
     * @param declared the variables that it declares for the statements after it
     * @param stays whether control goes on to the next statement, or gives up
     */
    record Of(LaneStmt stmt, int sites, Map<String, Object> vectors, Set<String> others, Set<String> assigned,
            Map<String, Object> declared, boolean stays) {
        static Of of(LaneStmt stmt) {
            LaneBlock alone = new LaneBlock(List.of(stmt));
            List<LaneStmt> deep = LaneWalk.stmts(alone).toList();
            Set<String> inside = LaneWalk.declared(alone);
            Map<String, Object> vectors = LaneWalk.vectors(alone);
            Set<String> others = new HashSet<>();
            LaneWalk.scalars(alone).forEach(var -> others.add(var.name()));
            LaneWalk.arrays(alone).forEach(array -> others.add(array.name()));
            deep.forEach(s -> {
                if (s instanceof LaneStmt.SetLane set) {
                    vectors.put(set.var().name(), set.var());
                } else if (s instanceof LaneStmt.SetMask set) {
                    vectors.put(set.var().name(), set.var());
                } else if (s instanceof LaneStmt.SetScalar set) {
                    others.add(set.var().name());
                }
            });
            vectors.keySet().removeAll(inside);
            others.removeAll(inside);
            Set<String> assigned =
                    deep.stream().flatMap(s -> s.assigns().stream()).filter(name -> !inside.contains(name))
                            .collect(Collectors.toSet());
            Map<String, Object> declared = declared(stmt, inside);
            Set<Label> labels = deep.stream().flatMap(s -> s.labels().stream()).collect(Collectors.toSet());
            boolean stays = deep.stream().allMatch(s -> s.leavesTo().stream().allMatch(labels::contains)
                    && !(s instanceof LaneStmt.Output) && !(s instanceof LaneStmt.OutputArray));
            return new Of(stmt, CallSites.of(stmt), vectors, others, assigned, declared, stays);
        }

        /** What the statement declares for those after it. */
        private static Map<String, Object> declared(LaneStmt stmt, Set<String> inside) {
            return switch (stmt) {
                case LaneStmt.Part part -> {
                    Map<String, Object> given = part.out().vars();
                    given.keySet().retainAll(inside);
                    yield given;
                }
                case LaneStmt.LetLane let -> Map.of(let.var().name(), let.var());
                case LaneStmt.PerLane call -> Map.of(call.result().name(), call.result());
                case LaneStmt.LetMask let -> Map.of(let.var().name(), let.var());
                case LaneStmt.LetScalar let -> Map.of(let.var().name(), let.var());
                case LaneStmt.LetArray let -> Map.of(let.array().name(), let.array());
                case LaneStmt.SetScalar _, LaneStmt.SetLane _, LaneStmt.SetMask _, LaneStmt.StoreAt _, LaneStmt.Scatter _, LaneStmt.StoreInput _, LaneStmt.ScatterInput _,
                        LaneStmt.StoreScalar _, LaneStmt.If _, LaneStmt.IfAny _, LaneStmt.Loop _, LaneStmt.Labeled _, LaneStmt.Break _,
                        LaneStmt.BreakIfNone _, LaneStmt.BailIf _, LaneStmt.BailIfTrue _, LaneStmt.Output _, LaneStmt.OutputArray _ ->
                    Map.of();
            };
        }
    }

    /** For each statement of a list, and of those after it together. */
    static Uses of(List<Of> all) {
        List<Set<String>> after = new ArrayList<>();
        Set<String> later = new HashSet<>();
        for (Of uses : all.reversed()) {
            after.addFirst(Set.copyOf(later));
            later.addAll(uses.vectors.keySet());
            later.addAll(uses.others);
        }
        return new Uses(all, after);
    }
}
