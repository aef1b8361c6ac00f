package dev.jvmap.bench.memory;

import dev.jvmap.Vmap;

/** One element of each job: what it computes does not matter, what it holds does. */
final class Element {
    static final int LENGTH = 64;

    private Element() {
    }

    /** As many values as it gets. */
    @Vmap(strict = true)
    static float[] scaled(float[] x) {
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 2 * x[i] + 1;
        }
        return y;
    }

    @Vmap(inAxes = 1, strict = true)
    static float[] columnsToRows(float[] x) {
        return scaled(x);
    }

    @Vmap(inAxes = 1, outAxes = 1, strict = true)
    static float[] columns(float[] x) {
        return scaled(x);
    }

    /** Needs a matrix in between: the largest value in each row of an outer product. */
    @Vmap(strict = true)
    static float[] outerProduct(float[] x) {
        float[] product = new float[x.length * x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                product[i * x.length + j] = x[i] * x[j];
            }
        }
        float[] largest = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            float most = product[i * x.length];
            for (int j = 1; j < x.length; j++) {
                most = Math.max(most, product[i * x.length + j]);
            }
            largest[i] = most;
        }
        return largest;
    }

    /** The mean of neighbouring values of a file. */
    @Vmap(strict = true)
    static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }
}
