package dev.jvmap.bench;

import dev.jvmap.Batching;
import dev.jvmap.Batching.Mode;
import dev.jvmap.Vmap;
import dev.jvmap.bench.workload.Data;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * One multiplication and one addition for each value, from any axis to any axis, against plain copies of the same bytes: what it costs to move values.
 * One operation is one call.
 */
public class ElementwiseBenchmark extends Hot {
    /** 2 MB and 64 MB, and as much for the results. */
    @Param({"4096x64", "65536x128"})
    public String elementsByValues;

    @Param({"VECTOR", "AUTO"})
    public Mode mode;

    private double[] flat;
    private double[] flatOut;
    private double[][] rows;
    private double[][] rowsOut;
    private double[][] columns;
    private double[][] columnsOut;
    private Batching how;

    @Vmap(strict = true)
    static double ofValue(double x) {
        return 2 * x + 1;
    }

    @Vmap(name = "rowsToRows", strict = true)
    @Vmap(name = "rowsToColumns", outAxes = 1, strict = true)
    @Vmap(name = "columnsToRows", inAxes = 1, strict = true)
    @Vmap(name = "columnsToColumns", inAxes = 1, outAxes = 1, strict = true)
    static double[] ofArray(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 2 * x[i] + 1;
        }
        return y;
    }

    @Setup
    public void create() {
        int elements = Integer.parseInt(elementsByValues.split("x")[0]);
        int values = Integer.parseInt(elementsByValues.split("x")[1]);
        flat = Data.uniform(1, elements * values, 0, 1);
        flatOut = new double[elements * values];
        rows = Data.uniform(2, elements, values, 0, 1);
        rowsOut = new double[elements][values];
        columns = Data.uniform(3, values, elements, 0, 1);
        columnsOut = new double[values][elements];
        how = Batching.defaults().withMode(mode);
    }

    /** A copy of all values, whatever the mode. */
    @Benchmark
    public void copyOfValues() {
        System.arraycopy(flat, 0, flatOut, 0, flat.length);
    }

    @Benchmark
    public void copyOfRows() {
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, rowsOut[i], 0, rows[i].length);
        }
    }

    /** The copy of rows with the arithmetic in it. */
    @Benchmark
    public void loopOverRows() {
        for (int i = 0; i < rows.length; i++) {
            double[] y = ofArray(rows[i]);
            System.arraycopy(y, 0, rowsOut[i], 0, y.length);
        }
    }

    @Benchmark
    public void values() {
        ElementwiseBenchmarkBatched.ofValueInto(flatOut, flat, how);
    }

    @Benchmark
    public void rowsToRows() {
        ElementwiseBenchmarkBatched.rowsToRowsInto(rowsOut, rows, how);
    }

    @Benchmark
    public void rowsToColumns() {
        ElementwiseBenchmarkBatched.rowsToColumnsInto(columnsOut, rows, how);
    }

    @Benchmark
    public void columnsToRows() {
        ElementwiseBenchmarkBatched.columnsToRowsInto(rowsOut, columns, how);
    }

    @Benchmark
    public void columnsToColumns() {
        ElementwiseBenchmarkBatched.columnsToColumnsInto(columnsOut, columns, how);
    }
}
