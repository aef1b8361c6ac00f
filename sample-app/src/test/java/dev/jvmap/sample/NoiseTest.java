package dev.jvmap.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NoiseTest {

    private static final float[] CHECKERBOARD = checkerboard();

    private static float[] checkerboard() {
        float[] image = new float[200 * 200];
        for (int i = 0; i < image.length; i++) {
            image[i] = i % 2 == 0 ? 3 : 7;
        }
        return image;
    }

    @Test
    void strengthIsRelativeToTheImage() {
        float[] noisy = Noise.add(CHECKERBOARD, 1.5, new Random(1));

        float[] noise = new float[noisy.length];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = noisy[i] - CHECKERBOARD[i];
        }
        assertThat(Noise.standardDeviation(CHECKERBOARD)).isEqualTo(2);
        assertThat(Noise.standardDeviation(noise)).isCloseTo(1.5 * 2, within(0.05));
    }

    @Test
    void noNoiseLeavesTheImageAlone() {
        assertThat(Noise.add(CHECKERBOARD, 0, new Random(1))).isEqualTo(CHECKERBOARD);
    }
}
