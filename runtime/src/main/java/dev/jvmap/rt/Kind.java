package dev.jvmap.rt;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Array;
import java.util.Optional;

/**
 * A primitive type, as the user's arrays store it and as lanes hold it. The narrow types and {@code boolean} (0 or 1)
 * live in {@code int} lanes. The implementations are made from {@code ValueKind.java.template}.
 *
 * @param <P> the user's array type, {@code byte[]}
 * @param <A> the array type of the lanes, {@code int[]}
 */
public abstract class Kind<P, A> {
    public static final Kind<double[], double[]> DOUBLE = new DoubleKind();
    public static final Kind<float[], float[]> FLOAT = new FloatKind();
    public static final Kind<int[], int[]> INT = new IntKind();
    public static final Kind<long[], long[]> LONG = new LongKind();
    public static final Kind<short[], int[]> SHORT = new ShortKind();
    public static final Kind<byte[], int[]> BYTE = new ByteKind();
    public static final Kind<char[], int[]> CHAR = new CharKind();
    public static final Kind<boolean[], int[]> BOOLEAN = new BooleanKind();

    private final Class<P> rowType;
    private final Class<A> laneType;
    private final int bytes;

    /** @param bytes the size of a stored value */
    Kind(Class<P> rowType, Class<A> laneType, int bytes) {
        this.rowType = rowType;
        this.laneType = laneType;
        this.bytes = bytes;
    }

    /** The type of the user's array. */
    final Class<P> rowType() {
        return rowType;
    }

    /** The primitive type. */
    final Class<?> valueType() {
        return rowType.componentType();
    }

    /** The Java keyword. */
    final String keyword() {
        return valueType().getName();
    }

    /** Bytes of one stored value. */
    final int bytes() {
        return bytes;
    }

    /** How a memory segment holds a value. */
    abstract ValueLayout layout();

    /** Bytes of one value in a lane. */
    final int laneBytes() {
        return direct() ? bytes : Integer.BYTES;
    }

    /** Whether lanes can be loaded from the user's arrays, and stored to them, as they are. */
    final boolean direct() {
        return rowType == (Class<?>) laneType;
    }

    /** The user's array as an array of lanes; only where {@link #direct}. */
    final A asLanes(Object row) {
        return laneType.cast(row);
    }

    /** Arrays of the user's as arrays of lanes; only where {@link #direct}. */
    @SuppressWarnings("unchecked")
    final A[] asLaneArrays(Object[] rows) {
        return (A[]) rows;
    }

    /** The user's array by its type. */
    final P asRow(Object array) {
        return rowType.cast(array);
    }

    /** The object, if it is an array of the user's type. */
    final Optional<P> asRow(Optional<Object> memory) {
        return memory.isPresent() && rowType.isInstance(memory.get())
                ? Optional.of(rowType.cast(memory.get()))
                : Optional.empty();
    }

    /** A new array of the user's type. */
    abstract P newRow(int length);

    /** An array of this length: {@code spare} with what it holds, if it has it; that may be null. */
    public abstract P again(P spare, int length);

    /** As {@link #again}, all zero. */
    public abstract P cleared(P spare, int length);

    /** Copies all values to another array of the same shape; false, and nothing copied, if it has another. */
    public abstract boolean copied(P[] from, P[] to);

    /** Whether an array has so many rows, all of that length. */
    public abstract boolean isTable(P[] table, int rows, int length);

    /** Whether two arrays have the same shape. */
    public abstract boolean alike(P[] one, P[] other);

    abstract P copyOf(P row);

    /** Copies all values from one of the user's arrays to another of the same length. */
    abstract void copyRow(P from, P to);

    /** An array of arrays of lanes. */
    @SuppressWarnings("unchecked")
    final A[] newLaneArrays(int length) {
        return (A[]) Array.newInstance(laneType, length);
    }

    final A newLanes(int length) {
        return laneType.cast(Array.newInstance(laneType.componentType(), length));
    }

    /** Copies {@code count} of the user's values that are neighbours to neighbouring places of an array of lanes. */
    final void loadRun(P from, int at, A to, int toAt, int count) {
        if (direct()) {
            System.arraycopy(from, at, to, toAt, count);
        } else {
            load(from, at, 1, to, toAt, 1, count);
        }
    }

    /** The reverse of {@link #loadRun}. */
    final void storeRun(A from, int at, P to, int toAt, int count) {
        if (direct()) {
            System.arraycopy(from, at, to, toAt, count);
        } else {
            store(from, at, 1, to, toAt, 1, count);
        }
    }

    /**
     * Copies {@code count} of the user's values, every {@code step}th, to every {@code toStep}th place of an array of
     * lanes.
     */
    abstract void load(P from, int at, int step, A to, int toAt, int toStep, int count);

    /** The reverse of {@link #load}. */
    abstract void store(A from, int at, int step, P to, int toAt, int toStep, int count);

    /** The number of the first row in the range that is null or has another length; {@code to} if there is none. */
    abstract int firstOddRow(Object[] rows, int from, int to, int length);

    /** The number of the first array of rows in the range that is not {@code rows} rows of that length; {@code to} if there is none. */
    abstract int firstOddTable(Object[] tables, int from, int to, int rows, int length);

    /**
     * Brings rows side by side into lane-minor scratch: value {@code j} of row {@code from + i} to
     * {@code to[at + j * stride + i]}. Four rows at a time: that reads four lines of the cache and fills one, where row
     * after row would touch as many as a row has values.
     */
    abstract void loadRows(Object[] rows, int from, int count, int length, A to, int at, int stride);

    /** The reverse of {@link #loadRows}. */
    abstract void storeRows(A from, int at, int stride, Object[] rows, int first, int count, int length);

    /**
     * Brings a tile of a Java array into lane-minor scratch: value {@code j} of element {@code i} to {@code to[toAt + j
     * * stride + i]}.
     */
    abstract void loadTile(P from, Tile tile, A to, int toAt, int stride);

    /** As above, from any memory. */
    abstract void loadTile(MemorySegment from, Tile tile, A to, int toAt, int stride);

    /** The reverse of {@code loadTile}. */
    abstract void storeTile(A from, int fromAt, int stride, MemorySegment to, Tile tile);

    /** Sets the first {@code count} lanes to zero. */
    abstract void clear(A lanes, int count);
}
