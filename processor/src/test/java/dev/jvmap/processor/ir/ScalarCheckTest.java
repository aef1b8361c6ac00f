package dev.jvmap.processor.ir;

import static dev.jvmap.processor.ir.Ir.assign;
import static dev.jvmap.processor.ir.Ir.bin;
import static dev.jvmap.processor.ir.Ir.get;
import static dev.jvmap.processor.ir.Ir.give;
import static dev.jvmap.processor.ir.Ir.label;
import static dev.jvmap.processor.ir.Ir.leave;
import static dev.jvmap.processor.ir.Ir.let;
import static dev.jvmap.processor.ir.Ir.loop;
import static dev.jvmap.processor.ir.Ir.num;
import static dev.jvmap.processor.ir.Ir.program;
import static dev.jvmap.processor.ir.Ir.var;
import static dev.jvmap.processor.ir.Ir.when;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScalarCheckTest {
    private static final Var X = var("x", Type.INT);
    private static final Var Y = var("y", Type.INT);
    private static final Label OUT = label("out");

    @Test
    void acceptsWhatFollowsTheRules() {
        assertThatCode(() -> ScalarCheck.check(program(Type.INT, List.of(X),
                let(Y, num(1)),
                loop(OUT, bin(get(X), BinOp.LT, num(3)), assign(X, bin(get(X), BinOp.SHL, num(1L))), leave(OUT)),
                give(bin(get(X), BinOp.ADD, get(Y)))))).doesNotThrowAnyException();
    }

    @Test
    void marksTheStatementThatBreaksTheRule() {
        assertThatThrownBy(() -> ScalarCheck.check(program(Type.INT, List.of(X), give(get(X)), assign(X, num(1.0)))))
                .isInstanceOf(InvalidIr.class)
                .hasMessageContaining("  x = 1.0\n  ^^^ '1.0' is of type double, not int");
    }

    @Test
    void operandsHaveOneKind() {
        rejects("applies + to int and double", give(bin(get(X), BinOp.ADD, num(1.0))));
    }

    @Test
    void narrowKindsArePromotedBeforeComputing() {
        rejects("applies + to byte and byte", give(bin(num((byte) 1), BinOp.ADD, num((byte) 1))));
    }

    @Test
    void variableIsUsedInsideItsBlockOnly() {
        rejects("'y' is not declared here", when(num(true), let(Y, num(1))), give(get(Y)));
    }

    @Test
    void variableHasNoValueFromItself() {
        rejects("'y' is not declared here", let(Y, get(Y)), give(get(Y)));
    }

    @Test
    void nameIsDeclaredOnceEvenInSeparateBlocks() {
        rejects("'y' is declared twice", when(num(true), let(Y, num(1))), when(num(true), let(Y, num(2))),
                give(num(1)));
    }

    @Test
    void variableKeepsItsType() {
        rejects("'x' is declared as", give(new Expr.Convert(Kind.INT, get(var("x", Type.LONG)), Pos.NONE)));
    }

    @Test
    void labelEnclosesItsJumps() {
        rejects("label 'out' does not enclose", loop(OUT, num(false)), leave(OUT), give(num(1)));
    }

    @Test
    void stepOfALoopHasNoJump() {
        rejects("a jump out of the step", new Stmt.Loop(OUT, num(true), Block.EMPTY, Block.of(leave(OUT)), Pos.NONE),
                give(num(1)));
    }

    @Test
    void newArrayIsTheWholeInitialValue() {
        Expr zeros = new Expr.NewArray(Kind.INT, List.of(num(3)), Pos.NONE);
        rejects("is not the whole value", give(Ir.load(zeros, num(0))));
    }

    @Test
    void callNamesAFunctionOfTheProgram() {
        rejects("the program has no function 'app.A.g()'",
                give(new Expr.Call("app.A.g()", List.of(), Type.INT, Pos.NONE)));
    }

    @Test
    void callFitsItsFunction() {
        Function g = new Function("g(int)", "g", List.of(Y), Type.INT, Block.of(give(get(Y))), Pos.NONE);
        Stmt call = give(new Expr.Call("g(int)", List.of(num(1L)), Type.INT, Pos.NONE));
        Program program = new Program(program(Type.INT, List.of(X), call).entry(), List.of(true), Map.of("g(int)", g));
        assertThatThrownBy(() -> ScalarCheck.check(program)).hasMessageContaining("'g(int)' takes [int], not [long]");
    }

    @Test
    void resultHasTheTypeOfTheFunction() {
        rejects("'f' has the result int", new Stmt.Return(Optional.empty(), Pos.NONE));
        rejects("'1.0' is of type double, not int", give(num(1.0)));
    }

    private static void rejects(String message, Stmt... body) {
        assertThatThrownBy(() -> ScalarCheck.check(program(Type.INT, List.of(X), body)))
                .isInstanceOf(InvalidIr.class)
                .hasMessageContaining(message)
                .hasMessageContaining("^^^");
    }
}
