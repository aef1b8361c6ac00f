package dev.jvmap.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Intrinsic;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.ScalarCheck;
import dev.jvmap.processor.ir.Walk;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The runtime's functions are read from the sources that stand beside its classes. */
class RuntimeBodiesTest {

    static Stream<Intrinsic> inlined() {
        return Intrinsic.all().stream().filter(row -> row.lowering() instanceof Intrinsic.Lowering.Body);
    }

    @ParameterizedTest
    @MethodSource("inlined")
    void theBodyOfEveryInlinedFunctionIsAtHand(Intrinsic row) {
        Intrinsic.Lowering.Body body = (Intrinsic.Lowering.Body) row.lowering();

        Program program = Reading.body(body.owner(), body.method(), row.params()).orElseThrow();

        ScalarCheck.check(program);
        assertThat(program.entry().result().kind()).isEqualTo(row.result());
    }

    @Test
    void theFaceBringsTheBodyThatItCalls() {
        Program face = Reading.body("dev.jvmap.VMath", "sin", List.of(Kind.DOUBLE)).orElseThrow();

        assertThat(face.functions()).containsKey("dev.jvmap.math.Trig.sin(double)");
    }

    @Test
    void aMethodThatRunsLaneByLaneIsNotRead() {
        Program body = Reading.body("dev.jvmap.math.Trig", "sin", List.of(Kind.DOUBLE)).orElseThrow();

        assertThat(Walk.anyExpr(body.entry().body(), e -> e instanceof Expr.Foreign call
                && call.owner().equals("dev.jvmap.math.Trig") && call.method().equals("sinOfHuge"))).isTrue();
    }

    @Test
    void theUserMayCallTheFace() {
        Program program =
                Reading.ofMembers("@Vmap static double f(double x) { return dev.jvmap.VMath.exp(x); }").program("f");

        assertThat(Walk.anyExpr(program.entry().body(), e -> e instanceof Expr.Intrin call
                && call.fn().owner().equals("dev.jvmap.VMath") && call.fn().exact())).isTrue();
    }
}
