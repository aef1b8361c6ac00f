package dev.jvmap.processor.ir;

/**
 * A mapped argument as a kernel sees it: one value, or one array of values, per element.
 *
 * @param name the user's parameter name
 * @param element the Java kind of the values
 * @param rank the rank of one element's argument: 0 for a scalar, 1 for a one-dimensional array
 */
public record Port(String name, Kind element, int rank) {
    /** The scalar variable that holds the length of each element's array; the same for all elements (rank 1). */
    public Var length() {
        return new Var(name + "Length", Type.INT);
    }
}
