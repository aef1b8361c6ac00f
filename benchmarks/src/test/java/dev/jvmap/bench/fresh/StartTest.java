package dev.jvmap.bench.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.bench.fresh.Run.Side;
import dev.jvmap.bench.workload.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is made of the calls of many new JVMs. */
class StartTest {
    private static final Run LOOP = run(Side.LOOP, 10, 10, 10, 10);

    private static Run run(Side side, double... passMillis) {
        return new Run(Kind.HASH, side, passMillis, 0, 0, true, true);
    }

    private static Start start(Run... batched) {
        List<Run> runs = new ArrayList<>(List.of(batched));
        runs.add(LOOP);
        return Start.of(Kind.HASH, runs, runs);
    }

    @Test
    void aJvmWhoseCallsWaitForTheHostIsAtFullSpeed() {
        Start start = start(run(Side.BATCHED, 20, 8, 1, 1, 1, 1), run(Side.BATCHED, 20, 8, 2, 1.4, 2, 2));
        assertThat(start.reached()).isEqualTo(2);
        assertThat(start.slowestFullSpeedMillis()).isEqualTo(30);
    }

    @Test
    void aJvmThatIsSlowForEverIsNot() {
        assertThat(start(run(Side.BATCHED, 20, 8, 1, 1), run(Side.BATCHED, 20, 8, 5, 5)).reached()).isEqualTo(1);
    }

    @Test
    void aJvmThatWasFastOnlyAtFirstIsNot() {
        assertThat(start(run(Side.BATCHED, 20, 8, 1, 1), run(Side.BATCHED, 20, 1, 5, 5)).reached()).isEqualTo(1);
    }
}
