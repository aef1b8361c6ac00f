package dev.jvmap.bench.workload;

import static dev.jvmap.Vmap.NONE;

import dev.jvmap.Vmap;
import dev.jvmap.bench.hand.LogLikelihoodByHand;

/** A sum over the pixels of each image: bound by reading, and by the chain of additions. */
final class LogLikelihood {
    private static final int PIXELS = 1024;
    private static final double SIGMA = 0.5;

    private LogLikelihood() {
    }

    /** Of an image that is {@code template} plus Gaussian noise, up to a constant; images are rows. */
    @Vmap(inAxes = {0, NONE, NONE}, strict = true)
    static double ofRow(double[] image, double[] template, double sigma) {
        double squares = 0;
        for (int i = 0; i < image.length; i++) {
            double difference = image[i] - template[i];
            squares += difference * difference;
        }
        return -squares / (2 * sigma * sigma);
    }

    /** {@link #ofRow}, with pixel after pixel in memory: images are columns. */
    @Vmap(inAxes = {1, NONE, NONE}, strict = true)
    static double ofColumn(double[] image, double[] template, double sigma) {
        return ofRow(image, template, sigma);
    }

    static Workload rowsWorkload(int n) {
        double[][] images = Data.uniform(1, n, PIXELS, 0, 1);
        double[] template = Data.uniform(-1, PIXELS, 0, 1);
        double[] likelihood = new double[n];
        return new Workload(likelihood, () -> {
            for (int i = 0; i < n; i++) {
                likelihood[i] = ofRow(images[i], template, SIGMA);
            }
        }, how -> LogLikelihoodBatched.ofRowInto(likelihood, images, template, SIGMA, how));
    }

    /** The loop has to collect each image first: the element is defined for one array. */
    static Workload columnsWorkload(int n) {
        double[][] pixels = Data.uniform(1, PIXELS, n, 0, 1);
        double[] template = Data.uniform(-1, PIXELS, 0, 1);
        double[] image = new double[PIXELS];
        double[] likelihood = new double[n];
        return new Workload(likelihood, () -> {
            for (int i = 0; i < n; i++) {
                for (int pixel = 0; pixel < PIXELS; pixel++) {
                    image[pixel] = pixels[pixel][i];
                }
                likelihood[i] = ofColumn(image, template, SIGMA);
            }
        }, how -> LogLikelihoodBatched.ofColumnInto(likelihood, pixels, template, SIGMA, how))
                .withHand(() -> LogLikelihoodByHand.ofColumns(likelihood, pixels, template, SIGMA));
    }
}
