package dev.jvmap.processor.analysis;

import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.LaneWalk;
import dev.jvmap.processor.ir.Mask;
import java.util.List;

/**
 * About how many calls of the Vector API a piece of Lane IR becomes. It is by these that the JIT's limits are reached: each is inlined
 * into some ten bytecodes' worth of graph, whatever it does.
 */
public final class CallSites {
    /** Spilling the indexes, and the read. */
    private static final int GATHER = 3;
    /** By way of doubles, with corrections. */
    private static final int INT_DIVISION = 14;
    /** Java's casts saturate, and AVX2 has few of them. */
    private static final int CONVERSION = 3;

    private CallSites() {
    }

    public static int of(LaneBlock block) {
        return of(block.stmts());
    }

    public static int of(List<LaneStmt> stmts) {
        return stmts.stream().mapToInt(CallSites::of).sum();
    }

    /** Of a statement with everything in it; what is in a part of its own is counted there. */
    public static int of(LaneStmt stmt) {
        if (stmt instanceof LaneStmt.Part part) {
            return part.in().size() + part.out().size();
        }
        return own(stmt) + LaneWalk.blocks(stmt).stream().mapToInt(CallSites::of).sum()
                + LaneWalk.ownLanes(stmt).mapToInt(CallSites::of).sum()
                + LaneWalk.ownMasks(stmt).mapToInt(CallSites::of).sum();
    }

    /** The statement alone, without its expressions and blocks. */
    private static int own(LaneStmt stmt) {
        return switch (stmt) {
            case LaneStmt.IfAny _, LaneStmt.BreakIfNone _, LaneStmt.BailIf _, LaneStmt.StoreAt _, LaneStmt.StoreInput _,
                    LaneStmt.Output _, LaneStmt.OutputArray _ ->
                1;
            case LaneStmt.Scatter _, LaneStmt.ScatterInput _ -> GATHER;
            case LaneStmt.PerLane call -> call.op().isIntRemainder() ? INT_DIVISION : 2 + call.args().size();
            case LaneStmt.LetScalar _, LaneStmt.SetScalar _, LaneStmt.LetLane _, LaneStmt.SetLane _, LaneStmt.LetMask _,
                    LaneStmt.SetMask _, LaneStmt.LetArray _, LaneStmt.StoreScalar _, LaneStmt.If _,
                    LaneStmt.Loop _, LaneStmt.Labeled _, LaneStmt.Part _, LaneStmt.Break _, LaneStmt.BailIfTrue _ ->
                0;
        };
    }

    /** The node alone, without its operands. */
    private static int of(Lane lane) {
        return switch (lane) {
            case Lane.Get _ -> 0;
            case Lane.Splat(Expr value) -> value instanceof Expr.Const ? 0 : 1;
            case Lane.Bin bin -> bin.op() == BinOp.DIV && bin.kind() == Kind.INT ? INT_DIVISION : 1;
            case Lane.Convert _, Lane.Narrow _ -> CONVERSION;
            case Lane.GatherInput _, Lane.GatherArray _, Lane.Gather _, Lane.Lookup _ -> GATHER;
            case Lane.ElementIndex _, Lane.Un _, Lane.Blend _, Lane.Intrin _, Lane.Input _, Lane.InputAt _, Lane.ArrayAt _ ->
                1;
        };
    }

    private static int of(Mask mask) {
        return switch (mask) {
            case Mask.Get _ -> 0;
            case Mask.Outside _ -> 2;
            case Mask.All _, Mask.Compare _, Mask.And _, Mask.Or _, Mask.AndNot _, Mask.Xor _, Mask.Not _ -> 1;
        };
    }
}
