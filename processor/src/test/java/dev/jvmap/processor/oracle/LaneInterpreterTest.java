package dev.jvmap.processor.oracle;

import static dev.jvmap.processor.ir.Ir.bin;
import static dev.jvmap.processor.ir.Ir.compare;
import static dev.jvmap.processor.ir.Ir.kernel;
import static dev.jvmap.processor.ir.Ir.label;
import static dev.jvmap.processor.ir.Ir.lane;
import static dev.jvmap.processor.ir.Ir.let;
import static dev.jvmap.processor.ir.Ir.num;
import static dev.jvmap.processor.ir.Ir.output;
import static dev.jvmap.processor.ir.Ir.set;
import static dev.jvmap.processor.ir.Ir.splat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Kernel;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.Lane.LaneArray;
import dev.jvmap.processor.ir.Lane.LaneVar;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.Mask;
import dev.jvmap.processor.ir.Mask.MaskVar;
import dev.jvmap.processor.ir.Port;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaneInterpreterTest {
    private static final Port X = new Port("x", Kind.INT, 0);
    private static final Lane IN = new Lane.Input(X);
    private static final LaneVar V = new LaneVar("v", Kind.INT);
    private static final MaskVar LIVE = new MaskVar("live");
    private static final Mask EVERYWHERE = new Mask.All(num(true));

    /** v = x; while (v < 10) v += v; */
    private static Kernel doubling() {
        Label out = label("out");
        Mask live = new Mask.Get(LIVE);
        LaneBlock turn = new LaneBlock(List.of(
                new LaneStmt.SetMask(LIVE, new Mask.And(live, compare(lane(V), BinOp.LT, splat(10))), Pos.NONE),
                new LaneStmt.BreakIfNone(live, out, Pos.NONE),
                set(V, new Lane.Blend(live, bin(lane(V), BinOp.ADD, lane(V)), lane(V)))));
        return kernel(Type.INT, List.of(X), List.of(), let(V, IN), new LaneStmt.LetMask(LIVE, EVERYWHERE, Pos.NONE),
                new LaneStmt.Loop(out, num(true), turn, LaneBlock.EMPTY, Pos.NONE), output(lane(V)));
    }

    @Test
    void lanesLeaveALoopOneByOne() {
        assertThat(run(doubling(), 1, 10, 3, 7)).contains(List.of(16, 10, 12, 14));
        assertThat(run(doubling(), 5)).contains(List.of(10));
    }

    @Test
    void bailsWhenAnyLaneAsks() {
        Kernel kernel = kernel(Type.INT, List.of(X), List.of(),
                new LaneStmt.BailIf(compare(IN, BinOp.EQ, splat(0)), Pos.NONE), output(IN));
        assertThat(run(kernel, 1, 0)).isEmpty();
        assertThat(run(kernel, 1, 2)).contains(List.of(1, 2));
    }

    @Test
    void exceptionOfAnActiveLaneGivesUpThatOfAnotherDoesNot() {
        assertThat(run(remainder(EVERYWHERE), 3, 0)).isEmpty();
        Mask nonZero = compare(IN, BinOp.NE, splat(0));
        assertThat(run(remainder(nonZero), 3, 0).orElseThrow().getFirst()).isEqualTo(10 % 3);
    }

    @Test
    void lanesThatAreOffHoldNoUsableResult() {
        Mask never = new Mask.All(num(false));
        assertThat(run(remainder(never), 3, 3, 3, 3).orElseThrow()).doesNotContain(10 % 3).doesNotHaveDuplicates();
    }

    private static Kernel remainder(Mask active) {
        LaneStmt.ScalarOp rem = new LaneStmt.ScalarOp.Operator(BinOp.REM, Kind.INT);
        return kernel(Type.INT, List.of(X), List.of(),
                new LaneStmt.PerLane(V, rem, List.of(splat(10), IN), active, Pos.NONE), output(lane(V)));
    }

    @Test
    void uncheckedIndexIsAFaultOfTheKernel() {
        Port table = new Port("t", Kind.INT, 1);
        Kernel kernel = kernel(Type.INT, List.of(table), List.of(), output(new Lane.GatherInput(table, splat(3))));
        List<List<Object>> inputs = List.of(List.of(new int[] {1, 2, 3}));
        assertThatThrownBy(() -> interpreter(kernel).run(inputs, List.of(), 1, 0, 1))
                .isInstanceOf(OracleFailure.class)
                .hasMessageContaining("unchecked index 3");
    }

    @Test
    void resultMustBeAValueOfItsKind() {
        Kernel kernel = kernel(Type.of(Kind.BYTE), List.of(X), List.of(), output(IN));
        assertThat(run(kernel, -128)).contains(List.of((byte) -128));
        assertThatThrownBy(() -> run(kernel, 128)).isInstanceOf(OracleFailure.class)
                .hasMessageContaining("128 is no byte");
    }

    @Test
    void scatterStoresOnlyWhereActive() {
        LaneArray a = new LaneArray("a", Kind.INT);
        Kernel kernel = kernel(Type.INT, List.of(X), List.of(), new LaneStmt.LetArray(a, num(3), Pos.NONE),
                new LaneStmt.Scatter(a, IN, splat(5), compare(IN, BinOp.LT, splat(2)), Pos.NONE),
                output(bin(new Lane.ArrayAt(a, num(1)), BinOp.ADD, new Lane.ArrayAt(a, num(2)))));
        assertThat(run(kernel, 0, 1, 2)).contains(List.of(0, 5, 0));
    }

    @Test
    void elementsAreNumberedFromTheGroupsFirst() {
        Kernel kernel = kernel(Type.INT, List.of(X), List.of(), output(new Lane.ElementIndex()));
        assertThat(interpreter(kernel).run(List.of(List.of(0, 0)), List.of(), 2, 40, 50)).contains(List.of(40, 41));
    }

    private static Optional<List<Object>> run(Kernel kernel, Integer... x) {
        return interpreter(kernel).run(List.of(List.<Object>of((Object[]) x)), List.of(), x.length, 0, x.length);
    }

    private static LaneInterpreter interpreter(Kernel kernel) {
        return new LaneInterpreter(kernel, new JavaCalls(LaneInterpreterTest.class.getClassLoader()));
    }
}
