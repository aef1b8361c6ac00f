package dev.jvmap.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jvmap.Batching;
import dev.jvmap.Batching.Mode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the call, the process and the annotation say, and who wins. */
class DefaultsTest {
    private static final Defaults NOTHING = Defaults.of(new Properties());

    private static Properties properties(Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        return properties;
    }

    @Test
    void propertiesAreRead() {
        Map<String, String> properties =
                Map.of("jvmap.batchSize", "100", "jvmap.threads", " 3 ", "jvmap.mode", "Scalar",
                        "jvmap.vectorBits", "256");
        assertThat(Defaults.of(properties(properties))).isEqualTo(new Defaults(OptionalInt.of(100), OptionalInt.of(3),
                Optional.of(Mode.SCALAR), OptionalInt.of(256)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jvmap.batchSize  | 0    | a positive int
            jvmap.batchSize  | many | a positive int
            jvmap.threads    | -1   | a positive int
            jvmap.mode       | fast | auto, scalar, vector
            jvmap.vectorBits | 100  | 128, 256 or 512
            jvmap.vectorBits | wide | 128, 256 or 512
            """)
    void badValuesAreNamed(String name, String value, String allowed) {
        assertThatThrownBy(() -> Defaults.of(properties(Map.of(name, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("system property %s is '%s', it must be %s".formatted(name, value, allowed));
    }

    @Test
    void callWinsOverProcessWinsOverAnnotation() {
        Defaults process = Defaults.of(properties(Map.of("jvmap.batchSize", "160", "jvmap.mode", "vector")));
        Batching call = Batching.defaults().withBatchSize(320).withMode(Mode.SCALAR);
        assertThat(Settings.of(call, process, 480).chunk(10_000, 64, 1024)).isEqualTo(320);
        assertThat(Settings.of(call, process, 480).mode()).isEqualTo(Mode.SCALAR);
        assertThat(Settings.of(Batching.defaults(), process, 480).chunk(10_000, 64, 1024)).isEqualTo(160);
        assertThat(Settings.of(Batching.defaults(), process, 480).mode()).isEqualTo(Mode.VECTOR);
        assertThat(Settings.of(Batching.defaults(), NOTHING, 480).chunk(10_000, 64, 1024)).isEqualTo(480);
        assertThat(Settings.of(Batching.defaults(), NOTHING, 480).mode()).isEqualTo(Mode.AUTO);
    }

    @Test
    void chunksAreWholeGroupsOnEveryMachine() {
        for (int batchSize : new int[] {1, 15, 16, 17, Integer.MAX_VALUE}) {
            int chunk = Settings.of(Batching.defaults().withBatchSize(batchSize), NOTHING, 0).chunk(10_000, 64, 1024);
            assertThat(chunk).isPositive();
            assertThat(chunk % Worker.MAX_LANES).isZero();
        }
    }

    @Test
    void threadsShareSmallBatches() {
        Settings settings = Settings.of(Batching.defaults().withThreads(2), NOTHING, 0);
        assertThat(settings.chunk(512, 64, 1024)).isLessThanOrEqualTo(512 / 4);
    }

    @Test
    void threadsAreNotHandedChunksTooShortToBeWorthIt() {
        Settings settings = Settings.of(Batching.defaults().withThreads(2), NOTHING, 0);
        assertThat(settings.chunk(512, 256, 1024)).isEqualTo(256);
        assertThat(settings.chunk(512, 4096, 1024)).isEqualTo(1024);
        assertThat(Settings.of(Batching.defaults(), NOTHING, 0).chunk(512, 256, 1024)).isEqualTo(1024);
    }

    @ParameterizedTest
    @CsvSource({"batchSize, 0", "memoryBudget, -1", "threads, 0"})
    void badBatchingIsRefused(String what, int value) {
        assertThatThrownBy(() -> {
            switch (what) {
                case "batchSize" -> Batching.defaults().withBatchSize(value);
                case "memoryBudget" -> Batching.defaults().withMemoryBudget(value);
                default -> Batching.defaults().withThreads(value);
            }
        }).isInstanceOf(IllegalArgumentException.class).hasMessage(what + " must be positive: " + value);
    }
}
