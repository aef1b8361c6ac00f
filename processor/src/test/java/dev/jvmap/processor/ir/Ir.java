package dev.jvmap.processor.ir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Short forms for IR written by hand in tests; every node is at {@link Pos#NONE}. */
public final class Ir {
    private static final Pos AT = Pos.NONE;

    private Ir() {}

    public static Expr num(Object value) {
        Kind kind = Stream.of(Kind.values()).filter(k -> k.box().equals(value.getClass().getSimpleName())).findFirst()
                .orElseThrow();
        return new Expr.Const(kind, value, AT);
    }

    public static Var var(String name, Type type) {
        return new Var(name, type);
    }

    public static Expr get(Var var) {
        return new Expr.Local(var, AT);
    }

    public static Expr bin(Expr left, BinOp op, Expr right) {
        return new Expr.Binary(op, left, right, AT);
    }

    public static Expr load(Expr array, Expr index) {
        return new Expr.Load(array, index, AT);
    }

    public static Stmt let(Var var, Expr value) {
        return new Stmt.Let(var, Optional.of(value), AT);
    }

    public static Stmt assign(Var var, Expr value) {
        return new Stmt.Assign(var, value, AT);
    }

    public static Stmt when(Expr test, Stmt... yes) {
        return new Stmt.If(test, Block.of(yes), Block.EMPTY, AT);
    }

    public static Stmt loop(Label label, Expr test, Stmt... body) {
        return new Stmt.Loop(label, test, Block.of(body), Block.EMPTY, AT);
    }

    public static Stmt leave(Label label) {
        return new Stmt.Break(label, AT);
    }

    public static Stmt give(Expr value) {
        return new Stmt.Return(Optional.of(value), AT);
    }

    public static Label label(String name) {
        return new Label(name, Label.Role.LOOP);
    }

    /** A program of one function, named f, all of whose parameters are mapped. */
    public static Program program(Type result, List<Var> params, Stmt... body) {
        Function entry = new Function("app.Model.f()", "f", params, result, Block.of(body), AT);
        return new Program(entry, params.stream().map(_ -> true).toList(), Map.of());
    }

    public static Intrinsic function(String name, Kind result) {
        return Intrinsic.named("java.lang.Math", name).stream().filter(row -> row.result() == result).findFirst()
                .orElseThrow();
    }

    public static Lane lane(Lane.LaneVar var) {
        return new Lane.Get(var);
    }

    public static Lane splat(Object value) {
        return new Lane.Splat(num(value));
    }

    public static Lane bin(Lane left, BinOp op, Lane right) {
        return new Lane.Bin(op, left, right);
    }

    public static Mask compare(Lane left, BinOp op, Lane right) {
        return new Mask.Compare(op, left, right);
    }

    public static LaneStmt let(Lane.LaneVar var, Lane value) {
        return new LaneStmt.LetLane(var, value, AT);
    }

    public static LaneStmt set(Lane.LaneVar var, Lane value) {
        return new LaneStmt.SetLane(var, value, AT);
    }

    public static LaneStmt output(Lane value) {
        return new LaneStmt.Output("out", value, AT);
    }

    /** A kernel named f with 64-bit lanes. */
    public static Kernel kernel(Type result, List<Port> ports, List<Var> uniforms, LaneStmt... body) {
        return new Kernel("f", ports, uniforms, List.of(new Var("out", result)), LaneBlock.EMPTY,
                new LaneBlock(List.of(body)), 64, Set.of(), 1);
    }
}
