package dev.jvmap.processor.analysis;

import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.LaneWalk;
import dev.jvmap.processor.ir.Port;
import java.util.List;
import java.util.Set;

/**
 * How many groups of lanes a kernel computes side by side. In a loop whose turns depend on each other a processor waits for results most of the time, and
 * has room for a second group; between elements without loops it finds enough to do by itself. A large body keeps it busy alone, and would only lose: groups are
 * in a divergent loop until all of their lanes have left it. Where a loop reads columns, each turn comes to another page of
 * memory: the more groups are read there, the fewer visits. Measured in docs/decisions/0011 and 0012.
 */
public final class SideBySide {
    /** Calls of the Vector API of a body that leaves the processor idle in its loops. */
    private static final int SMALL = 100;
    /** The same of a body so small that four groups are not too many. */
    private static final int VERY_SMALL = 50;
    /** The same where lanes leave a loop at different times. */
    private static final int SMALL_DIVERGENT = 40;
    /** The same of all groups of a block, where loops read columns. */
    private static final int SMALL_COLUMNS = 120;
    /** The same of all groups of two blocks: no more than ten calls in each, of which the loop has about half. */
    private static final int SMALL_WIDE_COLUMNS = 160;

    private SideBySide() {
    }

    /**
     * The number of groups; one in a kernel of several parts, which share the vectors of one group.
     *
     * @param columns the ports that are read from rows with one value of all elements each
     */
    public static int groups(List<Port> ports, Set<String> columns, LaneBlock body, int laneBits) {
        int calls = CallSites.of(body);
        boolean whole = !has(body, LaneStmt.LetArray.class) && !has(body, LaneStmt.Part.class);
        if (!has(body, LaneStmt.Loop.class) || !whole || !isRepeatable(ports, body)) {
            return 1;
        }
        if (has(body, LaneStmt.BreakIfNone.class)) {
            return calls <= SMALL_DIVERGENT ? 2 : 1;
        }
        int block = wholeBlock(laneBits);
        if (readsInLoop(columns, body) && block * calls <= SMALL_COLUMNS) {
            return 2 * block * calls <= SMALL_WIDE_COLUMNS ? 2 * block : block;
        }
        // Of long rows there are no four groups in scratch at a time.
        boolean rows = ports.stream().anyMatch(port -> port.rank() > 0);
        return calls <= VERY_SMALL && !rows ? 4 : calls <= SMALL ? 2 : 1;
    }

    /** The groups of 64 elements where vectors are widest. */
    private static int wholeBlock(int laneBits) {
        return laneBits == Long.SIZE ? 8 : 4;
    }

    private static boolean readsInLoop(Set<String> columns, LaneBlock body) {
        return LaneWalk.stmts(body).anyMatch(stmt -> stmt instanceof LaneStmt.Loop loop
                && LaneWalk.lanes(loop.body())
                        .anyMatch(lane -> lane instanceof Lane.InputAt read && columns.contains(read.port().name())));
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
