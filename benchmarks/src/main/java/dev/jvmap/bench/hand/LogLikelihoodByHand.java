package dev.jvmap.bench.hand;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Sums over columns: four vectors of neighbouring columns per pass hide the latency of the additions. */
public final class LogLikelihoodByHand {
    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

    private LogLikelihoodByHand() {
    }

    public static void ofColumns(double[] likelihood, double[][] pixels, double[] template, double sigma) {
        int n = likelihood.length;
        int width = 4 * LANES.length();
        double scale = 2 * sigma * sigma;
        int column = 0;
        for (; column + width <= n; column += width) {
            columns(likelihood, pixels, template, scale, column);
        }
        for (; column < n; column++) {
            likelihood[column] = -squares(pixels, template, column) / scale;
        }
    }

    private static void columns(double[] likelihood, double[][] pixels, double[] template, double scale, int column) {
        int l = LANES.length();
        DoubleVector sum0 = DoubleVector.zero(LANES);
        DoubleVector sum1 = sum0;
        DoubleVector sum2 = sum0;
        DoubleVector sum3 = sum0;
        for (int pixel = 0; pixel < template.length; pixel++) {
            double[] row = pixels[pixel];
            double expected = template[pixel];
            DoubleVector d0 = DoubleVector.fromArray(LANES, row, column).sub(expected);
            DoubleVector d1 = DoubleVector.fromArray(LANES, row, column + l).sub(expected);
            DoubleVector d2 = DoubleVector.fromArray(LANES, row, column + 2 * l).sub(expected);
            DoubleVector d3 = DoubleVector.fromArray(LANES, row, column + 3 * l).sub(expected);
            sum0 = sum0.add(d0.mul(d0));
            sum1 = sum1.add(d1.mul(d1));
            sum2 = sum2.add(d2.mul(d2));
            sum3 = sum3.add(d3.mul(d3));
        }
        sum0.neg().div(scale).intoArray(likelihood, column);
        sum1.neg().div(scale).intoArray(likelihood, column + l);
        sum2.neg().div(scale).intoArray(likelihood, column + 2 * l);
        sum3.neg().div(scale).intoArray(likelihood, column + 3 * l);
    }

    private static double squares(double[][] pixels, double[] template, int column) {
        double sum = 0;
        for (int pixel = 0; pixel < template.length; pixel++) {
            double difference = pixels[pixel][column] - template[pixel];
            sum += difference * difference;
        }
        return sum;
    }
}
