package dev.jvmap.processor.ir;

import static dev.jvmap.processor.ir.InvalidIr.require;

import dev.jvmap.processor.ir.Lane.LaneArray;
import dev.jvmap.processor.ir.Lane.LaneVar;
import java.util.List;

/**
 * The typing rules of vectors and masks:
 *
 * <ul>
 * <li>Every lane is of kind INT, LONG, FLOAT or DOUBLE, and no wider than the kernel's widest. A uniform boolean enters as a mask, not as a Splat.
 * <li>Bin takes operands of one kind, also for shifts; it is never a comparison, never LONG DIV, never REM. Un is NEG or COMPLEMENT.
 * <li>Blend and Compare take operands of one kind. Narrow takes INT lanes to BYTE, SHORT or CHAR.
 * <li>An Intrin has an Operator or Reinterpret lowering, and no boolean result.
 * <li>Ports belong to the kernel; Input is of rank 0, InputAt and GatherInput of rank 1. A Gather reads a 1-d array of primitives, with int indexes. A Lookup reads one of lane kinds, with places as wide as its elements.
 * </ul>
 */
final class LaneExprCheck {
    private final Kernel kernel;
    private final ExprCheck exprs;
    private final Scopes scopes;

    LaneExprCheck(Kernel kernel, ExprCheck exprs, Scopes scopes) {
        this.kernel = kernel;
        this.exprs = exprs;
        this.scopes = scopes;
    }

    /** Checks a vector that must be of kind {@code kind}. */
    void check(Lane lane, Kind kind) {
        check(lane);
        require(lane.kind() == kind, "'%s' has %s lanes, not %s", LaneExprText.of(lane), lane.kind().keyword(),
                kind.keyword());
    }

    void check(Lane lane) {
        node(lane);
        require(lane.kind() == lane.kind().lane(), "'%s' has no lane kind", LaneExprText.of(lane));
        require(lane.kind().laneBits() <= kernel.laneBits(), "'%s' is wider than the kernel's lanes",
                LaneExprText.of(lane));
    }

    private void node(Lane lane) {
        switch (lane) {
            case Lane.Get(LaneVar var) -> scopes.use(var.name(), var);
            case Lane.Splat(Expr value) -> {
                exprs.check(value);
                require(value.type().isPrimitive() && value.kind() != Kind.BOOLEAN, "'%s' is no number",
                        ExprText.of(value));
            }
            case Lane.ElementIndex() -> {
            }
            case Lane.Un(UnOp op, Lane operand) -> {
                check(operand);
                ExprCheck.unary(op, operand.kind(), LaneExprText.of(lane));
            }
            case Lane.Bin bin -> bin(bin);
            case Lane.Convert(Kind to, Lane operand) -> {
                check(operand);
                require(to == to.lane(), "'%s' converts to a narrow kind", LaneExprText.of(lane));
            }
            case Lane.Narrow(Kind to, Lane operand) -> {
                check(operand, Kind.INT);
                require(to.isNarrow(), "'%s' narrows to %s", LaneExprText.of(lane), to.keyword());
            }
            case Lane.Blend(Mask test, Lane yes, Lane no) -> {
                check(test);
                check(yes);
                check(no, yes.kind());
            }
            case Lane.Intrin(Intrinsic fn, List<Lane> args) -> intrin(fn, args);
            case Lane.Input(Port port) -> port(port, true);
            case Lane.InputAt(Port port, Expr index) -> {
                port(port, false);
                exprs.check(index, Type.INT);
            }
            case Lane.GatherInput(Port port, Lane index) -> {
                port(port, false);
                check(index, Kind.INT);
            }
            case Lane.Gather(Expr array, Lane index) -> {
                exprs.array(array);
                require(array.type().rank() == 1, "'%s' is no 1-d array", ExprText.of(array));
                check(index, Kind.INT);
            }
            case Lane.Lookup(Expr table, Lane place) -> {
                exprs.array(table);
                require(table.type().rank() == 1 && lane.kind() == lane.kind().lane(), "'%s' is no table of numbers",
                        ExprText.of(table));
                check(place, Lane.Lookup.placeOf(lane.kind()));
            }
            case Lane.ArrayAt(LaneArray array, Expr index) -> {
                scopes.use(array.name(), array);
                exprs.check(index, Type.INT);
            }
            case Lane.GatherArray(LaneArray array, Lane index) -> {
                scopes.use(array.name(), array);
                check(index, Kind.INT);
            }
        }
    }

    private void bin(Lane.Bin bin) {
        check(bin.left());
        check(bin.right(), bin.left().kind());
        String text = LaneExprText.of(bin);
        ExprCheck.binary(bin.op(), bin.left().kind(), bin.right().kind(), text);
        require(bin.op().group() != BinOp.Group.COMPARISON, "'%s' compares: its result is a mask", text);
        require(bin.op() != BinOp.REM && !(bin.op() == BinOp.DIV && bin.kind() == Kind.LONG), "'%s' has no vector form",
                text);
    }

    private void intrin(Intrinsic fn, List<Lane> args) {
        boolean hasVectorForm = switch (fn.lowering()) {
            case Intrinsic.Lowering.Operator _, Intrinsic.Lowering.Reinterpret _ -> true;
            case Intrinsic.Lowering.Body _, Intrinsic.Lowering.PerLane _ -> false;
        };
        require(hasVectorForm && fn.result() != Kind.BOOLEAN, "%s is no vector operation", fn);
        require(fn.params().size() == args.size(), "%s takes %d arguments, not %d", fn, fn.params().size(),
                args.size());
        for (int i = 0; i < args.size(); i++) {
            check(args.get(i), fn.params().get(i).lane());
        }
    }

    private void port(Port port, boolean scalar) {
        require(kernel.ports().contains(port), "the kernel has no port '%s'", port.name());
        require(port.rank() == 0 == scalar, "port '%s' is of rank %d", port.name(), port.rank());
    }

    /** Checks a port that is stored into. */
    void target(Port port) {
        port(port, false);
        require(port.written(), "port '%s' is only read", port.name());
    }

    void check(Mask mask) {
        switch (mask) {
            case Mask.Get(Mask.MaskVar var) -> scopes.use(var.name(), var);
            case Mask.All(Expr value) -> exprs.check(value, Type.BOOLEAN);
            case Mask.Compare(BinOp op, Lane left, Lane right) -> {
                check(left);
                check(right, left.kind());
                require(op.group() == BinOp.Group.COMPARISON, "'%s' is no comparison", LaneExprText.of(mask));
            }
            case Mask.Outside(Lane index, Expr length) -> {
                check(index, Kind.INT);
                exprs.check(length, Type.INT);
            }
            case Mask.And(Mask left, Mask right) -> both(left, right);
            case Mask.Or(Mask left, Mask right) -> both(left, right);
            case Mask.AndNot(Mask left, Mask right) -> both(left, right);
            case Mask.Xor(Mask left, Mask right) -> both(left, right);
            case Mask.Not(Mask operand) -> check(operand);
        }
    }

    private void both(Mask left, Mask right) {
        check(left);
        check(right);
    }
}
