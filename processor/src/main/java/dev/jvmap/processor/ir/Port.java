package dev.jvmap.processor.ir;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A mapped argument as a kernel sees it: one value, or one array of values, per element. The arrays of all elements have the same extents. Values of a
 * two-dimensional array are numbered row by row.
 *
 * @param name the user's parameter name
 * @param element the Java kind of the values
 * @param rank the rank of one element's argument: 0 for a scalar, up to 2
 * @param written whether elements store into their arrays
 */
public record Port(String name, Kind element, int rank, boolean written) {
    /** A port that is only read. */
    public Port(String name, Kind element, int rank) {
        this(name, element, rank, false);
    }

    /** The scalar variable that holds an extent of each element's array. */
    public Var extent(int dimension) {
        return new Var(name + (rank == 1 ? "Length" : dimension == 0 ? "Rows" : "Columns"), Type.INT);
    }

    /** The scalar variables of all extents. */
    public List<Var> extents() {
        return IntStream.range(0, rank).mapToObj(this::extent).toList();
    }
}
