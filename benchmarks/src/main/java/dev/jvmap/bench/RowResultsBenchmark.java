package dev.jvmap.bench;

import dev.jvmap.Batching;
import dev.jvmap.Batching.Mode;
import dev.jvmap.Vmap;
import dev.jvmap.bench.workload.Data;
import dev.jvmap.bench.workload.Inverse3x3;
import dev.jvmap.bench.workload.Inverse3x3Batched;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Small elements from a row to a row, against loops: new results, and results in rows that are there. One operation is one call. */
public class RowResultsBenchmark extends Hot {
    /** A kind of element. */
    public enum Element {
        /** 3×3, one after the other. */
        INVERSE(9),
        SOFTMAX(8),
        NORMALISE(16),
        SCALE(64);

        private final int values;

        Element(int values) {
            this.values = values;
        }

        double[] of(double[] x) {
            return switch (this) {
                case INVERSE -> Inverse3x3.inverse(x);
                case SOFTMAX -> softmax(x);
                case NORMALISE -> normalise(x);
                case SCALE -> ElementwiseBenchmark.ofArray(x);
            };
        }

        double[][] of(double[][] x, Batching how) {
            return switch (this) {
                case INVERSE -> Inverse3x3Batched.inverse(x, how);
                case SOFTMAX -> RowResultsBenchmarkBatched.softmax(x, how);
                case NORMALISE -> RowResultsBenchmarkBatched.normalise(x, how);
                case SCALE -> ElementwiseBenchmarkBatched.rowsToRows(x, how);
            };
        }

        void into(double[][] out, double[][] x, Batching how) {
            switch (this) {
                case INVERSE -> Inverse3x3Batched.inverseInto(out, x, how);
                case SOFTMAX -> RowResultsBenchmarkBatched.softmaxInto(out, x, how);
                case NORMALISE -> RowResultsBenchmarkBatched.normaliseInto(out, x, how);
                case SCALE -> ElementwiseBenchmarkBatched.rowsToRowsInto(out, x, how);
            }
        }
    }

    @Param
    public Element element;

    @Param({"1", "16", "2000", "400000"})
    public int elements;

    @Param({"AUTO", "VECTOR"})
    public Mode mode;

    private double[][] x;
    private double[][] out;
    private Batching how;

    @Vmap(strict = true)
    static double[] softmax(double[] x) {
        double top = x[0];
        for (int i = 1; i < x.length; i++) {
            top = Math.max(top, x[i]);
        }
        double[] y = new double[x.length];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.exp(x[i] - top);
            sum += y[i];
        }
        for (int i = 0; i < x.length; i++) {
            y[i] /= sum;
        }
        return y;
    }

    @Vmap(strict = true)
    static double[] normalise(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        double factor = 1 / Math.sqrt(sum);
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * factor;
        }
        return y;
    }

    @Setup
    public void create() {
        x = Data.uniform(1, elements, element.values, -1, 1);
        out = new double[elements][element.values];
        how = mode == Mode.AUTO ? Batching.defaults() : Batching.defaults().withMode(mode);
    }

    @Benchmark
    public double[][] loopNew() {
        Element element = this.element;
        double[][] results = new double[elements][];
        for (int i = 0; i < elements; i++) {
            results[i] = element.of(x[i]);
        }
        return results;
    }

    @Benchmark
    public double[][] batchedNew() {
        return element.of(x, how);
    }

    @Benchmark
    public void loopInto() {
        Element element = this.element;
        for (int i = 0; i < elements; i++) {
            double[] y = element.of(x[i]);
            System.arraycopy(y, 0, out[i], 0, y.length);
        }
    }

    @Benchmark
    public void batchedInto() {
        element.into(out, x, how);
    }
}
