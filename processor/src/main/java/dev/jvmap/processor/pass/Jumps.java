package dev.jvmap.processor.pass;

import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneStmt;
import java.util.Optional;

/** Questions about the jumps in a lowered block. */
final class Jumps {
    private Jumps() {}

    /** Whether the block, at any depth, leaves the labelled construct. */
    static boolean to(LaneBlock block, Label label) {
        return block.stmts().stream().anyMatch(s -> target(s).equals(Optional.of(label)) || switch (s) {
            case LaneStmt.If i -> to(i.yes(), label) || to(i.no(), label);
            case LaneStmt.IfAny i -> to(i.body(), label);
            case LaneStmt.Loop l -> to(l.body(), label) || to(l.step(), label);
            case LaneStmt.Labeled l -> to(l.body(), label);
            default -> false;
        });
    }

    /** Whether the block ends with an unconditional jump, behind which Java allows no statement. */
    static boolean endIn(LaneBlock block) {
        return !block.isEmpty() && (block.stmts().getLast() instanceof LaneStmt.Break
                || block.stmts().getLast() instanceof LaneStmt.BailIfTrue);
    }

    /** The block without a last jump to its own end, which is no jump. */
    static LaneBlock withoutLast(LaneBlock block, Label end) {
        boolean jumpsToEnd = !block.isEmpty() && target(block.stmts().getLast()).equals(Optional.of(end));
        return jumpsToEnd ? new LaneBlock(block.stmts().subList(0, block.stmts().size() - 1)) : block;
    }

    private static Optional<Label> target(LaneStmt s) {
        return switch (s) {
            case LaneStmt.Break b -> Optional.of(b.label());
            case LaneStmt.BreakIfNone b -> Optional.of(b.label());
            default -> Optional.empty();
        };
    }
}
