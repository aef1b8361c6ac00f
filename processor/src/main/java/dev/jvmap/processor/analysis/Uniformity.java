package dev.jvmap.processor.analysis;

import dev.jvmap.processor.ir.Access;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which values differ between the elements of a group of lanes (<em>varying</em>) and which are the same for all elements that are active where the value is
 * read (<em>uniform</em>).
 *
 * <p>The analysis follows the flow of control, so a variable can be uniform at one place and varying at another. Three things make a variable varying: a
 * varying value; an assignment under a varying {@code if} that the variable outlives; and the end of a region that elements leave at different times
 * (<em>divergent</em>: a loop with a varying number of turns, a block with a break under a varying condition), for the variables assigned in it. Inside such a
 * region the active lanes march in lockstep, so a loop counter stays uniform there and becomes varying behind the loop.
 *
 * <p>Works on bodies with or without {@code return}; only in those that {@code pass.SingleExit} has handled do early returns diverge.
 */
public final class Uniformity {
    /** A construct around the statement in hand; {@code label} is empty for a branch of a varying {@code if}. */
    private record Scope(Optional<Label> label) {}

    private final Set<Var> varyingArrays = new HashSet<>();
    private final Set<Label> divergent = new HashSet<>();
    private final Map<Stmt, Set<Var>> before = new IdentityHashMap<>();
    private final Map<Label, Set<Var>> atExit = new HashMap<>();
    private final Set<Stmt> uniformAssignments = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Stmt> jointBreaks = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Var, Integer> declaredAt = new HashMap<>();
    private final List<Scope> scopes = new ArrayList<>();
    /** What the values of each array variable are made of, of those that have any. */
    private final Map<Var, Set<Var>> sources = new HashMap<>();
    private final Predicate<Expr.Call> varyingCalls;
    private Set<Var> atEnd = Set.of();
    private boolean changed;

    private Uniformity(Set<Var> varyingParams, Predicate<Expr.Call> varyingCalls) {
        this.varyingCalls = varyingCalls;
        varyingParams.stream().filter(v -> !isValue(v)).forEach(varyingArrays::add);
    }

    /** Analyses a body without calls whose {@code varyingParams} differ per element. */
    public static Uniformity of(Block body, Set<Var> varyingParams) {
        return of(body, varyingParams, _ -> false);
    }

    /**
     * Analyses a body whose {@code varyingParams} differ per element.
     *
     * @param varyingCalls the calls whose results differ even where their arguments are the same
     */
    public static Uniformity of(Block body, Set<Var> varyingParams, Predicate<Expr.Call> varyingCalls) {
        Uniformity facts = new Uniformity(varyingParams, varyingCalls);
        facts.findSources(body);
        facts.varyingArrays.addAll(facts.handedOut(body));
        do {
            facts.changed = false;
            facts.atEnd = facts.block(body, new HashSet<>(varyingParams)).orElse(Set.of());
        } while (facts.changed);
        return facts;
    }

    private void findSources(Block body) {
        Walk.anyStmt(body, s -> {
            switch (s) {
                case Stmt.Let(Var v, Optional<Expr> value, Pos _) when !isValue(v) ->
                    value.ifPresent(e -> sources(v).addAll(Access.arrays(e).toList()));
                case Stmt.Assign(Var v, Expr value, Pos _) when !isValue(v) ->
                    sources(v).addAll(Access.arrays(value).toList());
                default -> {}
            }
            return false;
        });
    }

    private Set<Var> sources(Var array) {
        return sources.computeIfAbsent(array, _ -> new HashSet<>());
    }

    /** The arrays of the element's own that calls are given: these may write to them, and nothing here says what. */
    private Set<Var> handedOut(Block body) {
        Set<Var> given = new HashSet<>();
        Walk.anyExpr(body, e -> {
            if (e instanceof Expr.Call call) {
                call.args().stream().flatMap(Access::arrays).forEach(array -> standsFor(array, given));
            }
            return false;
        });
        given.retainAll(sources.keySet());
        return given;
    }

    /** Whether the expression, evaluated by the statement (a loop's test: at the head of the loop), is varying. */
    public boolean varying(Expr e, Stmt where) {
        return varying(e, before.getOrDefault(where, Set.of()));
    }

    /** Whether the loop or block is left by some of the active elements before others. */
    public boolean divergent(Label label) {
        return divergent.contains(label);
    }

    /** Whether all active elements of the jump's target take the jump together. */
    public boolean joint(Stmt.Break jump) {
        return jointBreaks.contains(jump);
    }

    /** Whether the variable is uniform right after this declaration or assignment. */
    public boolean leavesUniform(Stmt assignment) {
        return uniformAssignments.contains(assignment);
    }

    /** Whether the elements' contents of this array variable differ. */
    public boolean varyingArray(Var array) {
        return varyingArrays.contains(array);
    }

    /** Whether the variable is varying where the body ends. */
    public boolean varyingAtEnd(Var v) {
        return isValue(v) ? atEnd.contains(v) : varyingArrays.contains(v);
    }

    /** Whether the statement was found reachable. */
    public boolean reachable(Stmt s) {
        return before.containsKey(s);
    }

    private boolean varying(Expr e, Set<Var> state) {
        return switch (e) {
            case Expr.Local(Var v, Pos _) -> isValue(v) ? state.contains(v) : varyingArrays.contains(v);
            case Expr.Length(Expr array, Pos _) -> !isRectangular(array) && varying(array, state);
            case Expr.BatchInfo(Expr.BatchInfo.Which which, Pos _) -> which == Expr.BatchInfo.Which.INDEX;
            case Expr.Call call when varyingCalls.test(call) -> true;
            default -> Walk.operands(e).stream().anyMatch(operand -> varying(operand, state));
        };
    }

    /** Whether all rows of an array are of one length: those of each element's own are. */
    private boolean isRectangular(Expr array) {
        return Access.of(array).filter(access -> varyingArrays.contains(access.array())).isPresent();
    }

    /** Follows a block; the state afterwards, or empty when its end is not reached. Changes {@code state}. */
    private Optional<Set<Var>> block(Block block, Set<Var> state) {
        Optional<Set<Var>> now = Optional.of(state);
        for (Stmt s : block.stmts()) {
            if (now.isEmpty()) {
                return now;
            }
            now = stmt(s, now.get());
        }
        return now;
    }

    private Optional<Set<Var>> stmt(Stmt s, Set<Var> state) {
        before.put(s, Set.copyOf(state));
        return switch (s) {
            case Stmt.Let(Var v, Optional<Expr> value, Pos _) -> {
                declaredAt.put(v, scopes.size());
                assign(s, v, value.isPresent() && varying(value.get(), state), state);
                yield Optional.of(state);
            }
            case Stmt.Assign(Var v, Expr value, Pos _) -> {
                assign(s, v, varying(value, state), state);
                yield Optional.of(state);
            }
            case Stmt.Store store -> {
                store(store, state);
                yield Optional.of(state);
            }
            case Stmt.If i -> branch(i, state);
            case Stmt.Loop loop -> loop(loop, state);
            case Stmt.Labeled labeled -> labeled(labeled, state);
            case Stmt.Break jump -> {
                leave(jump, state);
                yield Optional.empty();
            }
            case Stmt.Return _, Stmt.Throw _ -> Optional.empty();
            case Stmt.Assert _, Stmt.Do _ -> Optional.of(state);
        };
    }

    private void assign(Stmt s, Var v, boolean varyingValue, Set<Var> state) {
        if (!isValue(v)) {
            if ((varyingValue || crossesDivergence(v)) && varyingArrays.add(v)) {
                changed = true;
            }
        } else if (varyingValue || crossesVaryingIf(v)) {
            state.add(v);
            uniformAssignments.remove(s);
        } else {
            state.remove(v);
            uniformAssignments.add(s);
        }
    }

    /** Whether assignments alone decide about a variable: not so for arrays, whose contents change. */
    private static boolean isValue(Var v) {
        return !(v.type() instanceof Type.Array);
    }

    private void store(Stmt.Store store, Set<Var> state) {
        boolean differs = varying(store.index(), state) || varying(store.value(), state)
                || isChosen(store.array(), state);
        Set<Var> written = new HashSet<>();
        Access.arrays(store.array()).forEach(array -> standsFor(array, written));
        for (Var array : written) {
            if ((differs || crossesDivergence(array)) && varyingArrays.add(array)) {
                changed = true;
            }
        }
    }

    /** Whether elements choose for themselves which array or row this is. */
    private boolean isChosen(Expr array, Set<Var> state) {
        return switch (array) {
            case Expr.Load(Expr whole, Expr index, Pos _) -> varying(index, state) || isChosen(whole, state);
            case Expr.Cond(Expr test, Expr yes, Expr no, Pos _) ->
                varying(test, state) || isChosen(yes, state) || isChosen(no, state);
            default -> false;
        };
    }

    /** Adds the variable, and all whose arrays or rows it may be. */
    private void standsFor(Var array, Set<Var> into) {
        if (into.add(array)) {
            sources.getOrDefault(array, Set.of()).forEach(source -> standsFor(source, into));
        }
    }

    private Optional<Set<Var>> branch(Stmt.If i, Set<Var> state) {
        boolean varyingTest = varying(i.test(), state);
        if (varyingTest) {
            scopes.add(new Scope(Optional.empty()));
        }
        Optional<Set<Var>> yes = block(i.yes(), new HashSet<>(state));
        Optional<Set<Var>> no = block(i.no(), new HashSet<>(state));
        if (varyingTest) {
            scopes.removeLast();
        }
        return union(yes, no);
    }

    private Optional<Set<Var>> loop(Stmt.Loop loop, Set<Var> state) {
        Set<Var> head = new HashSet<>(state);
        scopes.add(new Scope(Optional.of(loop.label())));
        while (true) {
            before.put(loop, Set.copyOf(head));
            if (varying(loop.test(), head)) {
                diverge(loop.label());
            }
            Optional<Set<Var>> turned = block(loop.body(), new HashSet<>(head)).flatMap(s -> block(loop.step(), s));
            if (turned.isEmpty() || !head.addAll(turned.get())) {
                break;
            }
        }
        scopes.removeLast();
        boolean endless = loop.test() instanceof Expr.Const;
        Optional<Set<Var>> exit =
                union(endless ? Optional.empty() : Optional.of(head), Optional.ofNullable(atExit.get(loop.label())));
        return atEnd(loop, loop.label(), exit);
    }

    private Optional<Set<Var>> labeled(Stmt.Labeled labeled, Set<Var> state) {
        scopes.add(new Scope(Optional.of(labeled.label())));
        Optional<Set<Var>> through = block(labeled.body(), state);
        scopes.removeLast();
        return atEnd(labeled, labeled.label(), union(through, Optional.ofNullable(atExit.get(labeled.label()))));
    }

    /** Behind a divergent region, what was assigned in it differs. */
    private Optional<Set<Var>> atEnd(Stmt region, Label label, Optional<Set<Var>> exit) {
        if (divergent.contains(label)) {
            exit.ifPresent(state -> Walk.anyStmt(Block.of(region), s -> {
                if (s instanceof Stmt.Assign(Var v, Expr _, Pos _) && declaredAt.getOrDefault(v, 0) <= scopes.size()) {
                    state.add(v);
                }
                return false;
            }));
        }
        return exit;
    }

    private void leave(Stmt.Break jump, Set<Var> state) {
        atExit.computeIfAbsent(jump.label(), _ -> new HashSet<>()).addAll(state);
        int target = scopes.size() - 1;
        boolean joint = true;
        while (!scopes.get(target).label().equals(Optional.of(jump.label()))) {
            joint &= scopes.get(target).label().filter(label -> !divergent.contains(label)).isPresent();
            target--;
        }
        if (joint) {
            jointBreaks.add(jump);
        } else {
            jointBreaks.remove(jump);
            diverge(jump.label());
        }
    }

    private void diverge(Label label) {
        if (divergent.add(label)) {
            changed = true;
        }
    }

    private boolean crossesVaryingIf(Var v) {
        return scopes.subList(declaredAt.getOrDefault(v, 0), scopes.size()).stream().anyMatch(s -> s.label().isEmpty());
    }

    private boolean crossesDivergence(Var v) {
        return scopes.subList(declaredAt.getOrDefault(v, 0), scopes.size()).stream()
                .anyMatch(s -> s.label().isEmpty() || divergent.contains(s.label().get()));
    }

    private static Optional<Set<Var>> union(Optional<Set<Var>> a, Optional<Set<Var>> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.or(() -> b).map(HashSet::new);
        }
        Set<Var> both = new HashSet<>(a.get());
        both.addAll(b.get());
        return Optional.of(both);
    }
}
