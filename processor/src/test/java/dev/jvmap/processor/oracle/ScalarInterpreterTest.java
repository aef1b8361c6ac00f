package dev.jvmap.processor.oracle;

import static dev.jvmap.processor.ir.Ir.assign;
import static dev.jvmap.processor.ir.Ir.bin;
import static dev.jvmap.processor.ir.Ir.get;
import static dev.jvmap.processor.ir.Ir.give;
import static dev.jvmap.processor.ir.Ir.label;
import static dev.jvmap.processor.ir.Ir.leave;
import static dev.jvmap.processor.ir.Ir.let;
import static dev.jvmap.processor.ir.Ir.load;
import static dev.jvmap.processor.ir.Ir.loop;
import static dev.jvmap.processor.ir.Ir.num;
import static dev.jvmap.processor.ir.Ir.program;
import static dev.jvmap.processor.ir.Ir.var;
import static dev.jvmap.processor.ir.Ir.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Function;
import dev.jvmap.processor.ir.Intrinsic;
import dev.jvmap.processor.ir.Ir;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScalarInterpreterTest {
    private static final Var X = var("x", Type.INT);
    private static final Var N = var("n", Type.INT);
    private static final Label OUT = label("out");

    @Test
    void breakLeavesTheLoopAndItsStep() throws Throwable {
        Stmt body = when(bin(get(N), BinOp.EQ, get(X)), leave(OUT));
        Stmt step = assign(N, bin(get(N), BinOp.ADD, num(1)));
        Program program = program(Type.INT, List.of(X),
                let(N, num(0)),
                new Stmt.Loop(OUT, bin(get(N), BinOp.LT, num(10)), Block.of(body), Block.of(step), Pos.NONE),
                give(get(N)));
        assertThat(run(program, 4)).isEqualTo(4);
        assertThat(run(program, 77)).isEqualTo(10);
    }

    @Test
    void returnInALoopLeavesTheFunctionOnly() throws Throwable {
        Function endless = new Function("g(int)", "g", List.of(N), Type.INT,
                Block.of(loop(OUT, num(true), give(bin(get(N), BinOp.MUL, num(2))))), Pos.NONE);
        Expr call = new Expr.Call("g(int)", List.of(get(X)), Type.INT, Pos.NONE);
        Program entry = program(Type.INT, List.of(X), give(bin(call, BinOp.ADD, num(1))));
        assertThat(run(new Program(entry.entry(), List.of(true), Map.of("g(int)", endless)), 5)).isEqualTo(11);
    }

    @Test
    void exceptionsAreJavas() {
        Program divides = program(Type.INT, List.of(X), give(bin(num(1), BinOp.DIV, get(X))));
        assertThatThrownBy(() -> run(divides, 0)).isInstanceOf(ArithmeticException.class).hasMessage("/ by zero");
        Var table = var("t", new Type.Array(Type.INT));
        Program reads = program(Type.INT, List.of(table, X), give(load(get(table), get(X))));
        assertThatThrownBy(() -> run(reads, new int[3], 3))
                .isInstanceOf(ArrayIndexOutOfBoundsException.class)
                .hasMessage("Index 3 out of bounds for length 3");
    }

    @Test
    void shortCircuitGuardsTheRightSide() throws Throwable {
        Expr divides = bin(bin(num(1), BinOp.DIV, get(X)), BinOp.EQ, num(1));
        Expr guarded = new Expr.AndAlso(bin(get(X), BinOp.NE, num(0)), divides, Pos.NONE);
        Program program = program(Type.BOOLEAN, List.of(X), give(guarded));
        assertThat(run(program, 0)).isEqualTo(false);
        assertThat(run(program, 1)).isEqualTo(true);
    }

    @Test
    void castsAreJavas() throws Throwable {
        Var d = var("d", Type.DOUBLE);
        Program program = program(Type.of(Kind.BYTE), List.of(d), give(new Expr.Convert(Kind.BYTE, get(d), Pos.NONE)));
        for (double value : new double[] {Double.NaN, 300.7, -129, 1e20, Double.NEGATIVE_INFINITY}) {
            assertThat(run(program, value)).isEqualTo((byte) value);
        }
    }

    @Test
    void endlessLoopRunsOutOfFuel() {
        Program program = program(Type.INT, List.of(X), loop(OUT, num(true)), give(get(X)));
        assertThatThrownBy(() -> run(program, 1)).isInstanceOf(OracleFailure.class)
                .hasMessageContaining("no end after");
    }

    @Test
    void readsFieldsAndCallsMethodsOfClasses() throws Throwable {
        Expr max = new Expr.Global("java.lang.Integer", "MAX_VALUE", Type.INT, true, 0, Pos.NONE);
        Expr bits = new Expr.Foreign("java.lang.Integer", "bitCount", List.of(max), Type.INT, Pos.NONE);
        assertThat(run(program(Type.INT, List.of(), give(bits)))).isEqualTo(31);
    }

    @Test
    void everyExactFunctionOfTheTableCanBeCalled() throws Throwable {
        for (Intrinsic fn : Intrinsic.all().stream().filter(Intrinsic::exact).toList()) {
            List<Expr> args = fn.params().stream().<Expr>map(kind -> new Expr.Convert(kind, num(1), Pos.NONE)).toList();
            Object result = run(program(Type.of(fn.result()), List.of(), give(new Expr.Intrin(fn, args, Pos.NONE))));
            assertThat(result.getClass().getSimpleName()).as(fn.toString()).isEqualTo(fn.result().box());
        }
    }

    @Test
    void throwLeavesAsElementFailed() {
        Program program = program(Type.INT, List.of(), new Stmt.Throw("throw new Oops()", Pos.NONE));
        assertThatThrownBy(() -> run(program)).isInstanceOf(ElementFailed.class).hasMessage("throw new Oops()");
    }

    private static Object run(Program program, Object... args) throws Throwable {
        return new ScalarInterpreter(program, new JavaCalls(Ir.class.getClassLoader())).run(List.of(args), List.of(), 0,
                1);
    }
}
