package dev.jvmap.processor.emit;

import static dev.jvmap.processor.ir.Kind.BOOLEAN;
import static dev.jvmap.processor.ir.Kind.BYTE;
import static dev.jvmap.processor.ir.Kind.CHAR;
import static dev.jvmap.processor.ir.Kind.DOUBLE;
import static dev.jvmap.processor.ir.Kind.FLOAT;
import static dev.jvmap.processor.ir.Kind.INT;
import static dev.jvmap.processor.ir.Kind.LONG;
import static dev.jvmap.processor.ir.Kind.SHORT;

import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.BinOp.Group;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Intrinsic;
import dev.jvmap.processor.ir.Kernel;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.Lane.LaneVar;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.LaneStmt.ScalarOp;
import dev.jvmap.processor.ir.Mask;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.UnOp;
import dev.jvmap.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One operation on the parameters {@code a, b, c}, in the three forms that must agree: Java source, Scalar IR and Lane
 * IR.
 *
 * @param source the user's expression
 * @param steps kernel statements before the output
 * @param value what the kernel stores
 */
record OperatorRow(String source, List<Kind> params, Kind result, Expr scalar, List<LaneStmt> steps, Lane value) {
    private static final Mask ALL = new Mask.All(new Expr.Const(BOOLEAN, true, Pos.NONE));
    private static final List<Kind> NUMBERS = List.of(INT, LONG, FLOAT, DOUBLE);

    private static final List<Integer> DIVISORS =
            List.of(1, -1, 2, -8, 1 << 30, 3, -3, 5, 7, -7, 10, 100, 641, 1461, 146_097,
                    1_000_003, Integer.MAX_VALUE - 1, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 1);

    /** Whether divisors 0 must be kept away: what fails is checked before the lanes compute. */
    boolean divides() {
        return params.size() == 2 && scalar instanceof Expr.Binary(BinOp op, _, _, _) && op.mayThrow(params.get(1));
    }

    String method(String name) {
        String head = Plans.params(params).stream().map(var -> var.type() + " " + var.name())
                .collect(Collectors.joining(", "));
        return "    static %s %s(%s) { return %s; }\n".formatted(result.keyword(), name, head, source);
    }

    MethodPlan plan(String name) {
        List<Var> vars = Plans.params(params);
        List<LaneStmt> body = new ArrayList<>(steps);
        body.add(new LaneStmt.Output("out", value, Pos.NONE));
        Kernel kernel = Plans.kernel(name, vars, Type.of(result), body.toArray(LaneStmt[]::new));
        return Plans.plan(Plans.signature(name, vars, Type.of(result)),
                Plans.program(name, vars, Type.of(result), Plans.give(scalar)), kernel);
    }

    /** Every operator on every kind, every conversion, every library function with a vector operator. */
    static List<OperatorRow> all() {
        List<OperatorRow> rows = new ArrayList<>();
        for (Kind kind : NUMBERS) {
            for (BinOp op : BinOp.values()) {
                if (kind.isIntegral() || op.group() == Group.ARITHMETIC || op.group() == Group.COMPARISON) {
                    rows.add(binary(op, kind));
                }
            }
            rows.add(unary(UnOp.NEG, kind));
            if (kind.isIntegral()) {
                rows.add(unary(UnOp.COMPLEMENT, kind));
            }
            NUMBERS.stream().filter(to -> to != kind).forEach(to -> rows.add(conversion(kind, to)));
        }
        List.of(BYTE, SHORT, CHAR).forEach(to -> rows.add(narrowing(to)));
        for (int divisor : DIVISORS) {
            rows.add(divisionBy(divisor));
            rows.add(divisionByInLongLanes(divisor));
        }
        Intrinsic.all().stream().filter(OperatorRow::isVectorOperation).forEach(fn -> rows.add(function(fn)));
        return rows;
    }

    private static boolean isVectorOperation(Intrinsic fn) {
        return switch (fn.lowering()) {
            case Intrinsic.Lowering.Operator _, Intrinsic.Lowering.Reinterpret _ -> true;
            case Intrinsic.Lowering.Body _, Intrinsic.Lowering.PerLane _ -> false;
        };
    }

    private static OperatorRow binary(BinOp op, Kind kind) {
        Expr scalar = new Expr.Binary(op, scalar(0, kind), scalar(1, kind), Pos.NONE);
        String source = "a " + op.token() + " b";
        List<Kind> params = List.of(kind, kind);
        if (op.group() == Group.COMPARISON) {
            return of(source, params, BOOLEAN, scalar, stored(new Mask.Compare(op, lane(0, kind), lane(1, kind))));
        }
        if (op == BinOp.REM || op == BinOp.DIV && kind == LONG) {
            LaneVar each = new LaneVar("each", kind);
            LaneStmt call = new LaneStmt.PerLane(each, new ScalarOp.Operator(op, kind),
                    List.of(lane(0, kind), lane(1, kind)), ALL, Pos.NONE);
            return new OperatorRow(source, params, kind, scalar, List.of(call), new Lane.Get(each));
        }
        return of(source, params, kind, scalar, new Lane.Bin(op, lane(0, kind), lane(1, kind)));
    }

    private static OperatorRow unary(UnOp op, Kind kind) {
        return of(op.token() + "a", List.of(kind), kind, new Expr.Unary(op, scalar(0, kind), Pos.NONE),
                new Lane.Un(op, lane(0, kind)));
    }

    private static OperatorRow conversion(Kind from, Kind to) {
        return of("(" + to.keyword() + ") a", List.of(from), to, new Expr.Convert(to, scalar(0, from), Pos.NONE),
                new Lane.Convert(to, lane(0, from)));
    }

    private static OperatorRow narrowing(Kind to) {
        return of("(" + to.keyword() + ") a", List.of(INT), to, new Expr.Convert(to, scalar(0, INT), Pos.NONE),
                new Lane.Narrow(to, lane(0, INT)));
    }

    /** Of numbers just below the multiples of the divisor, where the quotient changes. */
    private static OperatorRow divisionBy(int divisor) {
        Expr factor = new Expr.Const(INT, divisor, Pos.NONE);
        Expr one = new Expr.Const(INT, 1, Pos.NONE);
        Expr multiple = new Expr.Binary(BinOp.MUL, scalar(0, INT), factor, Pos.NONE);
        Expr scalar = new Expr.Binary(BinOp.DIV, new Expr.Binary(BinOp.SUB, multiple, one, Pos.NONE), factor, Pos.NONE);
        Lane lanes = new Lane.Bin(BinOp.SUB, new Lane.Bin(BinOp.MUL, lane(0, INT), new Lane.Splat(factor)),
                new Lane.Splat(one));
        return of("(a * %1$d - 1) / %1$d".formatted(divisor), List.of(INT), INT, scalar,
                new Lane.Bin(BinOp.DIV, lanes, new Lane.Splat(factor)));
    }

    /** In a kernel with as many long lanes as ints. */
    private static OperatorRow divisionByInLongLanes(int divisor) {
        Expr factor = new Expr.Const(INT, divisor, Pos.NONE);
        Expr quotient = new Expr.Binary(BinOp.DIV, scalar(0, INT), factor, Pos.NONE);
        return of("a / %d + 0L".formatted(divisor), List.of(INT), LONG, new Expr.Convert(LONG, quotient, Pos.NONE),
                new Lane.Convert(LONG, new Lane.Bin(BinOp.DIV, lane(0, INT), new Lane.Splat(factor))));
    }

    private static OperatorRow function(Intrinsic fn) {
        List<Expr> scalars = new ArrayList<>();
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < fn.params().size(); i++) {
            scalars.add(scalar(i, fn.params().get(i)));
            lanes.add(lane(i, fn.params().get(i)));
        }
        String arguments = Plans.params(fn.params()).stream().map(Var::name).collect(Collectors.joining(", "));
        return of(fn.owner() + "." + fn.name() + "(" + arguments + ")", fn.params(), fn.result(),
                new Expr.Intrin(fn, scalars, Pos.NONE),
                new Lane.Intrin(fn, lanes));
    }

    private static OperatorRow of(String source, List<Kind> params, Kind result, Expr scalar, Lane value) {
        return new OperatorRow(source, params, result, scalar, List.of(), value);
    }

    private static Expr scalar(int param, Kind kind) {
        return new Expr.Local(Plans.params(List.of(kind, kind, kind)).get(param), Pos.NONE);
    }

    private static Lane lane(int param, Kind kind) {
        return new Lane.Input(Plans.ports(Plans.params(List.of(kind, kind, kind))).get(param));
    }

    private static Lane stored(Mask mask) {
        return new Lane.Blend(mask, new Lane.Splat(new Expr.Const(INT, 1, Pos.NONE)),
                new Lane.Splat(new Expr.Const(INT, 0, Pos.NONE)));
    }
}
