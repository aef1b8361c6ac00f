package dev.jvmap.processor.emit;

import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.Mask;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.List;
import java.util.stream.Stream;

/** All the statements and uniform expressions within a piece of Lane IR, however deep. */
final class KernelWalk {
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

        Stream<Expr> allExprs() {
            return Stream.of(
                    exprs.stream(),
                    lanes.stream().flatMap(lane -> of(lane).allExprs()),
                    masks.stream().flatMap(mask -> of(mask).allExprs())).flatMap(part -> part);
        }
    }

    private KernelWalk() {
    }

    static Stream<LaneStmt> stmts(LaneBlock block) {
        return block.stmts().stream().flatMap(KernelWalk::stmts);
    }

    /** The uniform scalar expressions, each as a whole. */
    static Stream<Expr> exprs(LaneBlock block) {
        return stmts(block).flatMap(stmt -> of(stmt).allExprs());
    }

    /** Whether a block reads or assigns a uniform variable. */
    static boolean mentions(LaneBlock block, Var var) {
        return stmts(block).anyMatch(stmt -> stmt instanceof LaneStmt.SetScalar set && set.var().equals(var))
                || exprs(block).anyMatch(expr -> Walk.anyExpr(expr, part -> isLocal(part, var)));
    }

    static boolean isLocal(Expr expr, Var var) {
        return expr instanceof Expr.Local local && local.var().equals(var);
    }

    private static Stream<LaneStmt> stmts(LaneStmt stmt) {
        Stream<LaneStmt> inner = switch (stmt) {
            case LaneStmt.If choice -> Stream.concat(stmts(choice.yes()), stmts(choice.no()));
            case LaneStmt.IfAny choice -> stmts(choice.body());
            case LaneStmt.Loop loop -> Stream.concat(stmts(loop.body()), stmts(loop.step()));
            case LaneStmt.Labeled labeled -> stmts(labeled.body());
            case LaneStmt.LetScalar _, LaneStmt.SetScalar _, LaneStmt.LetLane _, LaneStmt.SetLane _, LaneStmt.LetMask _,
                    LaneStmt.SetMask _, LaneStmt.LetArray _, LaneStmt.StoreAt _, LaneStmt.Scatter _,
                    LaneStmt.StoreInput _, LaneStmt.ScatterInput _,
                    LaneStmt.StoreScalar _, LaneStmt.Break _, LaneStmt.BreakIfNone _, LaneStmt.BailIf _,
                    LaneStmt.BailIfTrue _, LaneStmt.PerLane _, LaneStmt.Output _, LaneStmt.OutputArray _ ->
                Stream.empty();
        };
        return Stream.concat(Stream.of(stmt), inner);
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
            case LaneStmt.Labeled _, LaneStmt.Break _ -> Parts.NONE;
            case LaneStmt.BreakIfNone exit -> Parts.masks(exit.mask());
            case LaneStmt.BailIf bail -> Parts.masks(bail.mask());
            case LaneStmt.BailIfTrue bail -> Parts.exprs(bail.test());
            case LaneStmt.PerLane call -> new Parts(call.args(), List.of(call.active()), List.of());
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
            case Lane.ArrayAt read -> Parts.exprs(read.index());
            case Lane.GatherArray gather -> Parts.lanes(gather.index());
        };
    }

    private static Parts of(Mask mask) {
        return switch (mask) {
            case Mask.Get _ -> Parts.NONE;
            case Mask.All all -> Parts.exprs(all.value());
            case Mask.Compare compare -> Parts.lanes(compare.left(), compare.right());
            case Mask.And and -> Parts.masks(and.left(), and.right());
            case Mask.Or or -> Parts.masks(or.left(), or.right());
            case Mask.AndNot and -> Parts.masks(and.left(), and.right());
            case Mask.Xor xor -> Parts.masks(xor.left(), xor.right());
            case Mask.Not not -> Parts.masks(not.operand());
        };
    }
}
