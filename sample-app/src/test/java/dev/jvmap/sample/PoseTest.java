package dev.jvmap.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PoseTest {

    private static List<Pose> poses(long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> Pose.random(random, 12000, 3000)).limit(20000).toList();
    }

    @Test
    void everyOrientationIsEquallyLikely() {
        // Uniform on the sphere: the cosine of the tilt is uniform, so its mean is 0 and its mean square 1/3.
        assertThat(poses(1).stream().mapToDouble(pose -> Math.cos(pose.tilt())).average().orElseThrow())
                .isCloseTo(0, within(0.02));
        assertThat(poses(1).stream().mapToDouble(pose -> Math.pow(Math.cos(pose.tilt()), 2)).average().orElseThrow())
                .isCloseTo(1.0 / 3, within(0.01));
    }

    @Test
    void defocusStaysWithinTheSpread() {
        assertThat(poses(2)).allSatisfy(pose -> assertThat(pose.defocus()).isBetween(9000.0, 15000.0));
    }

    @Test
    void sameSeedGivesTheSamePoses() {
        assertThat(poses(3)).isEqualTo(poses(3)).isNotEqualTo(poses(4));
    }

    @Test
    void columnsHoldThePosesInOrder() {
        List<Pose> poses = poses(5);
        Pose.Columns columns = Pose.Columns.of(poses);

        assertThat(Stream.iterate(0, i -> i + 1).limit(poses.size())
                .map(i -> new Pose(columns.rot()[i], columns.tilt()[i], columns.psi()[i], columns.shiftX()[i],
                        columns.shiftY()[i], columns.defocus()[i])))
                .isEqualTo(poses);
    }
}
