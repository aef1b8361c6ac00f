package dev.jvmap.processor.pass;

import dev.jvmap.processor.analysis.CallSites;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.LaneStmt.Part;
import dev.jvmap.processor.ir.LaneWalk;
import dev.jvmap.processor.ir.Pos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Cuts kernels that are too large for the JIT into parts, each a method of its own. HotSpot's C1 gives up at some hundred calls of the Vector API in a
 * method, and then the method is interpreted for seconds, in some processes for ever; nothing compiles methods of more than 8000 bytecodes.
 *
 * <p>What a part shares with the rest goes through memory, one store and one load per vector. So parts are cut where few values are alive:
 * most often around what was a call in the user's source.
 */
public final class Split {
    /**
     * How many calls are too many.
     *
     * @param whole the most in a kernel that stays whole, and in what remains of another: parts cost a little, most of all in loops
     * @param most the most in a part
     * @param fewest fewer are not worth a method
     */
    public record Limits(int whole, int most, int fewest) {
        public static final Limits OF_THE_JIT = new Limits(250, 90, 20);

        /** What a method costs beside what it shares, in calls of the Vector API. */
        int overhead() {
            return fewest / 10;
        }
    }

    /** A Java method has at most 64 kB of bytecode, and a call of the Vector API takes some twenty. */
    private static final int LARGEST = 2_500;

    private final String kernel;
    private final Limits limits;
    /** The best cut of each block looked at so far, and what each statement uses: a cut changes only the blocks around it. */
    private final Map<LaneBlock, Optional<Cut>> cuts = new IdentityHashMap<>();
    private final Map<LaneStmt, Uses.Of> uses = new IdentityHashMap<>();
    private int parts;

    private Split(String kernel, Limits limits) {
        this.kernel = kernel;
        this.limits = limits;
    }

    /** @param kernel the method's name, for those of the parts */
    public static LaneBlock apply(String kernel, LaneBlock body, Limits limits) {
        LaneBlock rest = CallSites.of(body) <= limits.whole ? body : new Split(kernel, limits).split(body);
        if (CallSites.of(rest) > LARGEST) {
            throw NotInLanes.tooLarge(Pos.NONE);
        }
        return rest;
    }

    private LaneBlock split(LaneBlock body) {
        LaneBlock rest = body;
        while (CallSites.of(rest) > limits.whole) {
            Optional<Cut> best = best(blocks(rest, 0).flatMap(
                    nested -> cuts.computeIfAbsent(nested.block(), _ -> best(cuts(nested))).stream()));
            if (best.isEmpty()) {
                return rest;
            }
            parts++;
            rest = replace(rest, best.get().in().block(), best.get().apply(kernel + "Part" + parts));
        }
        return rest;
    }

    private static Optional<Cut> best(Stream<Cut> cuts) {
        return cuts.max(Comparator.comparingInt(Cut::gain));
    }

    /** The blocks that may be cut: all outside of parts, but not the steps of loops. */
    private static Stream<Nested> blocks(LaneBlock block, int loops) {
        return Stream.concat(Stream.of(new Nested(block, loops)),
                block.stmts().stream().flatMap(stmt -> inner(stmt, loops)));
    }

    private static Stream<Nested> inner(LaneStmt stmt, int loops) {
        if (stmt instanceof LaneStmt.Loop loop) {
            return blocks(loop.body(), loops + 1);
        }
        return stmt instanceof Part ? Stream.empty()
                : LaneWalk.blocks(stmt).stream().flatMap(block -> blocks(block, loops));
    }

    /** A block, and how many loops it is in. */
    private record Nested(LaneBlock block, int loops) {}

    /** The possible parts of a block, one for each statement that one may begin with: the best. */
    private Stream<Cut> cuts(Nested nested) {
        List<LaneStmt> stmts = nested.block().stmts();
        Uses uses = Uses.of(stmts.stream().map(stmt -> this.uses.computeIfAbsent(stmt, Uses.Of::of)).toList());
        List<Cut> cuts = new ArrayList<>();
        for (int from = 0; from < stmts.size(); from++) {
            Run run = new Run(uses, from);
            for (int to = from; to < stmts.size() && run.add(); to++) {
                if (run.sites() > limits.most) {
                    break;
                }
                if (run.sites() >= limits.fewest && run.isClosed()) {
                    Part shape = run.part();
                    int gain = run.sites() - (1 + nested.loops()) * (limits.overhead() + CallSites.of(shape));
                    if (gain > 0) {
                        cuts.add(new Cut(nested, from, shape, gain));
                    }
                }
            }
        }
        return cuts.stream();
    }

    /** Statements that may become a part; {@code gain} is in calls, those in loops weigh more. */
    private record Cut(Nested in, int from, Part part, int gain) {
        LaneBlock apply(String name) {
            List<LaneStmt> stmts = new ArrayList<>(in.block().stmts());
            int to = from + part.body().stmts().size();
            stmts.subList(from, to).clear();
            stmts.add(from, new Part(name, part.in(), part.out(), part.body(), part.pos()));
            return new LaneBlock(stmts);
        }
    }

    /** The block with {@code now} in the place of {@code before}, which is that very object. */
    private static LaneBlock replace(LaneBlock block, LaneBlock before, LaneBlock now) {
        if (block == before) {
            return now;
        }
        if (!holds(block, before)) {
            return block; // the same object: what is known of it stays known
        }
        return new LaneBlock(block.stmts().stream().map(stmt -> switch (stmt) {
            case LaneStmt.If s ->
                new LaneStmt.If(s.test(), replace(s.yes(), before, now), replace(s.no(), before, now), s.pos());
            case LaneStmt.IfAny s -> new LaneStmt.IfAny(s.mask(), replace(s.body(), before, now), s.pos());
            case LaneStmt.Loop s ->
                new LaneStmt.Loop(s.label(), s.test(), replace(s.body(), before, now), s.step(), s.pos());
            case LaneStmt.Labeled s -> new LaneStmt.Labeled(s.label(), replace(s.body(), before, now), s.pos());
            case LaneStmt.LetScalar _, LaneStmt.SetScalar _, LaneStmt.LetLane _, LaneStmt.SetLane _, LaneStmt.LetMask _,
                    LaneStmt.SetMask _, LaneStmt.LetArray _, LaneStmt.StoreAt _, LaneStmt.Scatter _, LaneStmt.StoreInput _, LaneStmt.ScatterInput _, LaneStmt.StoreScalar _,
                    LaneStmt.Part _, LaneStmt.Break _, LaneStmt.BreakIfNone _, LaneStmt.BailIf _, LaneStmt.BailIfTrue _,
                    LaneStmt.PerLane _, LaneStmt.Output _, LaneStmt.OutputArray _ ->
                stmt;
        }).toList());
    }

    private static boolean holds(LaneBlock block, LaneBlock inner) {
        return block == inner || block.stmts().stream()
                .anyMatch(stmt -> LaneWalk.blocks(stmt).stream().anyMatch(b -> holds(b, inner)));
    }
}
