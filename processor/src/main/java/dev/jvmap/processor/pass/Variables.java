package dev.jvmap.processor.pass;

import static dev.jvmap.processor.ir.Kind.BOOLEAN;
import static dev.jvmap.processor.ir.Kind.INT;
import static dev.jvmap.processor.ir.Kind.LONG;

import dev.jvmap.processor.analysis.Effects;
import dev.jvmap.processor.analysis.Uniformity;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.Mask;
import dev.jvmap.processor.ir.Mask.MaskVar;
import dev.jvmap.processor.ir.Port;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Declares and assigns the element's variables in the kernel. An assignment keeps the values of the lanes that are not active where those may still read them; the
 * first assignment of a variable that has no value yet has nothing to keep.
 */
final class Variables {
    private static final String DIFFERENT_OBJECTS = "a variable that stands for different objects";

    private final Uniformity facts;
    private final Storage storage;
    private final Scopes scopes;
    private final Names names;
    private final LaneExprs exprs;
    private final Set<Var> unset = new HashSet<>();

    Variables(Uniformity facts, Storage storage, Scopes scopes, Names names, LaneExprs exprs) {
        this.facts = facts;
        this.storage = storage;
        this.scopes = scopes;
        this.names = names;
        this.exprs = exprs;
    }

    /** The variables that have no value here on any way. */
    Set<Var> unset() {
        return Set.copyOf(unset);
    }

    /** Goes back to an earlier state, to follow another way from there. */
    void reset(Set<Var> unsetBefore) {
        unset.clear();
        unset.addAll(unsetBefore);
    }

    /** Where two ways meet: a variable has no value only if it has none on both. */
    void join(Set<Var> unsetOnOtherWay) {
        unset.retainAll(unsetOnOtherWay);
    }

    /** Declares a parameter: what the kernel loads, or a uniform value that is there already. */
    void param(Var param, Optional<Port> port) {
        scopes.declare(param);
        if (port.isPresent() && port.get().rank() > 0) {
            exprs.arrays().port(param, port.get());
        } else if (port.isPresent() && storage.hasVector(param)) {
            Lane input = new Lane.Input(port.get());
            exprs.emit(Storage.isBoolean(param)
                    ? new LaneStmt.LetMask(storage.mask(param), LaneExprs.nonZero(input), Pos.NONE)
                    : new LaneStmt.LetLane(storage.lane(param), input, Pos.NONE));
        } else if (port.isEmpty() && param.type().isPrimitive() && storage.hasVector(param)) {
            vectorLet(param, new Lane.Splat(new Expr.Local(param, Pos.NONE)),
                    new Mask.All(new Expr.Local(param, Pos.NONE)), Pos.NONE);
        }
    }

    /** Gives the result that a variable holds. */
    void output(Var out, Var result) {
        if (result.type() instanceof Type.Array) {
            exprs.emit(exprs.arrays().output(out, result));
            return;
        }
        Lane value = Storage.isBoolean(result) ? LaneExprs.zeroOne(new Mask.Get(storage.mask(result)))
                : new Lane.Get(storage.lane(result));
        exprs.emit(new LaneStmt.Output(out.name(), value, Pos.NONE));
    }

    void let(Stmt.Let let) {
        Var v = let.var();
        scopes.declare(v);
        if (v.type() instanceof Type.Array) {
            letArray(let);
            return;
        }
        if (!v.type().isPrimitive()) {
            letObject(let);
            return;
        }
        if (storage.hasScalar(v)) {
            Expr uniform = let.value().filter(e -> !exprs.varying(e)).map(exprs::uniform)
                    .orElseGet(() -> Expr.Const.zero(v.type().kind()));
            exprs.emit(new LaneStmt.LetScalar(v, Optional.of(uniform), let.pos()));
        }
        if (let.value().isEmpty()) {
            unset.add(v);
            if (storage.hasVector(v)) {
                vectorLet(v, new Lane.Splat(Expr.Const.zero(v.type().kind().lane())),
                        new Mask.All(new Expr.Const(BOOLEAN, false, Pos.NONE)), let.pos());
            }
        } else if (storage.hasVector(v)) {
            boolean same = storage.hasScalar(v) && facts.leavesUniform(let);
            Value value = same ? value(v, new Expr.Local(v, let.pos()), false) : value(v, let.value().get());
            vectorLet(v, value.lane, value.mask, let.pos());
        } else if (!storage.hasScalar(v) || exprs.varying(let.value().get())) {
            checkOnly(let.value().get());
        }
    }

    private void letObject(Stmt.Let let) {
        if (let.value().filter(exprs::varying).isPresent()) {
            throw new NotInLanes(let.pos(), DIFFERENT_OBJECTS);
        }
        exprs.emit(new LaneStmt.LetScalar(let.var(), let.value().map(exprs::uniform), let.pos()));
    }

    private void letArray(Stmt.Let let) {
        Var v = let.var();
        if (let.value().orElse(null) instanceof Expr.NewArray(var _, List<Expr> lengths, Pos pos)
                && facts.varyingArray(v)) {
            List<Expr> extents = lengths.stream().map(length -> extent(v, length, pos)).toList();
            exprs.emit(new LaneStmt.LetArray(storage.array(v), size(extents, pos), pos));
            exprs.arrays().local(v, extents);
        } else if (facts.varyingArray(v)) {
            throw new NotInLanes(let.pos(), "a variable that stands for different arrays");
        } else {
            exprs.emit(new LaneStmt.LetScalar(v, let.value().map(exprs::uniform), let.pos()));
        }
    }

    /** The length of an array of the element's own in one dimension: a constant, or a scalar variable. */
    private Expr extent(Var array, Expr length, Pos pos) {
        if (exprs.varying(length)) {
            throw new NotInLanes(pos, "an array whose length differs from element to element");
        }
        if (length instanceof Expr.Const) {
            return length;
        }
        Var extent = new Var(names.fresh(array.name() + "Length"), Type.INT);
        exprs.emit(new LaneStmt.LetScalar(extent, Optional.of(exprs.uniform(length)), pos));
        return new Expr.Local(extent, pos);
    }

    /** How many values an array of these extents has; the kernel gives up where these are too many or an extent is negative. */
    private Expr size(List<Expr> extents, Pos pos) {
        Expr size = extents.getFirst();
        for (Expr extent : extents.subList(1, extents.size())) {
            if (size instanceof Expr.Const(var _, Object m, Pos _)
                    && extent instanceof Expr.Const(var _, Object n, Pos _)) {
                long product = (long) (Integer) m * (Integer) n;
                if ((Integer) n < 0 || product > Integer.MAX_VALUE) {
                    throw new NotInLanes(pos, "an array of " + m + " times " + n + " values");
                }
                size = new Expr.Const(INT, (int) product, pos);
            } else {
                Expr product = new Expr.Binary(BinOp.MUL, new Expr.Convert(LONG, size, pos),
                        new Expr.Convert(LONG, extent, pos), pos);
                Expr most = new Expr.Const(LONG, (long) Integer.MAX_VALUE, pos);
                exprs.bailIf(new Mask.All(new Expr.OrElse(new Expr.Binary(BinOp.LT, extent, Expr.Const.zero(INT), pos),
                        new Expr.Binary(BinOp.GT, product, most, pos), pos)), pos);
                size = new Expr.Binary(BinOp.MUL, size, extent, pos);
            }
        }
        return size;
    }

    void assign(Stmt s, Var v, Expr value, Pos pos) {
        if (v.type() instanceof Type.Array) {
            if (facts.varyingArray(v)) {
                throw new NotInLanes(pos, "assigns the array variable '" + v.name() + "'");
            }
            exprs.emit(new LaneStmt.SetScalar(v, exprs.uniform(value), pos));
            return;
        }
        if (!v.type().isPrimitive()) {
            if (!facts.leavesUniform(s)) {
                throw new NotInLanes(pos, DIFFERENT_OBJECTS);
            }
            exprs.emit(new LaneStmt.SetScalar(v, exprs.uniform(value), pos));
            return;
        }
        boolean toScalar = storage.hasScalar(v) && facts.leavesUniform(s);
        if (toScalar) {
            exprs.emit(new LaneStmt.SetScalar(v, exprs.uniform(value), pos));
        }
        if (storage.hasVector(v)) {
            // The scalar has the new value already.
            vectorSet(v, toScalar ? value(v, new Expr.Local(v, pos), false) : value(v, value), pos);
        } else if (!toScalar) {
            checkOnly(value);
        }
        unset.remove(v);
    }

    /** Assigns what {@code taken} decides, at the place of the {@code if}. */
    void choose(Choice choice, MaskVar taken, Pos pos) {
        Var v = choice.var();
        if (storage.hasVector(v)) {
            Mask test = new Mask.Get(taken);
            Value value = Storage.isBoolean(v)
                    ? new Value(null, exprs.either(test, choice.yes(), choice.no()))
                    : new Value(new Lane.Blend(test, exprs.lane(choice.yes()), exprs.lane(choice.no())), null);
            vectorSet(v, value, pos);
        }
        unset.remove(v);
    }

    /** The value of a variable as vector or as mask; one of the two is there. */
    private record Value(Lane lane, Mask mask) {}

    private Value value(Var v, Expr e) {
        return value(v, e, exprs.varying(e));
    }

    private Value value(Var v, Expr e, boolean varying) {
        if (Storage.isBoolean(v)) {
            return new Value(null, varying ? exprs.mask(e) : new Mask.All(exprs.uniform(e)));
        }
        return new Value(varying ? exprs.lane(e) : new Lane.Splat(exprs.uniform(e)), null);
    }

    private void vectorLet(Var v, Lane lane, Mask mask, Pos pos) {
        exprs.emit(Storage.isBoolean(v) ? new LaneStmt.LetMask(storage.mask(v), mask, pos)
                : new LaneStmt.LetLane(storage.lane(v), lane, pos));
    }

    private void vectorSet(Var v, Value value, Pos pos) {
        boolean first = unset.contains(v) && !scopes.inLoopSince(v);
        Optional<Mask> keep = first ? Optional.empty() : scopes.active().filter(_ -> scopes.keepsOthers(v));
        if (Storage.isBoolean(v)) {
            MaskVar target = storage.mask(v);
            Mask kept = keep
                    .<Mask>map(
                            on -> new Mask.Or(new Mask.AndNot(new Mask.Get(target), on), new Mask.And(value.mask, on)))
                    .orElse(value.mask);
            exprs.emit(new LaneStmt.SetMask(target, kept, pos));
        } else {
            Lane.LaneVar target = storage.lane(v);
            Lane kept = keep.<Lane>map(on -> new Lane.Blend(on, value.lane, new Lane.Get(target))).orElse(value.lane);
            exprs.emit(new LaneStmt.SetLane(target, kept, pos));
        }
    }

    /** A value that nobody reads: only what it may throw matters. */
    private void checkOnly(Expr value) {
        if (!Effects.mayThrow(value)) {
            return;
        }
        if (!exprs.varying(value)) {
            Var unread = new Var(names.fresh("unread"), value.type());
            exprs.emit(new LaneStmt.LetScalar(unread, Optional.of(exprs.uniform(value)), value.pos()));
            return;
        }
        Lane checked = exprs.stored(value);
        // What fails in lanes has been checked by statements; a uniform part fails when it is evaluated.
        if (Walk.anyExpr(value, part -> Effects.mayThrow(part) && !exprs.varying(part))) {
            exprs.keep("unread", checked, value.pos());
        }
    }
}
