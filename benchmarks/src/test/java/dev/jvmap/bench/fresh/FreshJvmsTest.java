package dev.jvmap.bench.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.bench.workload.Kind;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kernels come up by themselves in new JVMs. Two JVMs with one workload in the normal build; {@code -Djvmap.fresh=20}
 * tries that many with all workloads whose kernels have been hard to compile, which takes some minutes on a machine
 * with nothing else to do.
 */
class FreshJvmsTest {
    private static final int MANY = Integer.getInteger("jvmap.fresh", 0);

    private static Stream<Kind> kinds() {
        return MANY == 0 ? Stream.of(Kind.MANDELBROT)
                : Stream.of(Kind.MANDELBROT, Kind.VINCENTY, Kind.PERLIN_NOISE, Kind.BLACK_SCHOLES, Kind.KEPLER,
                        Kind.BINOMIAL_TREE);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void kernelsTakeOver(Kind kind) throws IOException, InterruptedException {
        Start start = new FreshJvms(MANY == 0 ? 2 : MANY, 5, 0.5).measure(kind);
        assertThat(start.sameBits()).isTrue();
        assertThat(start.agrees()).isTrue();
        assertThat(start.batchedSettledMillis()).isLessThan(start.loopSettledMillis());
        if (MANY > 0) {
            assertThat(start.reached()).isEqualTo(start.jvms());
        }
    }
}
