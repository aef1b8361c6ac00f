package dev.jvmap.sample;

import java.util.ArrayList;
import java.util.List;
import org.jtransforms.fft.DoubleFFT_2D;

/**
 * The frequencies of a square image: those inside the circle that its pixels can carry in every direction alike.
 *
 * @param size  pixels along a side of the image
 * @param pixel edge of a pixel, Å
 * @param kx    frequency along x of each coefficient, 1/Å
 * @param ky    frequency along y of each coefficient, 1/Å
 * @param cell  where each coefficient lies in a row-major spectrum of size × size, frequency 0 first
 */
record Band(int size, double pixel, double[] kx, double[] ky, int[] cell) {

    static Band of(int size, double pixel) {
        List<int[]> harmonics = new ArrayList<>();
        int nyquist = size / 2;
        for (int m = -nyquist; m <= nyquist; m++) {
            for (int n = -nyquist; n <= nyquist; n++) {
                if (4 * (m * m + n * n) < size * size) {
                    harmonics.add(new int[] {m, n});
                }
            }
        }
        double step = 1 / (size * pixel);
        return new Band(size, pixel,
                harmonics.stream().mapToDouble(mn -> mn[1] * step).toArray(),
                harmonics.stream().mapToDouble(mn -> mn[0] * step).toArray(),
                harmonics.stream().mapToInt(mn -> Math.floorMod(mn[0], size) * size + Math.floorMod(mn[1], size))
                        .toArray());
    }

    /** How many coefficients an image has. */
    int coefficients() {
        return cell.length;
    }

    /** The largest frequency that an image of these pixels can carry, 1/Å. */
    double nyquist() {
        return 0.5 / pixel;
    }

    /**
     * The image with these Hartley coefficients: size × size values, row by row, its origin at pixel (size/2, size/2).
     *
     * <p>With H the Hartley and F the Fourier transform of a real image, F(k) = (H(k) + H(−k))/2 − i (H(k) − H(−k))/2.
     */
    float[] image(double[] hartley) {
        double[] spectrum = new double[size * size];
        for (int i = 0; i < hartley.length; i++) {
            spectrum[cell[i]] = hartley[i];
        }
        double[] fourier = new double[2 * size * size];
        for (int i : cell) {
            int opposite = Math.floorMod(-(i / size), size) * size + Math.floorMod(-(i % size), size);
            fourier[2 * i] = (spectrum[i] + spectrum[opposite]) / 2;
            fourier[2 * i + 1] = (spectrum[opposite] - spectrum[i]) / 2;
        }
        new DoubleFFT_2D(size, size).complexInverse(fourier, true);

        float[] image = new float[size * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                int from = Math.floorMod(row - size / 2, size) * size + Math.floorMod(column - size / 2, size);
                image[row * size + column] = (float) (fourier[2 * from] / (pixel * pixel));
            }
        }
        return image;
    }
}
