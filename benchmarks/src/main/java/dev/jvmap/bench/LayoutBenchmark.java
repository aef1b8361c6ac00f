package dev.jvmap.bench;

import dev.jvmap.Batching;
import dev.jvmap.Batching.Mode;
import dev.jvmap.Vmap;
import dev.jvmap.bench.workload.Data;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * A sum over each element's values, and nearly nothing else: what it costs that elements lie in rows or in columns. One
 * operation is one call.
 */
public class LayoutBenchmark extends Hot {
    /** 2 MB and 64 MB. */
    @Param({"256x1024", "2048x4096"})
    public String elementsByValues;

    @Param({"VECTOR", "AUTO"})
    public Mode mode;

    private double[][] rows;
    private double[][] columns;
    private double[] template;
    private double[] sums;
    private Batching how;

    @Vmap(inAxes = {0, Vmap.NONE}, strict = true)
    static double ofRow(double[] x, double[] template) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double difference = x[i] - template[i];
            sum += difference * difference;
        }
        return sum;
    }

    @Vmap(inAxes = {1, Vmap.NONE}, strict = true)
    static double ofColumn(double[] x, double[] template) {
        return ofRow(x, template);
    }

    @Setup
    public void create() {
        int elements = Integer.parseInt(elementsByValues.split("x")[0]);
        int values = Integer.parseInt(elementsByValues.split("x")[1]);
        rows = new double[elements][];
        columns = new double[values][elements];
        for (int i = 0; i < elements; i++) {
            rows[i] = Data.uniform(i, values, 0, 1);
            for (int j = 0; j < values; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        template = Data.uniform(-1, values, 0, 1);
        sums = new double[elements];
        how = Batching.defaults().withMode(mode);
    }

    /** Over the rows, whatever the mode. */
    @Benchmark
    public void loop() {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = ofRow(rows[i], template);
        }
    }

    @Benchmark
    public void rows() {
        LayoutBenchmarkBatched.ofRowInto(sums, rows, template, how);
    }

    @Benchmark
    public void columns() {
        LayoutBenchmarkBatched.ofColumnInto(sums, columns, template, how);
    }
}
