package dev.jvmap.processor.pass;

import static dev.jvmap.processor.ir.Kind.INT;

import dev.jvmap.processor.analysis.Counters.Bound;
import dev.jvmap.processor.analysis.Effects;
import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.diag.Diagnostics;
import dev.jvmap.processor.ir.Access;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.LaneStmt.ScalarOp;
import dev.jvmap.processor.ir.Mask;
import dev.jvmap.processor.ir.Port;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Array elements in lanes. The array decides where the elements are (a mapped argument, a local array per lane, a Java array that all lanes share), the index
 * decides how they are read: a uniform index is a vector load or a broadcast, a varying one a gather. Every access is checked before, for the active lanes.
 */
final class Arrays {
    private final LaneExprs exprs;
    private final Storage storage;
    private final Diagnostics notes;
    private final Map<Var, Port> ports = new HashMap<>();
    private final Map<Var, List<Expr>> localExtents = new HashMap<>();
    private final List<Bound> bounds = new ArrayList<>();

    Arrays(LaneExprs exprs, Storage storage, Diagnostics notes) {
        this.exprs = exprs;
        this.storage = storage;
        this.notes = notes;
    }

    /** Says that the parameter is a mapped array. */
    void port(Var param, Port port) {
        ports.put(param, port);
    }

    /** Says that the variable is an array per lane, row after row, with these extents: constants and scalar variables. */
    void local(Var array, List<Expr> extents) {
        localExtents.put(array, extents);
    }

    /** A uniform expression in which the extents of mapped and per-lane arrays are the scalar variables that hold them. */
    Expr uniform(Expr e) {
        if (e instanceof Expr.Length(Expr part, Pos pos) && perLane(part).isPresent()) {
            Access access = perLane(part).get();
            checkedEach(access, pos);
            return extent(access.array(), access.indexes().size(), pos);
        }
        return Walk.mapOperands(e, this::uniform);
    }

    Lane load(Expr.Load e) {
        return perLane(e).map(access -> own(access, e.pos())).orElseGet(() -> shared(e));
    }

    /** An element of a Java array that all lanes share. */
    private Lane shared(Expr.Load e) {
        if (exprs.varying(e.array())) {
            List<Lane> indexes = new ArrayList<>();
            Expr table = table(e, indexes);
            note(nameOf(table), e.pos());
            return exprs.perLaneOf(new ScalarOp.Element(table), indexes, e.pos());
        }
        Expr array = exprs.uniform(e.array());
        if (Effects.isLookup(e)) {
            Lane place = place(e.index(), Lane.Lookup.placeOf(e.kind()));
            return new Lane.Lookup(array, exprs.keep("place", place, e.pos()));
        }
        if (Effects.inTable(e)) {
            note(nameOf(e.array()), e.pos());
            return new Lane.Gather(array, exprs.lane(e.index()));
        }
        Lane index = checked(exprs.lane(e.index()), new Expr.Length(array, e.pos()), e.pos());
        note(nameOf(e.array()), e.pos());
        return new Lane.Gather(array, index);
    }

    /** An index of a small table, modulo its length: what cuts it to that length can be left away. */
    private Lane place(Expr index, Kind kind) {
        return switch (index) {
            case Expr.Binary(BinOp op, Expr whole, Expr.Const mask, Pos _) when op == BinOp.AND
                    && ((Number) mask.value()).longValue() == Lane.Lookup.LENGTH - 1 ->
                place(whole, kind);
            case Expr.Convert(Kind to, Expr whole, Pos _) when !to.isNarrow() && whole.kind().isIntegral() ->
                place(whole, kind);
            default -> LaneExprs.convert(kind, index.kind(), exprs.lane(index));
        };
    }

    /** The length of a row that each element looks up for itself. */
    Lane length(Expr.Length e) {
        List<Lane> indexes = new ArrayList<>();
        Expr table = table(e.array(), indexes);
        return exprs.perLaneOf(new ScalarOp.Extent(table, indexes.size()), indexes, e.pos());
    }

    /** The array that all lanes share of which an expression is a part, and the indexes of the part. */
    private Expr table(Expr part, List<Lane> indexes) {
        if (part instanceof Expr.Load(Expr whole, Expr index, Pos _)) {
            Expr table = table(whole, indexes);
            indexes.add(exprs.lane(index));
            return table;
        }
        if (exprs.varying(part)) {
            throw new NotInLanes(part.pos(), "a variable that stands for different arrays");
        }
        return exprs.uniform(part);
    }

    /** An element of the lane's own array. */
    private Lane own(Access access, Pos pos) {
        if (access.indexes().stream().noneMatch(exprs::varying)) {
            return at(access.array(), rowMajor(access, checkedUniform(access, pos), pos));
        }
        Lane at = checkedRowMajor(access, pos);
        note(access.array().name(), pos);
        return ports.containsKey(access.array()) ? new Lane.GatherInput(ports.get(access.array()), at)
                : new Lane.GatherArray(storage.array(access.array()), at);
    }

    private Lane at(Var array, Expr place) {
        return ports.containsKey(array) ? new Lane.InputAt(ports.get(array), place)
                : new Lane.ArrayAt(storage.array(array), place);
    }

    /** The kernel gives up if an index is out of bounds. */
    private void checkedEach(Access access, Pos pos) {
        for (int d = 0; d < access.indexes().size(); d++) {
            Expr index = access.indexes().get(d);
            if (exprs.varying(index)) {
                checked(exprs.lane(index), extent(access.array(), d, pos), pos);
            } else {
                checkedUniform(index, access.array(), d, pos);
            }
        }
    }

    /** Uniform indexes, one for each of the first dimensions; the kernel gives up if one is out of bounds. */
    private List<Expr> checkedUniform(Access access, Pos pos) {
        return IntStream.range(0, access.indexes().size())
                .mapToObj(d -> checkedUniform(access.indexes().get(d), access.array(), d, pos)).toList();
    }

    /** The number of a value, from an index for each dimension. */
    private Expr rowMajor(Access access, List<Expr> indexes, Pos pos) {
        Expr at = indexes.getFirst();
        for (int d = 1; d < indexes.size(); d++) {
            at = inRow(at, extent(access.array(), d, pos), indexes.get(d), pos);
        }
        return at;
    }

    private static Expr inRow(Expr row, Expr length, Expr index, Pos pos) {
        if (row instanceof Expr.Const(var _, Object r, Pos _) && length instanceof Expr.Const(var _, Object n, Pos _)
                && index instanceof Expr.Const(var _, Object i, Pos _)) {
            return new Expr.Const(INT, (Integer) r * (Integer) n + (Integer) i, pos);
        }
        return new Expr.Binary(BinOp.ADD, new Expr.Binary(BinOp.MUL, row, length, pos), index, pos);
    }

    /** The same per lane; the kernel gives up if an index of an active lane is out of bounds. */
    private Lane checkedRowMajor(Access access, Pos pos) {
        Var array = access.array();
        Lane at = checked(exprs.lane(access.indexes().getFirst()), extent(array, 0, pos), pos);
        for (int d = 1; d < access.indexes().size(); d++) {
            Expr extent = extent(array, d, pos);
            Lane index = checked(exprs.lane(access.indexes().get(d)), extent, pos);
            at = new Lane.Bin(BinOp.ADD, new Lane.Bin(BinOp.MUL, at, new Lane.Splat(extent)), index);
        }
        return at;
    }

    /** Stores into the lane's own array. */
    void store(Access access, Expr value, Pos pos) {
        Var array = access.array();
        Lane stored = exprs.stored(value);
        if (access.indexes().stream().anyMatch(exprs::varying)) {
            Lane at = checkedRowMajor(access, pos);
            note(array.name(), pos);
            exprs.emit(ports.containsKey(array)
                    ? new LaneStmt.ScatterInput(ports.get(array), at, stored, exprs.activeLanes(), pos)
                    : new LaneStmt.Scatter(storage.array(array), at, stored, exprs.activeLanes(), pos));
            return;
        }
        Expr at = rowMajor(access, checkedUniform(access, pos), pos);
        Lane kept = exprs.allActive() ? stored : new Lane.Blend(exprs.activeLanes(), stored, at(array, at));
        exprs.emit(ports.containsKey(array) ? new LaneStmt.StoreInput(ports.get(array), at, kept, pos)
                : new LaneStmt.StoreAt(storage.array(array), at, kept, pos));
    }

    /** Gives an array per lane. */
    LaneStmt output(Var out, Var array) {
        if (!localExtents.containsKey(array)) {
            throw new NotInLanes(Pos.NONE,
                    "the result '" + array.name() + "' is not an array that the method made once for the element");
        }
        if (array.type().rank() > 1) {
            throw new NotInLanes(Pos.NONE, "the result '" + array.name() + "' has more than one dimension");
        }
        return new LaneStmt.OutputArray(out.name(), storage.array(array),
                extent(array, 0, Pos.NONE), Pos.NONE);
    }

    /** Whether the array variable holds an array for each lane. */
    boolean perLane(Var array) {
        return ports.containsKey(array) || localExtents.containsKey(array);
    }

    /** What an expression reads of an array that each lane has for itself. */
    Optional<Access> perLane(Expr e) {
        return Access.of(e).filter(access -> perLane(access.array()));
    }

    /** The extent in one dimension. */
    private Expr extent(Var array, int dimension, Pos pos) {
        return ports.containsKey(array) ? new Expr.Local(ports.get(array).extent(dimension), pos)
                : localExtents.get(array).get(dimension);
    }

    /** A uniform index; the kernel gives up if it is out of bounds. */
    private Expr checkedUniform(Expr index, Var array, int dimension, Pos pos) {
        Expr at = uniform(index);
        if (!withinBounds(at, array, dimension)) {
            Expr end = new Expr.Binary(BinOp.GE, at, extent(array, dimension, pos), pos);
            boolean constant = at instanceof Expr.Const(var _, Object value, Pos _) && (Integer) value >= 0;
            Expr start = new Expr.Binary(BinOp.LT, at, Expr.Const.zero(INT), pos);
            exprs.bailIf(new Mask.All(constant ? end : new Expr.OrElse(start, end, pos)), pos);
        }
        return at;
    }

    /** The index, with lanes that are not active reading element 0; the kernel gives up if an active lane's is out of bounds. */
    private Lane checked(Lane index, Expr length, Pos pos) {
        Lane at = exprs.keep("index", index, pos);
        exprs.bailIf(new Mask.Outside(at, length), pos);
        return exprs.allActive() ? at : new Lane.Blend(exprs.activeLanes(), at, LaneExprs.splat(0));
    }

    private void note(String array, Pos pos) {
        if (!pos.equals(Pos.NONE)) {
            notes.report(Code.GATHER, pos, array);
        }
    }

    private static String nameOf(Expr array) {
        return switch (array) {
            case Expr.Local local -> local.var().name();
            case Expr.Global global -> global.field();
            default -> "a row";
        };
    }

    private boolean withinBounds(Expr index, Var array, int dimension) {
        return index instanceof Expr.Local(Var v, Pos _) && bounds.contains(new Bound(v, array, dimension))
                || index instanceof Expr.Const(var _, Object value, Pos at) && (Integer) value >= 0
                        && extent(array, dimension, at) instanceof Expr.Const(var _, Object length, Pos _)
                        && (Integer) value < (Integer) length;
    }

    /** Says that up to {@link #leave} a variable is known to be an index of an array. */
    void enter(Bound bound) {
        bounds.add(bound);
    }

    void leave(Bound bound) {
        bounds.remove(bound);
    }
}
