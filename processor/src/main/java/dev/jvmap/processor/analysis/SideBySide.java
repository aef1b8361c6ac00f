package dev.jvmap.processor.analysis;

import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.LaneWalk;
import dev.jvmap.processor.ir.Port;
import java.util.List;

/**
 * Whether a kernel computes two groups of lanes side by side. In a loop whose turns depend on each other a processor waits for results most of the time, and
 * has room for a second group; between elements without loops it finds enough to do by itself. A large body keeps it busy alone, and would only lose: two groups are
 * in a divergent loop until all of their lanes have left it. Measured in docs/decisions/0011.
 */
public final class SideBySide {
    /** Calls of the Vector API of a body that leaves the processor idle in its loops. */
    private static final int SMALL = 100;
    /** The same where lanes leave a loop at different times. */
    private static final int SMALL_DIVERGENT = 40;

    private SideBySide() {
    }

    /** The number of groups; one in a kernel of several parts, which share the vectors of one group. */
    public static int groups(List<Port> ports, LaneBlock body) {
        boolean divergent = has(body, LaneStmt.BreakIfNone.class);
        boolean waits = has(body, LaneStmt.Loop.class) && CallSites.of(body) <= (divergent ? SMALL_DIVERGENT : SMALL);
        boolean whole = !has(body, LaneStmt.LetArray.class) && !has(body, LaneStmt.Part.class);
        return waits && whole && isRepeatable(ports, body) ? 2 : 1;
    }

    /** Whether a group may be computed twice, as the last one is behind an odd number. */
    private static boolean isRepeatable(List<Port> ports, LaneBlock body) {
        return ports.stream().noneMatch(Port::written)
                && LaneWalk.stmts(body).noneMatch(stmt -> stmt instanceof LaneStmt.PerLane call
                        && call.op() instanceof LaneStmt.ScalarOp.Method);
    }

    private static boolean has(LaneBlock body, Class<? extends LaneStmt> statement) {
        return LaneWalk.stmts(body).anyMatch(statement::isInstance);
    }
}
