package dev.jvmap.processor.ir;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A mapped argument as a kernel sees it: one value, or one array of values, per element. The arrays of all elements have the same extents. Values of an array
 * of several dimensions are numbered row by row.
 *
 * @param name the user's parameter name
 * @param element the Java kind of the values
 * @param rank the rank of one element's argument: 0 for a scalar
 * @param written whether elements store into their arrays
 */
public record Port(String name, Kind element, int rank, boolean written) {
    /** A port that is only read. */
    public Port(String name, Kind element, int rank) {
        this(name, element, rank, false);
    }

    /** The scalar variable that holds an extent of each element's array. */
    public Var extent(int dimension) {
        String extent = switch (rank) {
            case 1 -> "Length";
            case 2 -> dimension == 0 ? "Rows" : "Columns";
            default -> "Extent" + dimension;
        };
        return new Var(name + extent, Type.INT);
    }

    /** The scalar variables of all extents. */
    public List<Var> extents() {
        return IntStream.range(0, rank).mapToObj(this::extent).toList();
    }
}
