package dev.jvmap.processor.pass;

import static dev.jvmap.processor.ir.Kind.BOOLEAN;
import static dev.jvmap.processor.ir.Kind.FLOAT;
import static dev.jvmap.processor.ir.Kind.INT;
import static dev.jvmap.processor.ir.Kind.LONG;

import dev.jvmap.processor.analysis.Effects;
import dev.jvmap.processor.analysis.Uniformity;
import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.diag.Diagnostics;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Intrinsic;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.Lane.LaneVar;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.LaneStmt.ScalarOp;
import dev.jvmap.processor.ir.Mask;
import dev.jvmap.processor.ir.Mask.MaskVar;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.UnOp;
import dev.jvmap.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Expressions as vectors and masks. What can fail is checked by statements that are put in front; parts that are costly, or must not be evaluated for lanes that
 * do not want them, become guarded statements too.
 */
final class LaneExprs {
    private final Uniformity facts;
    private final Storage storage;
    private final Scopes scopes;
    private final Names names;
    private final Arrays arrays;
    private final Diagnostics notes;
    private List<LaneStmt> out;
    private Stmt where;

    LaneExprs(Uniformity facts, Storage storage, Scopes scopes, Names names, Diagnostics notes) {
        this.facts = facts;
        this.storage = storage;
        this.scopes = scopes;
        this.names = names;
        this.notes = notes;
        this.arrays = new Arrays(this, storage, notes);
    }

    /** Lowers the expressions of {@code statement} from here on, with their checks going to {@code target}. */
    LaneExprs at(Stmt statement, List<LaneStmt> target) {
        where = statement;
        out = target;
        return this;
    }

    Arrays arrays() {
        return arrays;
    }

    void emit(LaneStmt s) {
        out.add(s);
    }

    boolean varying(Expr e) {
        return facts.varying(e, where);
    }

    /** A uniform expression in the kernel's terms. */
    Expr uniform(Expr e) {
        return arrays.uniform(e);
    }

    /** The vector of an expression of a numeric kind. */
    Lane lane(Expr e) {
        if (!varying(e)) {
            return new Lane.Splat(uniform(e));
        }
        return switch (e) {
            case Expr.Local(Var v, Pos _) -> new Lane.Get(storage.lane(v));
            case Expr.Unary(UnOp op, Expr operand, Pos _) -> new Lane.Un(op, lane(operand));
            case Expr.Binary binary -> binary(binary);
            case Expr.Convert(Kind to, Expr.Intrin(Intrinsic fn, List<Expr> args, Pos pos), Pos _) when to == FLOAT
                    && fn.isSqrt()
                    && args.getFirst() instanceof Expr.Convert(Kind _, Expr x, Pos _) && x.kind() == FLOAT ->
                intrinsic(Intrinsic.FLOAT_SQRT, List.of(x), pos);
            case Expr.Convert(Kind to, Expr operand, Pos _) -> convert(to, operand.kind(), lane(operand));
            case Expr.Cond cond -> choose(cond);
            case Expr.Intrin(Intrinsic fn, List<Expr> args, Pos pos) -> intrinsic(fn, args, pos);
            case Expr.Foreign call -> foreign(call);
            case Expr.Load load -> arrays.load(load);
            case Expr.Length length -> arrays.length(length);
            case Expr.BatchInfo _ -> new Lane.ElementIndex();
            case Expr.Const _, Expr.Global _, Expr.Null _, Expr.Captured _, Expr.AndAlso _, Expr.OrElse _, Expr.Call _, Expr.NewArray _,
                    Expr.Make _, Expr.Component _ ->
                throw new IllegalStateException("not a varying number: " + e);
        };
    }

    /** The mask of a boolean expression. Lanes that are not active hold anything. */
    Mask mask(Expr e) {
        if (!varying(e)) {
            return new Mask.All(uniform(e));
        }
        return switch (e) {
            case Expr.Local(Var v, Pos _) -> new Mask.Get(storage.mask(v));
            case Expr.Unary(UnOp _, Expr operand, Pos _) -> new Mask.Not(mask(operand));
            case Expr.Binary(BinOp op, Expr left, Expr right, Pos _) when left.kind() == BOOLEAN ->
                logic(op, mask(left), mask(right));
            case Expr.Binary(BinOp _, Expr left, Expr _, Pos pos) when !left.type().isPrimitive() ->
                throw new NotInLanes(pos, "compares objects that differ from element to element");
            case Expr.Binary(BinOp op, Expr left, Expr right, Pos _) -> new Mask.Compare(op, lane(left), lane(right));
            case Expr.AndAlso(Expr left, Expr right, Pos pos) -> shortCircuit(mask(left), right, true, pos);
            case Expr.OrElse(Expr left, Expr right, Pos pos) -> shortCircuit(mask(left), right, false, pos);
            case Expr.Cond(Expr test, Expr yes, Expr no, Pos pos) -> {
                Expr either = new Expr.OrElse(new Expr.AndAlso(test, yes, pos),
                        new Expr.AndAlso(new Expr.Unary(UnOp.NOT, test, pos), no, pos), pos);
                yield mask(either);
            }
            case Expr.Intrin _, Expr.Foreign _, Expr.Load _ -> nonZero(lane(e));
            case Expr.Const _, Expr.Global _, Expr.Null _, Expr.Captured _, Expr.Convert _, Expr.Call _, Expr.Length _, Expr.NewArray _,
                    Expr.Make _, Expr.Component _, Expr.BatchInfo _ ->
                throw new IllegalStateException("not a varying boolean: " + e);
        };
    }

    /** The one of two boolean expressions that {@code test} decides for. */
    Mask either(Mask test, Expr yes, Expr no) {
        return new Mask.Or(both(test, yes), both(new Mask.Not(test), no));
    }

    private Mask both(Mask test, Expr value) {
        return isTrue(value) ? test : new Mask.And(test, mask(value));
    }

    static boolean isTrue(Expr e) {
        return e instanceof Expr.Const(var _, Object value, Pos _) && value.equals(true);
    }

    /** A boolean expression as INT lanes 0 and 1, a number as it is. */
    Lane stored(Expr e) {
        return e.kind() == BOOLEAN ? zeroOne(mask(e)) : lane(e);
    }

    static Lane zeroOne(Mask mask) {
        return new Lane.Blend(mask, splat(1), splat(0));
    }

    static Mask nonZero(Lane stored) {
        return new Mask.Compare(BinOp.NE, stored, splat(0));
    }

    static Lane splat(int value) {
        return new Lane.Splat(new Expr.Const(INT, value, Pos.NONE));
    }

    /** {@code mask} restricted to the active lanes. */
    Mask active(Mask mask) {
        return scopes.active().<Mask>map(lanes -> new Mask.And(lanes, mask)).orElse(mask);
    }

    /** The active lanes as a mask, also where all are. */
    Mask activeLanes() {
        return scopes.active().orElse(new Mask.All(new Expr.Const(BOOLEAN, true, Pos.NONE)));
    }

    boolean allActive() {
        return scopes.active().isEmpty();
    }

    /** Gives up when an active lane is in the mask. */
    void bailIf(Mask failing, Pos pos) {
        emit(failing instanceof Mask.All(Expr test) && allActive() ? new LaneStmt.BailIfTrue(test, pos)
                : new LaneStmt.BailIf(active(failing), pos));
    }

    /** A vector variable that holds the value, which is then used more than once. */
    Lane keep(String name, Lane value, Pos pos) {
        if (value instanceof Lane.Get || value instanceof Lane.Splat) {
            return value;
        }
        LaneVar v = new LaneVar(names.fresh(name), value.kind());
        emit(new LaneStmt.LetLane(v, value, pos));
        return new Lane.Get(v);
    }

    /** A mask variable that holds the value. */
    MaskVar keep(String name, Mask value, Pos pos) {
        MaskVar v = new MaskVar(names.fresh(name));
        emit(new LaneStmt.LetMask(v, value, pos));
        return v;
    }

    /** Applies a scalar operation lane by lane. */
    private Lane perLane(ScalarOp op, List<Expr> args, Pos pos) {
        return perLaneOf(op, args.stream().map(this::stored).toList(), pos);
    }

    /**
     * A call of a method whose body we do not have. Only the libraries that are known to be free of effects are called from lanes: lanes that give up, or are
     * tried out beside the twin, call twice. Where not every element makes another call, the kernel gives up when one does.
     */
    private Lane foreign(Expr.Foreign call) {
        String name = simpleName(call.owner()) + "." + call.method();
        boolean passesObjects = call.args().stream().anyMatch(arg -> !arg.type().isPrimitive());
        boolean free = call.owner().startsWith("java.") || call.owner().startsWith("dev.jvmap.");
        if (free && !passesObjects) {
            List<Kind> params = call.args().stream().map(Expr::kind).toList();
            return perLane(new ScalarOp.Method(call.owner(), call.method(), params, call.type().kind()), call.args(),
                    call.pos());
        }
        if (allActive()) {
            throw new NotInLanes(call.pos(),
                    "calls " + name + (free ? " with an object" : ", whose body cannot run in lanes"));
        }
        notes.report(Code.LEFT_OUT_CALL, call.pos(), name);
        emit(new LaneStmt.BailIf(activeLanes(), call.pos()));
        return new Lane.Splat(Expr.Const.zero(call.kind().lane()));
    }

    Lane perLaneOf(ScalarOp op, List<Lane> args, Pos pos) {
        if (!pos.equals(Pos.NONE)) {
            switch (op) {
                case ScalarOp.Operator(BinOp operator, Kind kind) ->
                    notes.report(Code.INTEGER_DIVISION, pos, operator.token(), kind.keyword());
                case ScalarOp.Element _, ScalarOp.Extent _ -> {
                    // the array says it
                }
                case ScalarOp.Method method ->
                    notes.report(Code.CALL_PER_ELEMENT, pos, simpleName(method.owner()) + "." + method.name());
            }
        }
        LaneVar result = new LaneVar(names.fresh("each"), op.result().lane());
        emit(new LaneStmt.PerLane(result, op, args, activeLanes(), pos));
        return new Lane.Get(result);
    }

    private Lane binary(Expr.Binary e) {
        Kind kind = e.left().kind();
        return switch (e.op()) {
            case DIV, REM -> kind.isIntegral() ? integerDivision(e, kind) : floatingDivision(e, kind);
            case SHL, SHR, USHR -> new Lane.Bin(e.op(), lane(e.left()), count(e.right(), kind));
            case ADD, SUB, MUL, AND, OR, XOR -> new Lane.Bin(e.op(), lane(e.left()), lane(e.right()));
            case LT, LE, GT, GE, EQ, NE -> throw new IllegalStateException("a comparison is a mask: " + e);
        };
    }

    /** A shift's count in the kind of what is shifted. */
    private Lane count(Expr count, Kind kind) {
        if (count instanceof Expr.Const(var _, Object value, Pos pos)) {
            long n = ((Number) value).longValue();
            return new Lane.Splat(new Expr.Const(kind, kind == LONG ? (Object) n : (Object) (int) n, pos));
        }
        boolean sameKind = count.kind().lane() == kind;
        return varying(count) || sameKind ? convert(kind, count.kind(), lane(count))
                : new Lane.Splat(uniform(new Expr.Convert(kind, count, count.pos())));
    }

    private Lane floatingDivision(Expr.Binary e, Kind kind) {
        return e.op() == BinOp.DIV ? new Lane.Bin(BinOp.DIV, lane(e.left()), lane(e.right()))
                : perLane(new ScalarOp.Operator(BinOp.REM, kind), List.of(e.left(), e.right()), e.pos());
    }

    private Lane integerDivision(Expr.Binary e, Kind kind) {
        Lane left = keep("dividend", lane(e.left()), e.pos());
        Lane right = keep("divisor", lane(e.right()), e.pos());
        if (!Effects.nonZero(e.right())) {
            Expr zero = Expr.Const.zero(kind);
            Mask byZero = right instanceof Lane.Splat(Expr divisor)
                    ? new Mask.All(new Expr.Binary(BinOp.EQ, divisor, zero, e.pos()))
                    : new Mask.Compare(BinOp.EQ, right, new Lane.Splat(zero));
            bailIf(byZero, e.pos());
        }
        if (kind == LONG) {
            return perLaneOf(new ScalarOp.Operator(e.op(), kind), List.of(left, right), e.pos());
        }
        Lane quotient = new Lane.Bin(BinOp.DIV, left, right);
        return e.op() == BinOp.DIV ? quotient
                : new Lane.Bin(BinOp.SUB, left, new Lane.Bin(BinOp.MUL, quotient, right));
    }

    /** Java's conversion between kinds, on lanes. */
    static Lane convert(Kind to, Kind from, Lane operand) {
        Kind lane = operand.kind();
        if (to.isNarrow()) {
            boolean fits = from == to || from == Kind.BYTE && to == Kind.SHORT;
            Lane ints = lane == INT ? operand : new Lane.Convert(INT, operand);
            return fits ? ints : new Lane.Narrow(to, ints);
        }
        return to.lane() == lane ? operand : new Lane.Convert(to.lane(), operand);
    }

    private Lane intrinsic(Intrinsic fn, List<Expr> args, Pos pos) {
        return switch (fn.lowering()) {
            case Intrinsic.Lowering.Operator _, Intrinsic.Lowering.Reinterpret _ ->
                new Lane.Intrin(fn, args.stream().map(this::lane).toList());
            // A body is still a call here if its arguments seemed to be uniform before arrays were told apart.
            case Intrinsic.Lowering.PerLane _, Intrinsic.Lowering.Body _ ->
                perLane(new ScalarOp.Method(fn.twinOwner(), fn.name(), fn.params(), fn.result()), args, pos);
        };
    }

    private static Mask logic(BinOp op, Mask left, Mask right) {
        return switch (op) {
            case AND -> new Mask.And(left, right);
            case OR -> new Mask.Or(left, right);
            case XOR, NE -> new Mask.Xor(left, right);
            case EQ -> new Mask.Not(new Mask.Xor(left, right));
            case ADD, SUB, MUL, DIV, REM, SHL, SHR, USHR, LT, LE, GT, GE ->
                throw new IllegalStateException("not a boolean operator: " + op);
        };
    }

    /** Whether an expression may as well be evaluated for lanes that do not want it. */
    private static boolean isFree(Expr e) {
        return !Effects.mayThrow(e) && Effects.cost(e) < Effects.GUARD_FROM;
    }

    private Mask shortCircuit(Mask left, Expr right, boolean and, Pos pos) {
        if (isFree(right)) {
            return and ? new Mask.And(left, mask(right)) : new Mask.Or(left, mask(right));
        }
        MaskVar result = keep(and ? "both" : "either", active(left), pos);
        Mask wanted = and ? new Mask.Get(result) : new Mask.AndNot(activeLanes(), new Mask.Get(result));
        MaskVar asked = keep("asked", wanted, pos);
        List<LaneStmt> guarded = under(asked, () -> {
            Mask more = mask(right);
            Mask sum = and ? new Mask.And(new Mask.Get(result), more)
                    : new Mask.Or(new Mask.Get(result), new Mask.And(new Mask.Get(asked), more));
            emit(new LaneStmt.SetMask(result, sum, pos));
        });
        emit(new LaneStmt.IfAny(new Mask.Get(asked), new LaneBlock(guarded), pos));
        return new Mask.Get(result);
    }

    private Lane choose(Expr.Cond e) {
        if (!varying(e.test())) {
            return chooseUniformly(e);
        }
        Mask test = mask(e.test());
        if (isFree(e.yes()) && isFree(e.no())) {
            return new Lane.Blend(test, lane(e.yes()), lane(e.no()));
        }
        MaskVar yes = keep("yes", active(test), e.pos());
        MaskVar no = keep("no", new Mask.AndNot(activeLanes(), new Mask.Get(yes)), e.pos());
        LaneVar chosen = zero("chosen", e.kind().lane(), e.pos());
        arm(chosen, yes, e.yes());
        arm(chosen, no, e.no());
        return new Lane.Get(chosen);
    }

    private void arm(LaneVar chosen, MaskVar wanted, Expr value) {
        Mask mask = new Mask.Get(wanted);
        List<LaneStmt> guarded = under(wanted, () -> {
            emit(new LaneStmt.SetLane(chosen, new Lane.Blend(mask, lane(value), new Lane.Get(chosen)), value.pos()));
        });
        emit(new LaneStmt.IfAny(mask, new LaneBlock(guarded), value.pos()));
    }

    /** A uniform choice between values of which at least one varies. */
    private Lane chooseUniformly(Expr.Cond e) {
        LaneVar chosen = zero("chosen", e.kind().lane(), e.pos());
        emit(new LaneStmt.If(uniform(e.test()), set(chosen, e.yes()), set(chosen, e.no()), e.pos()));
        return new Lane.Get(chosen);
    }

    private LaneBlock set(LaneVar chosen, Expr value) {
        return new LaneBlock(into(() -> {
            emit(new LaneStmt.SetLane(chosen, lane(value), value.pos()));
        }));
    }

    private LaneVar zero(String name, Kind lane, Pos pos) {
        LaneVar v = new LaneVar(names.fresh(name), lane);
        emit(new LaneStmt.LetLane(v, new Lane.Splat(Expr.Const.zero(lane)), pos));
        return v;
    }

    /** The statements that lowering under a narrower mask emits. */
    private List<LaneStmt> under(MaskVar mask, Runnable lowering) {
        scopes.push(new Scopes.Scope(where, _ -> false, new Label(mask.name() + "End", Label.Role.BLOCK),
                Optional.of(mask)));
        try {
            return into(lowering);
        } finally {
            scopes.pop();
        }
    }

    private List<LaneStmt> into(Runnable lowering) {
        List<LaneStmt> outer = out;
        out = new ArrayList<>();
        try {
            lowering.run();
            return out;
        } finally {
            out = outer;
        }
    }

    private static String simpleName(String owner) {
        return owner.substring(owner.lastIndexOf('.') + 1);
    }
}
