package dev.jvmap.processor.pass;

import static dev.jvmap.processor.ir.Kind.BOOLEAN;

import dev.jvmap.processor.analysis.Counters;
import dev.jvmap.processor.analysis.Effects;
import dev.jvmap.processor.analysis.Liveness;
import dev.jvmap.processor.analysis.Uniformity;
import dev.jvmap.processor.diag.Diagnostics;
import dev.jvmap.processor.ir.Access;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.Mask;
import dev.jvmap.processor.ir.Mask.MaskVar;
import dev.jvmap.processor.ir.Port;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.UnOp;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * From one element to a group of lanes: Scalar IR without calls and returns becomes Lane IR.
 *
 * <p>Uniform control flow stays control flow. A varying {@code if} becomes its two branches one after the other, each under its mask; a divergent region becomes a
 * real loop or block that is left when no lane is left in it, and its mask says which lanes still are. Only what lanes that are not active may read later is
 * blended; everything else is computed for all lanes and forgotten.
 */
public final class Masking {
    /** Stands for what the kernel does before and after the element's own statements. */
    private static final Stmt START = new Stmt.Labeled(new Label("element", Label.Role.BODY), Block.EMPTY, Pos.NONE);

    private final Uniformity facts;
    private final Liveness liveness;
    private final Counters counters;
    private final Storage storage;
    private final Scopes scopes = new Scopes();
    private final Names names = new Names();
    private final LaneExprs exprs;
    private final Variables variables;
    private List<LaneStmt> out = new ArrayList<>();
    private boolean dead;

    private Masking(Block body, Set<Var> varying, List<Var> params, Set<Var> outside, List<Var> results,
            Diagnostics notes) {
        facts = Uniformity.of(body, varying);
        liveness = Liveness.of(body, Set.copyOf(results));
        counters = Counters.of(body, Set.copyOf(params));
        names.reserve(params);
        names.reserve(body);
        storage = new Storage(body, facts, names, outside);
        results.forEach(storage::readAsVector);
        exprs = new LaneExprs(facts, storage, scopes, names, notes);
        variables = new Variables(facts, storage, scopes, names, exprs);
    }

    /**
     * What a kernel does.
     *
     * @param prelude uniform values, computed once per call
     * @param body the steps for one group of lanes
     */
    public record Masked(LaneBlock prelude, LaneBlock body) {}

    /**
     * Lowers an element.
     *
     * @param element the inlined body, with those of its results that the kernel gives
     * @param outs what the kernel calls these results
     * @param params the element's parameters
     * @param ports the mapped ones among them, by position; empty for uniform ones
     * @param notes told what is costly in the kernel
     */
    public static Masked apply(Inline.Inlined element, List<Var> params, List<Optional<Port>> ports,
            List<Var> outs, Diagnostics notes) {
        Set<Var> varying = new HashSet<>();
        for (int i = 0; i < params.size(); i++) {
            if (ports.get(i).isPresent()) {
                varying.add(params.get(i));
            }
        }
        List<Var> uniforms = params.stream().filter(p -> !varying.contains(p)).toList();
        Hoist.Hoisted hoisted = Hoist.apply(element, params, uniforms);
        List<Var> computed = hoisted.prelude().stream()
                .flatMap(s -> s instanceof Stmt.Let let ? Stream.of(let.var()) : Stream.empty()).toList();
        List<Var> known = Stream.concat(params.stream(), computed.stream()).toList();
        Set<Var> outside = new HashSet<>(known);
        outside.removeAll(varying);
        Masking pass = new Masking(hoisted.rest().body(), varying, known, outside, element.results(), notes);
        for (int i = 0; i < params.size(); i++) {
            pass.in(START).param(params.get(i), ports.get(i));
        }
        computed.forEach(v -> pass.in(START).param(v, Optional.empty()));
        pass.block(hoisted.rest().body());
        if (!pass.dead) {
            for (int i = 0; i < outs.size(); i++) {
                pass.in(START).output(outs.get(i), element.results().get(i));
            }
        }
        return new Masked(prelude(hoisted.prelude()), new LaneBlock(pass.out));
    }

    private static LaneBlock prelude(List<Stmt> hoisted) {
        return new LaneBlock(hoisted.stream().<LaneStmt>map(s -> switch (s) {
            case Stmt.Let(Var v, Optional<Expr> value, Pos pos) -> new LaneStmt.LetScalar(v, value, pos);
            case Stmt.Store(Expr array, Expr index, Expr value, Pos pos) ->
                new LaneStmt.StoreScalar(array, index, value, pos);
            default -> throw new IllegalStateException("not hoisted: " + s);
        }).toList());
    }

    private void emit(LaneStmt s) {
        out.add(s);
    }

    private LaneExprs at(Stmt s) {
        return exprs.at(s, out);
    }

    private Variables in(Stmt s) {
        at(s);
        return variables;
    }

    private void block(Block block) {
        for (Stmt s : block.stmts()) {
            if (dead) {
                return;
            }
            stmt(s);
        }
    }

    /** The statements of a block, lowered into a list of their own. */
    private LaneBlock inner(Block block) {
        List<LaneStmt> outer = out;
        out = new ArrayList<>();
        block(block);
        LaneBlock lowered = new LaneBlock(out);
        out = outer;
        return lowered;
    }

    private void stmt(Stmt s) {
        switch (s) {
            case Stmt.Let let -> in(s).let(let);
            case Stmt.Assign(Var v, Expr value, Pos pos) -> in(s).assign(s, v, value, pos);
            case Stmt.Store store -> store(store);
            case Stmt.If i -> branch(i);
            case Stmt.Loop loop -> loop(loop);
            case Stmt.Labeled labeled -> labeled(labeled);
            case Stmt.Break jump -> leave(jump);
            case Stmt.Throw t -> fail(t.pos());
            case Stmt.Assert(Expr test, String _, Pos pos) ->
                at(s).bailIf(exprs.mask(new Expr.Unary(UnOp.NOT, test, pos)), pos);
            case Stmt.Do(Expr _, Pos pos) -> throw new NotInLanes(pos, "calls a method for its effect");
            case Stmt.Return(Optional<Expr> _, Pos pos) -> throw new IllegalStateException("return at " + pos);
        }
    }

    private void store(Stmt.Store s) {
        Optional<Access> perLane = exprs.arrays().perLane(new Expr.Load(s.array(), s.index(), s.pos()));
        if (perLane.isPresent()) {
            at(s).arrays().store(perLane.get(), s.value(), s.pos());
        } else if (Access.of(s.array()).filter(own -> !facts.varyingArray(own.array())).isPresent()) {
            emit(new LaneStmt.StoreScalar(at(s).uniform(s.array()), exprs.uniform(s.index()), exprs.uniform(s.value()),
                    s.pos()));
        } else {
            throw new NotInLanes(s.pos(), "writes to an array that all elements share");
        }
    }

    private void branch(Stmt.If s) {
        if (!at(s).varying(s.test())) {
            uniformBranch(s);
            return;
        }
        Mask test = exprs.mask(s.test());
        List<Choice> choices = Choice.of(s, exprs::varying);
        if (!choices.isEmpty()) {
            MaskVar taken = exprs.keep("taken", test, s.pos());
            choices.forEach(choice -> in(s).choose(choice, taken, s.pos()));
            return;
        }
        MaskVar yes = exprs.keep("taken", exprs.active(test), s.pos());
        // The lanes of the other branch come after this one, and must find their values as they were.
        boolean yesLeaves = branch(s, s.yes(), yes, v -> liveness.liveAfter(s, v) || liveness.liveAtElse(s, v));
        boolean noLeaves = false;
        if (!s.no().isEmpty()) {
            Mask others = exprs.allActive() ? new Mask.Not(new Mask.Get(yes))
                    : new Mask.AndNot(exprs.activeLanes(), new Mask.Get(yes));
            MaskVar no = at(s).keep("others", others, s.pos());
            noLeaves = branch(s, s.no(), no, v -> liveness.liveAfter(s, v));
        }
        if (yesLeaves && noLeaves) {
            nobodyLeft(s.pos());
        } else if (removesLanes(Block.of(s))) {
            leaveIfNone(s.pos());
        }
    }

    /** Lowers one side of a varying if; whether it always jumps. */
    private boolean branch(Stmt.If s, Block side, MaskVar mask, Predicate<Var> readElsewhere) {
        Label exit = names.fresh(mask.name() + "End", Label.Role.BLOCK);
        scopes.push(new Scopes.Scope(s, readElsewhere, exit, Optional.of(mask)));
        LaneBlock lowered = Jumps.withoutLast(inner(side), exit);
        scopes.pop();
        boolean leaves = dead;
        dead = false;
        LaneBlock closed = Jumps.to(lowered, exit)
                ? new LaneBlock(List.of(new LaneStmt.Labeled(exit, lowered, s.pos()))) : lowered;
        if (Effects.needsActiveLane(side) || Effects.cost(side) >= Effects.GUARD_FROM || Jumps.endIn(closed)) {
            emit(new LaneStmt.IfAny(new Mask.Get(mask), closed, s.pos()));
        } else {
            closed.stmts().forEach(this::emit);
        }
        return leaves;
    }

    private void uniformBranch(Stmt.If s) {
        Expr test = exprs.uniform(s.test());
        Set<Var> unsetBefore = variables.unset();
        LaneBlock yes = inner(s.yes());
        boolean yesLeaves = dead;
        Set<Var> unsetAfterYes = variables.unset();
        dead = false;
        variables.reset(unsetBefore);
        LaneBlock no = inner(s.no());
        variables.join(unsetAfterYes);
        dead &= yesLeaves;
        emit(new LaneStmt.If(test, yes, no, s.pos()));
    }

    private void loop(Stmt.Loop s) {
        Label label = s.label();
        Optional<MaskVar> mask = enter(s, label, "looping");
        List<LaneStmt> outer = out;
        out = new ArrayList<>();
        Expr uniformTest = test(s, mask);
        Optional<Counters.Bound> bound = bound(s);
        bound.ifPresent(exprs.arrays()::enter);
        block(s.body());
        if (!dead && removesLanes(s.body())) {
            scopes.active().ifPresent(active -> breakIfNone(active, label, Pos.NONE));
        }
        bound.ifPresent(exprs.arrays()::leave);
        LaneBlock body = new LaneBlock(out);
        LaneBlock step = dead ? LaneBlock.EMPTY : inner(s.step());
        out = outer;
        scopes.pop();
        emit(new LaneStmt.Loop(label, uniformTest, body, step, s.pos()));
        dead = LaneExprs.isTrue(uniformTest) && !Jumps.to(body, label);
        afterRegion(s);
    }

    /** Emits the varying part of a loop's test; returns the uniform part. */
    private Expr test(Stmt.Loop s, Optional<MaskVar> mask) {
        Expr test = s.test();
        if (!at(s).varying(test)) {
            return uniformTest(s, test);
        }
        Expr uniform = new Expr.Const(BOOLEAN, true, test.pos());
        if (test instanceof Expr.AndAlso(Expr left, Expr right, Pos _) && !exprs.varying(left)) {
            uniform = uniformTest(s, left);
            test = right;
        }
        MaskVar loop = mask.orElseThrow();
        Mask going = exprs.mask(test);
        emit(new LaneStmt.SetMask(loop, new Mask.And(new Mask.Get(loop), going), s.pos()));
        emit(new LaneStmt.BreakIfNone(new Mask.Get(loop), s.label(), s.pos()));
        return uniform;
    }

    /** The uniform part of a loop's test. Where it needs checks in front, it moves behind them into the loop. */
    private Expr uniformTest(Stmt.Loop s, Expr test) {
        Expr uniform = exprs.uniform(test);
        if (out.isEmpty()) {
            return uniform;
        }
        LaneBlock leave = new LaneBlock(List.of(new LaneStmt.Break(s.label(), s.pos())));
        emit(new LaneStmt.If(new Expr.Unary(UnOp.NOT, uniform, s.pos()), leave, LaneBlock.EMPTY, s.pos()));
        return new Expr.Const(BOOLEAN, true, s.pos());
    }

    private void labeled(Stmt.Labeled s) {
        enter(s, s.label(), s.label().role() == Label.Role.TURN ? "turning" : "live");
        LaneBlock whole = inner(s.body());
        LaneBlock body = Jumps.withoutLast(whole, s.label());
        scopes.pop();
        dead &= !Jumps.to(whole, s.label());
        if (Jumps.to(body, s.label())) {
            emit(new LaneStmt.Labeled(s.label(), body, s.pos()));
        } else {
            body.stmts().forEach(this::emit);
        }
        afterRegion(s);
    }

    /** Lanes may have left constructs further out from within the region. */
    private void afterRegion(Stmt region) {
        if (!dead && removesLanes(Block.of(region))) {
            leaveIfNone(region.pos());
        }
    }

    /** Enters a region, with a mask of its own if lanes leave it at different times. */
    private Optional<MaskVar> enter(Stmt s, Label label, String name) {
        Optional<MaskVar> mask =
                facts.divergent(label) ? Optional.of(at(s).keep(name, exprs.activeLanes(), s.pos())) : Optional.empty();
        scopes.push(new Scopes.Scope(s, v -> liveness.liveAfter(s, v), label, mask));
        return mask;
    }

    private void leave(Stmt.Break s) {
        if (facts.joint(s)) {
            emit(new LaneStmt.Break(s.label(), s.pos()));
            dead = true;
            return;
        }
        Mask leaving = at(s).activeLanes();
        List<Scopes.Scope> parted = scopes.maskedUpTo(s.label());
        for (Scopes.Scope scope : parted.subList(1, parted.size())) {
            MaskVar mask = scope.mask().orElseThrow();
            emit(new LaneStmt.SetMask(mask, new Mask.AndNot(new Mask.Get(mask), leaving), s.pos()));
        }
        nobodyLeft(s.pos());
    }

    private void fail(Pos pos) {
        if (exprs.allActive()) {
            emit(new LaneStmt.BailIfTrue(new Expr.Const(BOOLEAN, true, pos), pos));
            dead = true;
        } else {
            emit(new LaneStmt.BailIf(exprs.activeLanes(), pos));
            nobodyLeft(pos);
        }
    }

    /** No lane goes on from here: leave the construct that parted them. */
    private void nobodyLeft(Pos pos) {
        scopes.owner().ifPresent(owner -> emit(new LaneStmt.Break(owner.exit(), pos)));
        dead = true;
    }

    /** Some lanes have gone: if all have, skip the rest of the construct. */
    private void leaveIfNone(Pos pos) {
        scopes.owner().ifPresent(owner -> breakIfNone(new Mask.Get(owner.mask().orElseThrow()), owner.exit(), pos));
    }

    private void breakIfNone(Mask mask, Label label, Pos pos) {
        LaneStmt leave = new LaneStmt.BreakIfNone(mask, label, pos);
        boolean said = !out.isEmpty() && out.getLast() instanceof LaneStmt.BreakIfNone(Mask last, Label _, Pos _)
                && last.equals(mask);
        if (!said) {
            emit(leave);
        }
    }

    /** Whether some lanes may jump out of the block while others do not. */
    private boolean removesLanes(Block block) {
        Set<Label> inside = new HashSet<>();
        Walk.anyStmt(block, s -> {
            switch (s) {
                case Stmt.Loop loop -> inside.add(loop.label());
                case Stmt.Labeled labeled -> inside.add(labeled.label());
                default -> {}
            }
            return false;
        });
        return Walk.anyStmt(block, s -> s instanceof Stmt.Break jump && facts.reachable(jump) && !facts.joint(jump)
                && !inside.contains(jump.label()));
    }

    private Optional<Counters.Bound> bound(Stmt.Loop s) {
        return counters.bound(s).filter(b -> exprs.arrays().perLane(b.array()));
    }
}
