package dev.jvmap.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.Batching;
import dev.jvmap.Batching.Mode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkloadTest {
    /** Many whole groups of lanes and a rest, whatever their width. */
    private static final int ELEMENTS = 301;

    @ParameterizedTest
    @EnumSource
    void lanesGiveTheBitsOfTheTwin(Kind kind) {
        assertThat(batched(kind, Mode.VECTOR)).isEqualTo(batched(kind, Mode.SCALAR));
    }

    @ParameterizedTest
    @EnumSource
    void lanesAgreeWithTheLoop(Kind kind) {
        assertThat(kind.agreement().holds(loop(kind), batched(kind, Mode.VECTOR))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("byHand")
    void handWrittenCodeAgreesWithTheLoop(Kind kind) {
        Workload workload = kind.create(ELEMENTS);
        workload.hand().orElseThrow().run();
        assertThat(kind.agreement().holds(loop(kind), workload.result())).isTrue();
    }

    static Stream<Kind> byHand() {
        return Arrays.stream(Kind.values()).filter(kind -> kind.create(1).hand().isPresent());
    }

    private static Object loop(Kind kind) {
        Workload workload = kind.create(ELEMENTS);
        workload.loop().run();
        return workload.result();
    }

    private static Object batched(Kind kind, Mode mode) {
        Workload workload = kind.create(ELEMENTS);
        workload.batched().accept(Batching.defaults().withMode(mode));
        return workload.result();
    }
}
