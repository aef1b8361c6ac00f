package dev.jvmap.processor.ir;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All the statements and expressions within a piece of Lane IR, however deep. */
public final class LaneWalk {
    /** The expressions directly within a node. */
    private record Parts(List<Lane> lanes, List<Mask> masks, List<Expr> exprs) {
        static final Parts NONE = new Parts(List.of(), List.of(), List.of());

        static Parts lanes(Lane... lanes) {
            return new Parts(List.of(lanes), List.of(), List.of());
        }

        static Parts masks(Mask... masks) {
            return new Parts(List.of(), List.of(masks), List.of());
        }

        static Parts exprs(Expr... exprs) {
            return new Parts(List.of(), List.of(), List.of(exprs));
        }

        /** These parts, their parts, and so on. */
        void deep(List<Parts> into) {
            into.add(this);
            lanes.forEach(lane -> of(lane).deep(into));
            masks.forEach(mask -> of(mask).deep(into));
        }
    }

    private LaneWalk() {
    }

    public static Stream<LaneStmt> stmts(LaneBlock block) {
        List<LaneStmt> all = new ArrayList<>();
        stmts(block, all);
        return all.stream();
    }

    // Lists that are filled, not streams of streams: kernels are nested deep, and each level would cost every statement in it.
    private static void stmts(LaneBlock block, List<LaneStmt> into) {
        block.stmts().forEach(stmt -> {
            into.add(stmt);
            blocks(stmt).forEach(inner -> stmts(inner, into));
        });
    }

    /** The vector expressions and all parts of them. */
    public static Stream<Lane> lanes(LaneBlock block) {
        return parts(block).flatMap(parts -> parts.lanes.stream());
    }

    /** The mask expressions and all parts of them. */
    public static Stream<Mask> masks(LaneBlock block) {
        return parts(block).flatMap(parts -> parts.masks.stream());
    }

    /** The vector expressions of a statement itself, without those of the blocks in it, and all parts of them. */
    public static Stream<Lane> ownLanes(LaneStmt stmt) {
        return parts(Stream.of(stmt)).flatMap(parts -> parts.lanes.stream());
    }

    /** The mask expressions of a statement itself, without those of the blocks in it, and all parts of them. */
    public static Stream<Mask> ownMasks(LaneStmt stmt) {
        return parts(Stream.of(stmt)).flatMap(parts -> parts.masks.stream());
    }

    /** The uniform scalar expressions, each as a whole. */
    public static Stream<Expr> exprs(LaneBlock block) {
        return parts(block).flatMap(parts -> parts.exprs.stream());
    }

    /** The kinds of the vectors that the block computes with. */
    public static Set<Kind> kinds(LaneBlock block) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        lanes(block).map(Lane::kind).forEach(kinds::add);
        stmts(block).forEach(stmt -> {
            if (stmt instanceof LaneStmt.PerLane call) {
                kinds.add(call.result().kind());
            }
        });
        return kinds;
    }

    /** The names of all variables that are declared, of any sort, in order. */
    public static Set<String> declared(LaneBlock block) {
        return stmts(block).flatMap(stmt -> stmt.declares().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The vector and mask variables that are read, by name: {@link Lane.LaneVar}s and {@link Mask.MaskVar}s. */
    public static Map<String, Object> vectors(LaneBlock block) {
        Map<String, Object> vectors = new LinkedHashMap<>();
        lanes(block).forEach(lane -> {
            if (lane instanceof Lane.Get(Lane.LaneVar var)) {
                vectors.put(var.name(), var);
            }
        });
        masks(block).forEach(mask -> {
            if (mask instanceof Mask.Get(Mask.MaskVar var)) {
                vectors.put(var.name(), var);
            }
        });
        return vectors;
    }

    /** The uniform variables that are read. */
    public static Set<Var> scalars(LaneBlock block) {
        Set<Var> scalars = new LinkedHashSet<>();
        exprs(block).forEach(expr -> Walk.anyExpr(expr, part -> {
            if (part instanceof Expr.Local(Var var, Pos _)) {
                scalars.add(var);
            }
            return false;
        }));
        return scalars;
    }

    /** The per-lane arrays that are read or stored to. */
    public static Set<Lane.LaneArray> arrays(LaneBlock block) {
        Set<Lane.LaneArray> arrays = new LinkedHashSet<>();
        lanes(block).forEach(lane -> {
            if (lane instanceof Lane.ArrayAt(Lane.LaneArray array, Expr _)) {
                arrays.add(array);
            } else if (lane instanceof Lane.GatherArray(Lane.LaneArray array, Lane _)) {
                arrays.add(array);
            }
        });
        stmts(block).forEach(stmt -> {
            if (stmt instanceof LaneStmt.StoreAt store) {
                arrays.add(store.array());
            } else if (stmt instanceof LaneStmt.Scatter store) {
                arrays.add(store.array());
            } else if (stmt instanceof LaneStmt.OutputArray output) {
                arrays.add(output.array());
            }
        });
        return arrays;
    }

    private static Stream<Parts> parts(LaneBlock block) {
        return parts(stmts(block));
    }

    private static Stream<Parts> parts(Stream<LaneStmt> stmts) {
        List<Parts> all = new ArrayList<>();
        stmts.forEach(stmt -> of(stmt).deep(all));
        return all.stream();
    }

    /** Whether a block reads or assigns a uniform variable. */
    public static boolean mentions(LaneBlock block, Var var) {
        return stmts(block).anyMatch(stmt -> stmt instanceof LaneStmt.SetScalar set && set.var().equals(var))
                || exprs(block).anyMatch(expr -> Walk.anyExpr(expr, part -> isLocal(part, var)));
    }

    public static boolean isLocal(Expr expr, Var var) {
        return expr instanceof Expr.Local local && local.var().equals(var);
    }

    /** The blocks directly within a statement. */
    public static List<LaneBlock> blocks(LaneStmt stmt) {
        return switch (stmt) {
            case LaneStmt.If choice -> List.of(choice.yes(), choice.no());
            case LaneStmt.IfAny choice -> List.of(choice.body());
            case LaneStmt.Loop loop -> List.of(loop.body(), loop.step());
            case LaneStmt.Labeled labeled -> List.of(labeled.body());
            case LaneStmt.Part part -> List.of(part.body());
            case LaneStmt.LetScalar _, LaneStmt.SetScalar _, LaneStmt.LetLane _, LaneStmt.SetLane _, LaneStmt.LetMask _,
                    LaneStmt.SetMask _, LaneStmt.LetArray _, LaneStmt.StoreAt _, LaneStmt.Scatter _,
                    LaneStmt.StoreInput _, LaneStmt.ScatterInput _, LaneStmt.StoreScalar _, LaneStmt.Break _,
                    LaneStmt.BreakIfNone _, LaneStmt.BailIf _, LaneStmt.BailIfTrue _, LaneStmt.PerLane _,
                    LaneStmt.Output _, LaneStmt.OutputArray _ ->
                List.of();
        };
    }

    private static Parts of(LaneStmt stmt) {
        return switch (stmt) {
            case LaneStmt.LetScalar let -> new Parts(List.of(), List.of(), let.value().stream().toList());
            case LaneStmt.SetScalar set -> Parts.exprs(set.value());
            case LaneStmt.LetLane let -> Parts.lanes(let.value());
            case LaneStmt.SetLane set -> Parts.lanes(set.value());
            case LaneStmt.LetMask let -> Parts.masks(let.value());
            case LaneStmt.SetMask set -> Parts.masks(set.value());
            case LaneStmt.LetArray let -> Parts.exprs(let.length());
            case LaneStmt.StoreAt store -> new Parts(List.of(store.value()), List.of(), List.of(store.index()));
            case LaneStmt.Scatter store ->
                new Parts(List.of(store.index(), store.value()), List.of(store.active()), List.of());
            case LaneStmt.StoreInput store -> new Parts(List.of(store.value()), List.of(), List.of(store.index()));
            case LaneStmt.ScatterInput store ->
                new Parts(List.of(store.index(), store.value()), List.of(store.active()), List.of());
            case LaneStmt.StoreScalar store -> Parts.exprs(store.array(), store.index(), store.value());
            case LaneStmt.If choice -> Parts.exprs(choice.test());
            case LaneStmt.IfAny choice -> Parts.masks(choice.mask());
            case LaneStmt.Loop loop -> Parts.exprs(loop.test());
            case LaneStmt.Labeled _, LaneStmt.Part _, LaneStmt.Break _ -> Parts.NONE;
            case LaneStmt.BreakIfNone exit -> Parts.masks(exit.mask());
            case LaneStmt.BailIf bail -> Parts.masks(bail.mask());
            case LaneStmt.BailIfTrue bail -> Parts.exprs(bail.test());
            case LaneStmt.PerLane call -> new Parts(call.args(), List.of(call.active()), call.op().objects());
            case LaneStmt.Output output -> Parts.lanes(output.value());
            case LaneStmt.OutputArray output -> Parts.exprs(output.length());
        };
    }

    private static Parts of(Lane lane) {
        return switch (lane) {
            case Lane.Get _, Lane.ElementIndex _, Lane.Input _ -> Parts.NONE;
            case Lane.Splat splat -> Parts.exprs(splat.value());
            case Lane.Un un -> Parts.lanes(un.operand());
            case Lane.Bin bin -> Parts.lanes(bin.left(), bin.right());
            case Lane.Convert convert -> Parts.lanes(convert.operand());
            case Lane.Narrow narrow -> Parts.lanes(narrow.operand());
            case Lane.Blend blend -> new Parts(List.of(blend.yes(), blend.no()), List.of(blend.test()), List.of());
            case Lane.Intrin intrin -> new Parts(intrin.args(), List.of(), List.of());
            case Lane.InputAt input -> Parts.exprs(input.index());
            case Lane.GatherInput gather -> Parts.lanes(gather.index());
            case Lane.Gather gather -> new Parts(List.of(gather.index()), List.of(), List.of(gather.array()));
            case Lane.Lookup lookup -> new Parts(List.of(lookup.place()), List.of(), List.of(lookup.table()));
            case Lane.ArrayAt read -> Parts.exprs(read.index());
            case Lane.GatherArray gather -> Parts.lanes(gather.index());
        };
    }

    private static Parts of(Mask mask) {
        return switch (mask) {
            case Mask.Get _ -> Parts.NONE;
            case Mask.All all -> Parts.exprs(all.value());
            case Mask.Compare compare -> Parts.lanes(compare.left(), compare.right());
            case Mask.Outside outside ->
                new Parts(List.of(outside.index()), List.of(), List.of(outside.length()));
            case Mask.And and -> Parts.masks(and.left(), and.right());
            case Mask.Or or -> Parts.masks(or.left(), or.right());
            case Mask.AndNot and -> Parts.masks(and.left(), and.right());
            case Mask.Xor xor -> Parts.masks(xor.left(), xor.right());
            case Mask.Not not -> Parts.masks(not.operand());
        };
    }
}
