package dev.jvmap.rt;

import java.lang.reflect.Array;

/**
 * A primitive type, as the user's arrays store it and as lanes hold it. The narrow types and {@code boolean} (0 or 1)
 * live in {@code int} lanes.
 *
 * @param <P> the user's array type, {@code byte[]}
 * @param <A> the array type of the lanes, {@code int[]}
 */
public abstract class Kind<P, A> {
    public static final Kind<double[], double[]> DOUBLE = new LaneKinds.OfDouble();
    public static final Kind<float[], float[]> FLOAT = new LaneKinds.OfFloat();
    public static final Kind<int[], int[]> INT = new LaneKinds.OfInt();
    public static final Kind<long[], long[]> LONG = new LaneKinds.OfLong();
    public static final Kind<short[], int[]> SHORT = new NarrowKinds.OfShort();
    public static final Kind<byte[], int[]> BYTE = new NarrowKinds.OfByte();
    public static final Kind<char[], int[]> CHAR = new NarrowKinds.OfChar();
    public static final Kind<boolean[], int[]> BOOLEAN = new NarrowKinds.OfBoolean();

    private final Class<P> rowType;
    private final Class<A> laneType;
    private final int laneBytes;

    Kind(Class<P> rowType, Class<A> laneType, int laneBytes) {
        this.rowType = rowType;
        this.laneType = laneType;
        this.laneBytes = laneBytes;
    }

    /** The Java keyword. */
    final String keyword() {
        return valueType().getName();
    }

    /** Bytes of one value in a lane. */
    final int laneBytes() {
        return laneBytes;
    }

    /** Whether lanes can be loaded from the user's arrays, and stored to them, as they are. */
    final boolean direct() {
        return rowType == (Class<?>) laneType;
    }

    /** The user's array as an array of lanes; only where {@link #direct}. */
    final A asLanes(P row) {
        return laneType.cast(row);
    }

    /** The primitive type. */
    final Class<?> valueType() {
        return rowType.componentType();
    }

    final A newLanes(int length) {
        return laneType.cast(Array.newInstance(laneType.componentType(), length));
    }

    /** Copies {@code count} of the user's values, every {@code step}th, to every {@code toStep}th place of an array of lanes. */
    abstract void load(P from, int at, int step, A to, int toAt, int toStep, int count);

    /** Copies {@code count} lanes, every {@code step}th, to every {@code toStep}th place of the user's array. */
    abstract void store(A from, int at, int step, P to, int toAt, int toStep, int count);

    /**
     * Brings four rows side by side into lane-minor scratch: value {@code j} of row {@code i} to {@code to[at + j * stride + i]}.
     * Reads four lines of the cache at a time and writes one, where row after row would write as many as a row has values.
     */
    abstract void loadFour(P row0, P row1, P row2, P row3, int length, A to, int at, int stride);

    /** The reverse of {@link #loadFour}. */
    abstract void storeFour(A from, int at, int stride, P row0, P row1, P row2, P row3, int length);

    /** Sets the first {@code count} lanes to zero. */
    abstract void clear(A lanes, int count);
}
