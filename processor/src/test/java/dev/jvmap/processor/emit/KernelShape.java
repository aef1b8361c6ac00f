package dev.jvmap.processor.emit;

import static dev.jvmap.processor.ir.Ir.bin;
import static dev.jvmap.processor.ir.Ir.compare;
import static dev.jvmap.processor.ir.Ir.get;
import static dev.jvmap.processor.ir.Ir.lane;
import static dev.jvmap.processor.ir.Ir.let;
import static dev.jvmap.processor.ir.Ir.num;
import static dev.jvmap.processor.ir.Ir.output;
import static dev.jvmap.processor.ir.Ir.set;
import static dev.jvmap.processor.ir.Ir.splat;

import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kernel;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.Lane.LaneArray;
import dev.jvmap.processor.ir.Lane.LaneVar;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.LaneStmt.ScalarOp;
import dev.jvmap.processor.ir.Mask;
import dev.jvmap.processor.ir.Mask.MaskVar;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.ir.Port;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.UnOp;
import dev.jvmap.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A kernel written by hand, and the Java method that says what it means. All parameters are mapped.
 *
 * @param source the method; its name and parameters are those of the kernel
 */
record KernelShape(String source, Kernel kernel) {
    /** What the methods of {@link #all} use. */
    static final String MEMBERS = """
                static final double[] TABLE = {0.5, -1.5, 2.5, 1e300, -0.0, 7, 8, 9};
                static final byte[] BYTES = {1, -2, 127, -128, 5, 6, 7, 8};
                private static final boolean[] FLAGS = {true, false, false, true, true, false, true, false};
                static boolean isOdd(double x, short by) { return Math.floor(x) % 2 != 0 ^ by < 0; }
            """;
    private static final Var X = new Var("x", Type.DOUBLE);
    private static final Var I = new Var("i", Type.INT);
    private static final Var W = new Var("w", new Type.Array(Type.DOUBLE));
    private static final Lane IN_X = new Lane.Input(port(X));
    private static final Lane IN_I = new Lane.Input(port(I));
    /** {@code i} brought into 0 to 7. */
    private static final Lane INDEX = bin(IN_I, BinOp.AND, splat(7));

    static List<KernelShape> all() {
        return List.of(loopWithBareCompares(), countedLoop(), tables(), ownArrays(), localArray(), masked(), names());
    }

    /** The twin fails: results can only come from lanes. */
    MethodPlan plan() {
        List<Var> params = new ArrayList<>();
        for (Port port : kernel.ports()) {
            params.add(new Var(port.name(),
                    port.rank() == 0 ? Type.of(port.element()) : new Type.Array(Type.of(port.element()))));
        }
        return Plans.plan(Plans.signature(kernel.name(), params, kernel.outs().getFirst().type()),
                Plans.program(kernel.name(), params, kernel.outs().getFirst().type(),
                        new Stmt.Throw("no scalar code here", Pos.NONE)),
                kernel);
    }

    private static KernelShape loopWithBareCompares() {
        LaneVar x = new LaneVar("x", Kind.DOUBLE);
        LaneVar n = new LaneVar("n", Kind.INT);
        MaskVar looping = new MaskVar("looping");
        Label loop = new Label("loop", Label.Role.LOOP);
        Mask small = compare(lane(x), BinOp.LT, splat(100.0));
        return shape("static int grow(double x) { int n = 0; while (x < 100) { x = x * x + 1; n++; } return n; }",
                "grow", List.of(X), Type.INT,
                let(x, IN_X), let(n, splat(0)), new LaneStmt.LetMask(looping, small, Pos.NONE),
                new LaneStmt.Loop(loop, num(true), block(
                        new LaneStmt.BreakIfNone(new Mask.Get(looping), loop, Pos.NONE),
                        set(x, bin(bin(lane(x), BinOp.MUL, lane(x)), BinOp.ADD, splat(1.0))),
                        set(n, new Lane.Blend(new Mask.Get(looping), bin(lane(n), BinOp.ADD, splat(1)), lane(n))),
                        new LaneStmt.SetMask(looping, small, Pos.NONE)), LaneBlock.EMPTY, Pos.NONE),
                output(lane(n)));
    }

    private static KernelShape countedLoop() {
        Var j = new Var("j", Type.INT);
        Label loop = new Label("loop", Label.Role.LOOP);
        Label turn = new Label("turn", Label.Role.TURN);
        LaneVar sum = new LaneVar("sum", Kind.DOUBLE);
        Expr length = get(port(W).extent(0));
        LaneStmt body = new LaneStmt.Labeled(turn, block(
                new LaneStmt.If(bin(get(j), BinOp.EQ, num(1)), block(new LaneStmt.Break(turn, Pos.NONE)),
                        LaneBlock.EMPTY, Pos.NONE),
                set(sum, bin(lane(sum), BinOp.ADD, new Lane.InputAt(port(W), get(j))))), Pos.NONE);
        return shape(
                """
                        static double skip(double[] w) {
                            double sum = w[0];
                            for (int j = 0; j < w.length; j++) { if (j == 1) continue; sum += w[j]; }
                            return sum;
                        }""",
                "skip", List.of(W), Type.DOUBLE,
                let(sum, new Lane.InputAt(port(W), num(0))), new LaneStmt.LetScalar(j, Optional.of(num(0)), Pos.NONE),
                new LaneStmt.Loop(loop, bin(get(j), BinOp.LT, length), block(body),
                        block(new LaneStmt.SetScalar(j, bin(get(j), BinOp.ADD, num(1)), Pos.NONE)), Pos.NONE),
                output(lane(sum)));
    }

    /** Several gathers in one expression, and one whose index is gathered. */
    private static KernelShape tables() {
        Lane narrow = new Lane.Gather(global("BYTES", Kind.BYTE, true), INDEX);
        Lane indirect = new Lane.Gather(global("TABLE", Kind.DOUBLE, true), bin(narrow, BinOp.AND, splat(7)));
        Lane flag = new Lane.Gather(global("FLAGS", Kind.BOOLEAN, false), INDEX);
        Lane value = bin(bin(indirect, BinOp.MUL, new Lane.Convert(Kind.DOUBLE, narrow)), BinOp.ADD,
                new Lane.Blend(compare(flag, BinOp.NE, splat(0)), splat(0.25),
                        new Lane.Gather(global("TABLE", Kind.DOUBLE, true), INDEX)));
        return shape(
                """
                        static double tables(int i) {
                            return TABLE[BYTES[i & 7] & 7] * BYTES[i & 7] + (FLAGS[i & 7] ? 0.25 : TABLE[i & 7]);
                        }""",
                "tables", List.of(I), Type.DOUBLE, output(value));
    }

    private static KernelShape ownArrays() {
        Lane value = bin(new Lane.GatherInput(port(W), bin(IN_I, BinOp.AND, splat(3))), BinOp.SUB,
                new Lane.InputAt(port(W), num(1)));
        return shape("static double own(double[] w, int i) { return w[i & 3] - w[1]; }", "own", List.of(W, I),
                Type.DOUBLE, output(value));
    }

    private static KernelShape localArray() {
        LaneArray y = new LaneArray("y", Kind.DOUBLE);
        Mask positive = compare(new Lane.Gather(global("BYTES", Kind.BYTE, true), INDEX), BinOp.GT, splat(0));
        LaneVar read = new LaneVar("read", Kind.DOUBLE);
        return shape("""
                static double[] local(double x, int i) {
                    double[] y = new double[8];
                    y[1] = x;
                    if (BYTES[i & 7] > 0) y[i & 7] = -x;
                    y[3] = y[i & 7] + y[1];
                    return y;
                }""", "local", List.of(X, I), new Type.Array(Type.DOUBLE),
                new LaneStmt.LetArray(y, num(8), Pos.NONE),
                new LaneStmt.StoreAt(y, num(1), IN_X, Pos.NONE),
                new LaneStmt.Scatter(y, INDEX, new Lane.Un(UnOp.NEG, IN_X), positive, Pos.NONE),
                let(read, bin(new Lane.GatherArray(y, INDEX), BinOp.ADD, new Lane.ArrayAt(y, num(1)))),
                new LaneStmt.StoreAt(y, num(3), lane(read), Pos.NONE),
                new LaneStmt.OutputArray("out", y, num(8), Pos.NONE));
    }

    /** Calls for some lanes only, masks of several kinds, a branch that may be skipped. */
    private static KernelShape masked() {
        LaneVar odd = new LaneVar("odd", Kind.INT);
        LaneVar result = new LaneVar("result", Kind.INT);
        MaskVar on = new MaskVar("on");
        Mask positive = compare(IN_X, BinOp.GT, splat(0.0));
        ScalarOp isOdd = new ScalarOp.Method("app.Model", "isOdd", List.of(Kind.DOUBLE, Kind.SHORT), Kind.BOOLEAN);
        return shape(
                "static int masked(double x, int i) { return x > 0 && i != 3 ? isOdd(x, (short) i) ? 7 : i : -1; }",
                "masked", List.of(X, I), Type.INT,
                let(result, splat(-1)),
                new LaneStmt.LetMask(on, new Mask.And(positive, new Mask.Not(compare(IN_I, BinOp.EQ, splat(3)))),
                        Pos.NONE),
                new LaneStmt.IfAny(new Mask.Get(on), block(
                        new LaneStmt.PerLane(odd, isOdd, List.of(IN_X, new Lane.Narrow(Kind.SHORT, IN_I)),
                                new Mask.Get(on), Pos.NONE),
                        set(result,
                                new Lane.Blend(new Mask.And(new Mask.Get(on), compare(lane(odd), BinOp.NE, splat(0))),
                                        splat(7),
                                        new Lane.Blend(new Mask.Get(on), IN_I, lane(result))))),
                        Pos.NONE),
                output(lane(result)));
    }

    /** The user's names are those of generated code. */
    private static KernelShape names() {
        Var count = new Var("count", Type.INT);
        Var role = new Var("role", Type.DOUBLE);
        LaneVar lanes = new LaneVar("LANES", Kind.DOUBLE);
        LaneVar d = new LaneVar("D", Kind.DOUBLE);
        LaneVar add = new LaneVar("ADD", Kind.DOUBLE);
        return shape("static double names(int count, double role) { double D = count, ADD = role; return D + ADD; }",
                "names", List.of(count, role), Type.DOUBLE,
                let(d, new Lane.Convert(Kind.DOUBLE, new Lane.Input(port(count)))),
                let(add, new Lane.Input(port(role))),
                let(lanes, bin(lane(d), BinOp.ADD, lane(add))), output(lane(lanes)));
    }

    private static KernelShape shape(String source, String name, List<Var> params, Type result, LaneStmt... body) {
        return new KernelShape(source, Plans.kernel(name, params, result, body));
    }

    private static Port port(Var var) {
        return new Port(var.name(), var.type().scalarKind(), var.type().rank());
    }

    private static LaneBlock block(LaneStmt... stmts) {
        return new LaneBlock(List.of(stmts));
    }

    private static Expr global(String field, Kind element, boolean accessible) {
        return new Expr.Global("app.Model", field, new Type.Array(Type.of(element)), accessible, 0, Pos.NONE);
    }
}
