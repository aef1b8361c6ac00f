package dev.jvmap.processor.pass;

import dev.jvmap.processor.analysis.Effects;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which arrays live as long as a variable that may stand for them. Lanes have one array for each {@code new}: a variable that outlives the turn of a loop in which
 * an array was made would see the next turn's.
 */
final class Lifetimes {
    /** A block that statements stand in; {@code repeated} where it is run again and again within the block around it. */
    private record Scope(Block block, boolean repeated) {
        @Override
        public boolean equals(Object o) {
            return o instanceof Scope other && block == other.block;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(block);
        }
    }

    /** Where a variable is declared: the blocks around, from outside, and a number that grows with the text. */
    private record Place(List<Scope> around, int number) {
        boolean isAround(Place other) {
            return around.size() <= other.around.size() && other.around.subList(0, around.size()).equals(around);
        }

        boolean isVisibleAt(Place other) {
            return number < other.number && isAround(other);
        }
    }

    private static final Place OUTSIDE = new Place(List.of(), -1);

    private final Map<Var, Place> places = new HashMap<>();
    private final Set<Var> assigned = new HashSet<>();

    Lifetimes(Block body) {
        block(body, List.of(new Scope(body, false)));
    }

    private void block(Block block, List<Scope> around) {
        for (Stmt s : block.stmts()) {
            switch (s) {
                case Stmt.Let let -> places.put(let.var(), new Place(around, places.size()));
                case Stmt.Assign assign -> assigned.add(assign.var());
                default -> {}
            }
            boolean repeated = s instanceof Stmt.Loop;
            Walk.blocks(s).forEach(inner -> block(inner,
                    Stream.concat(around.stream(), Stream.of(new Scope(inner, repeated))).toList()));
        }
    }

    /** Whether an array that is made at its declaration is there, and the same, as long as {@code user} is. */
    boolean covers(Var array, Var user) {
        return places.get(array).isVisibleAt(places.get(user));
    }

    /** Whether the array could as well be made before {@code user} is declared: nothing makes it twice, and its lengths are known there. */
    boolean canBeMadeBefore(Var user, Var array, Expr.NewArray made) {
        Place at = places.get(user);
        List<Scope> around = places.get(array).around;
        return at.isAround(places.get(array))
                && around.subList(at.around.size(), around.size()).stream().noneMatch(Scope::repeated)
                && made.lengths().stream().allMatch(length -> isKnown(length, at));
    }

    /** The one of these variables that is declared first. */
    Var first(Set<Var> vars) {
        return vars.stream().min((a, b) -> Integer.compare(places.get(a).number, places.get(b).number)).orElseThrow();
    }

    private boolean isKnown(Expr length, Place at) {
        return !Effects.mayThrow(length) && !Walk.anyExpr(length, part -> part instanceof Expr.Local(Var v, Pos _)
                && !(v.type() instanceof Type.Prim && !assigned.contains(v)
                        && places.getOrDefault(v, OUTSIDE).isVisibleAt(at)));
    }
}
