package dev.jvmap.processor.ir;

import static dev.jvmap.processor.ir.Ir.bin;
import static dev.jvmap.processor.ir.Ir.compare;
import static dev.jvmap.processor.ir.Ir.get;
import static dev.jvmap.processor.ir.Ir.kernel;
import static dev.jvmap.processor.ir.Ir.lane;
import static dev.jvmap.processor.ir.Ir.let;
import static dev.jvmap.processor.ir.Ir.num;
import static dev.jvmap.processor.ir.Ir.output;
import static dev.jvmap.processor.ir.Ir.splat;
import static dev.jvmap.processor.ir.Ir.var;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jvmap.processor.ir.Lane.LaneVar;
import dev.jvmap.processor.ir.Mask.MaskVar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LaneCheckTest {
    private static final Port PORT = new Port("w", Kind.INT, 1);
    private static final Var N = var("n", Type.INT);
    private static final LaneVar X = new LaneVar("x", Kind.INT);
    private static final LaneVar R = new LaneVar("r", Kind.LONG);
    private static final MaskVar LIVE = new MaskVar("live");

    @Test
    void acceptsWhatFollowsTheRules() {
        Expr last = bin(get(PORT.extent(0)), BinOp.SUB, num(1));
        assertThatCode(() -> LaneCheck.check(kernel(Type.INT, List.of(PORT), List.of(N),
                let(X, new Lane.InputAt(PORT, last)),
                new LaneStmt.LetMask(LIVE, compare(lane(X), BinOp.LT, new Lane.Splat(get(N))), Pos.NONE),
                output(new Lane.Blend(new Mask.Get(LIVE), lane(X), splat(0)))))).doesNotThrowAnyException();
    }

    @Test
    void marksTheStatementThatBreaksTheRule() {
        assertThatThrownBy(
                () -> LaneCheck.check(kernel(Type.INT, List.of(), List.of(), let(X, splat(1)), output(splat(1.0)))))
                .isInstanceOf(InvalidIr.class)
                .hasMessageContaining("  output splat(1.0)\n  ^^^ 'splat(1.0)' has double lanes, not int");
    }

    @Test
    void partGetsWhatItReadsAndGivesBackWhatItAssigns() {
        LaneStmt.Shared nothing = new LaneStmt.Shared(List.of(), List.of());
        LaneStmt.Shared x = new LaneStmt.Shared(List.of(X), List.of());
        LaneBlock increment =
                new LaneBlock(List.of(new LaneStmt.SetLane(X, bin(lane(X), BinOp.ADD, splat(1)), Pos.NONE)));
        accepts(let(X, splat(1)), new LaneStmt.Part("p", x, x, increment, Pos.NONE));
        rejects("the part does not get 'x'", let(X, splat(1)),
                new LaneStmt.Part("p", nothing, nothing,
                        new LaneBlock(List.of(let(new LaneVar("y", Kind.INT), lane(X)))),
                        Pos.NONE));
        rejects("the part keeps its value of 'x'", let(X, splat(1)),
                new LaneStmt.Part("p", x, nothing, increment, Pos.NONE));
    }

    @Test
    void onlyWhatAPartGivesIsKnownAfterIt() {
        LaneBlock declares = new LaneBlock(List.of(let(X, splat(1))));
        LaneStmt.Shared nothing = new LaneStmt.Shared(List.of(), List.of());
        LaneVar y = new LaneVar("y", Kind.INT);
        accepts(new LaneStmt.Part("p", nothing, new LaneStmt.Shared(List.of(X), List.of()), declares, Pos.NONE),
                let(y, lane(X)));
        rejects("'x' is not declared here", new LaneStmt.Part("p", nothing, nothing, declares, Pos.NONE),
                let(y, lane(X)));
    }

    @Test
    void longDivisionAndRemaindersHaveNoVectorForm() {
        rejects("has no vector form", let(R, bin(splat(1L), BinOp.DIV, splat(2L))));
        rejects("has no vector form", let(X, bin(splat(1), BinOp.REM, splat(2))));
    }

    @Test
    void comparisonIsAMask() {
        rejects("compares: its result is a mask", let(X, bin(splat(1), BinOp.LT, splat(2))));
        rejects("is no comparison", new LaneStmt.LetMask(LIVE, compare(splat(1), BinOp.ADD, splat(2)), Pos.NONE));
    }

    @Test
    void shiftCountHasTheKindOfTheShifted() {
        rejects("has int lanes, not long", let(R, bin(splat(1L), BinOp.SHL, splat(2))));
    }

    @Test
    void uniformExpressionNamesScalarsOnly() {
        rejects("'x' is declared as", let(X, splat(1)),
                new LaneStmt.BailIfTrue(bin(get(var("x", Type.INT)), BinOp.EQ, num(1)), Pos.NONE));
    }

    @Test
    void uniformExpressionCannotAskForTheElementsNumber() {
        rejects("the element's number is not uniform",
                let(X, new Lane.Splat(new Expr.BatchInfo(Expr.BatchInfo.Which.INDEX, Pos.NONE))));
    }

    @Test
    void uniformExpressionHasNoCall() {
        rejects("'A.g()' has not been inlined",
                let(X, new Lane.Splat(new Expr.Call("app.A.g()", List.of(), Type.INT, Pos.NONE))));
    }

    @Test
    void uniformIsNotAssigned() {
        rejects("'n' must have its value in the next group too", new LaneStmt.SetScalar(N, num(1), Pos.NONE));
    }

    @Test
    void uniformBooleanIsNoVector() {
        rejects("'true' is no number", let(X, splat(true)));
    }

    @Test
    void portIsReadWithItsRank() {
        rejects("port 'w' is of rank 1", let(X, new Lane.Input(PORT)));
        rejects("the kernel has no port 'v'", let(X, new Lane.Input(new Port("v", Kind.INT, 0))));
    }

    @Test
    void namesAreSharedByScalarsLanesMasksAndArrays() {
        rejects("'live' is declared twice", new LaneStmt.LetMask(LIVE, new Mask.All(num(true)), Pos.NONE),
                new LaneStmt.LetScalar(var("live", Type.INT), Optional.empty(), Pos.NONE));
    }

    @Test
    void functionHasAVectorForm() {
        rejects("Math.exp is no vector operation", let(new LaneVar("d", Kind.DOUBLE),
                new Lane.Intrin(Ir.function("exp", Kind.DOUBLE), List.of(splat(1.0)))));
    }

    @Test
    void perLaneOperationTakesLanesOfItsParameters() {
        LaneStmt.ScalarOp rem = new LaneStmt.ScalarOp.Operator(BinOp.REM, Kind.LONG);
        rejects("has int lanes, not long",
                new LaneStmt.PerLane(R, rem, List.of(splat(1), splat(1)), new Mask.All(num(true)), Pos.NONE));
        rejects("'x' cannot hold a long",
                new LaneStmt.PerLane(X, rem, List.of(splat(1L), splat(1L)), new Mask.All(num(true)), Pos.NONE));
    }

    @Test
    void outputIsTheLastStatement() {
        rejects("the output is not in its place", output(splat(1)), let(X, splat(1)));
    }

    @Test
    void everyOutIsGivenInOrder() {
        LaneStmt first = new LaneStmt.Output("x", splat(1), Pos.NONE);
        LaneStmt second = new LaneStmt.Output("y", splat(1L), Pos.NONE);
        assertThatCode(() -> LaneCheck.check(giving(first, second))).doesNotThrowAnyException();
        assertThatThrownBy(() -> LaneCheck.check(giving(second, first))).hasMessageContaining("not in its place");
        assertThatThrownBy(() -> LaneCheck.check(giving(output(splat(1)))))
                .hasMessageContaining("'out' is nothing that the kernel gives");
    }

    private static Kernel giving(LaneStmt... body) {
        return new Kernel("f", List.of(), List.of(), List.of(var("x", Type.INT), var("y", Type.LONG)), LaneBlock.EMPTY,
                new LaneBlock(List.of(body)), 64, Set.of(), 1);
    }

    @Test
    void noLaneIsWiderThanTheKernels() {
        Kernel narrow = new Kernel("f", List.of(), List.of(), List.of(var("out", Type.INT)), LaneBlock.EMPTY,
                new LaneBlock(List.of(let(R, splat(1L)), output(splat(1)))), 32, Set.of(), 1);
        assertThatThrownBy(() -> LaneCheck.check(narrow)).hasMessageContaining("is wider than the kernel's lanes");
    }

    private static void accepts(LaneStmt... body) {
        assertThatCode(() -> LaneCheck.check(kernel(Type.INT, List.of(PORT), List.of(N),
                Stream.concat(Stream.of(body), Stream.of(output(splat(0)))).toArray(LaneStmt[]::new))))
                .doesNotThrowAnyException();
    }

    private static void rejects(String message, LaneStmt... body) {
        assertThatThrownBy(() -> LaneCheck.check(kernel(Type.INT, List.of(PORT), List.of(N), body)))
                .isInstanceOf(InvalidIr.class)
                .hasMessageContaining(message)
                .hasMessageContaining("^^^");
    }
}
