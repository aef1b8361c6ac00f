package dev.jvmap.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.Batching;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final Random RANDOM = new Random(11);
    private static final List<Pose> POSES = Stream.generate(() -> Pose.random(RANDOM, 12000, 3000)).limit(7).toList();

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 1", "64, 1", "1000, 1", "100, 3"})
    void batchedEqualsTheLoopWhateverTheChunks(int batchSize, int threads) throws InputException {
        Batching how = Batching.defaults().withBatchSize(batchSize).withThreads(threads);

        Comparison comparison = compare(simulator(16), how);

        assertThat(comparison.equal()).as(comparison.report()).isTrue();
        assertThat(comparison.twinUnequal()).isZero();
        assertThat(comparison.posesTried()).isPositive();
        assertThat(comparison.posesUnequal()).isZero();
    }

    @Test
    void imageDoesNotDependOnChunksOrThreads() throws InputException {
        Simulator simulator = simulator(24);
        double[] whole = new double[simulator.band().coefficients()];
        double[] chunked = whole.clone();

        simulator.image(whole, POSES.getFirst(), Batching.defaults());
        simulator.image(chunked, POSES.getFirst(), Batching.defaults().withBatchSize(13).withThreads(2));

        assertThat(chunked).isEqualTo(whole).isNotEqualTo(new double[whole.length]);
    }

    @Test
    void aDifferenceBeyondRoundingIsNotCalledEqual() throws InputException {
        Comparison good = compare(simulator(8), Batching.defaults());

        Comparison tooFar = new Comparison(good.images(), good.coefficients(), good.loop(), good.batched(), good.twin(),
                2 * good.bound(), good.bound(), 0, good.posesTried(), 0);
        Comparison otherBits = new Comparison(good.images(), good.coefficients(), good.loop(), good.batched(),
                good.twin(), 0, good.bound(), 1, good.posesTried(), 0);

        assertThat(tooFar.equal()).isFalse();
        assertThat(tooFar.report()).contains("batched = loop         NO");
        assertThat(otherBits.equal()).isFalse();
        assertThat(otherBits.report()).contains("batched = scalar twin  NO");
    }

    private static Simulator simulator(int size) throws InputException {
        return new Simulator(Samples.molecule(40, 15, new Random(3)), Microscope.typical(), Band.of(size, 4));
    }

    private static Comparison compare(Simulator simulator, Batching how) {
        try (Progress progress = new Progress("Test", POSES.size(), simulator.band().coefficients())) {
            return Comparison.run(simulator, POSES, how, progress);
        }
    }
}
