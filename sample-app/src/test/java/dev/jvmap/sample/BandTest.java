package dev.jvmap.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandTest {

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 15, 16})
    void imageUndoesTheHartleyTransform(int size) {
        double pixel = 1.5;
        Band band = Band.of(size, pixel);
        double[] coefficients = new Random(size).doubles(band.coefficients(), -1, 1).toArray();

        float[] image = band.image(coefficients);

        for (int i = 0; i < coefficients.length; i++) {
            assertThat(hartley(image, band, i)).isCloseTo(coefficients[i], within(1e-5));
        }
    }

    /** ∫ image · (cos + sin)(2π k·r) over the pixels. */
    private static double hartley(float[] image, Band band, int coefficient) {
        double sum = 0;
        for (int i = 0; i < image.length; i++) {
            double x = (i % band.size() - band.size() / 2) * band.pixel();
            double y = (i / band.size() - band.size() / 2) * band.pixel();
            double phase = 2 * Math.PI * (band.kx()[coefficient] * x + band.ky()[coefficient] * y);
            sum += image[i] * (Math.cos(phase) + Math.sin(phase)) * band.pixel() * band.pixel();
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 64})
    void frequenciesStayBelowNyquistAndComeWithTheirOpposites(int size) {
        Band band = Band.of(size, 2);

        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < band.coefficients(); i++) {
            assertThat(Math.hypot(band.kx()[i], band.ky()[i])).isLessThan(band.nyquist());
            sumX += band.kx()[i];
            sumY += band.ky()[i];
        }
        assertThat(sumX).isCloseTo(0, within(1e-9));
        assertThat(sumY).isCloseTo(0, within(1e-9));
        assertThat(band.cell()).doesNotHaveDuplicates();
        assertThat((double) band.coefficients()).as("the area of a circle")
                .isCloseTo(Math.PI * size * size / 4, within(2.0 * size));
    }
}
