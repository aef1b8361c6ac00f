package dev.jvmap.processor.ir;

import java.util.List;
import java.util.function.Consumer;

/** Visits every vector expression of Lane IR. */
public final class LaneWalk {
    private LaneWalk() {}

    /** Calls the visitor for each vector expression in the block, at any depth. */
    public static void lanes(LaneBlock block, Consumer<Lane> visitor) {
        block.stmts().forEach(s -> lanes(s, visitor));
    }

    /** The width in bits of the widest lane that the block computes with, 64 or 32. */
    public static int widestLane(LaneBlock block) {
        int[] widest = {32};
        lanes(block, lane -> widest[0] = Math.max(widest[0], lane.kind().laneBits()));
        return widest[0];
    }

    private static void lanes(LaneStmt s, Consumer<Lane> visitor) {
        switch (s) {
            case LaneStmt.LetLane l -> lanes(l.value(), visitor);
            case LaneStmt.SetLane l -> lanes(l.value(), visitor);
            case LaneStmt.LetMask m -> lanes(m.value(), visitor);
            case LaneStmt.SetMask m -> lanes(m.value(), visitor);
            case LaneStmt.StoreAt store -> lanes(store.value(), visitor);
            case LaneStmt.Scatter scatter -> {
                lanes(scatter.index(), visitor);
                lanes(scatter.value(), visitor);
                lanes(scatter.active(), visitor);
            }
            case LaneStmt.StoreInput store -> lanes(store.value(), visitor);
            case LaneStmt.ScatterInput scatter -> {
                lanes(scatter.index(), visitor);
                lanes(scatter.value(), visitor);
                lanes(scatter.active(), visitor);
            }
            case LaneStmt.If i -> {
                lanes(i.yes(), visitor);
                lanes(i.no(), visitor);
            }
            case LaneStmt.IfAny i -> {
                lanes(i.mask(), visitor);
                lanes(i.body(), visitor);
            }
            case LaneStmt.Loop l -> {
                lanes(l.body(), visitor);
                lanes(l.step(), visitor);
            }
            case LaneStmt.Labeled l -> lanes(l.body(), visitor);
            case LaneStmt.BreakIfNone b -> lanes(b.mask(), visitor);
            case LaneStmt.BailIf b -> lanes(b.mask(), visitor);
            case LaneStmt.PerLane p -> {
                p.args().forEach(arg -> lanes(arg, visitor));
                lanes(p.active(), visitor);
                visitor.accept(new Lane.Get(p.result()));
            }
            case LaneStmt.Output o -> lanes(o.value(), visitor);
            case LaneStmt.LetScalar _, LaneStmt.SetScalar _, LaneStmt.LetArray _, LaneStmt.StoreScalar _, LaneStmt.Break _,
                    LaneStmt.BailIfTrue _, LaneStmt.OutputArray _ ->
                {}
        }
    }

    private static void lanes(Lane lane, Consumer<Lane> visitor) {
        visitor.accept(lane);
        switch (lane) {
            case Lane.Un u -> lanes(u.operand(), visitor);
            case Lane.Bin b -> List.of(b.left(), b.right()).forEach(operand -> lanes(operand, visitor));
            case Lane.Convert c -> lanes(c.operand(), visitor);
            case Lane.Narrow n -> lanes(n.operand(), visitor);
            case Lane.Blend b -> {
                lanes(b.test(), visitor);
                lanes(b.yes(), visitor);
                lanes(b.no(), visitor);
            }
            case Lane.Intrin i -> i.args().forEach(arg -> lanes(arg, visitor));
            case Lane.GatherInput g -> lanes(g.index(), visitor);
            case Lane.Gather g -> lanes(g.index(), visitor);
            case Lane.GatherArray g -> lanes(g.index(), visitor);
            case Lane.Get _, Lane.Splat _, Lane.ElementIndex _, Lane.Input _, Lane.InputAt _, Lane.ArrayAt _ -> {}
        }
    }

    private static void lanes(Mask mask, Consumer<Lane> visitor) {
        switch (mask) {
            case Mask.Compare c -> {
                lanes(c.left(), visitor);
                lanes(c.right(), visitor);
            }
            case Mask.And(Mask a, Mask b) -> masks(a, b, visitor);
            case Mask.Or(Mask a, Mask b) -> masks(a, b, visitor);
            case Mask.AndNot(Mask a, Mask b) -> masks(a, b, visitor);
            case Mask.Xor(Mask a, Mask b) -> masks(a, b, visitor);
            case Mask.Not(Mask a) -> lanes(a, visitor);
            case Mask.Get _, Mask.All _ -> {}
        }
    }

    private static void masks(Mask a, Mask b, Consumer<Lane> visitor) {
        lanes(a, visitor);
        lanes(b, visitor);
    }
}
