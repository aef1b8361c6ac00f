package dev.jvmap;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Objects;

/**
 * A view of numbers in memory as an array of any rank: storage, offset, shape and strides. Views of the same storage
 * share their values; nothing here copies but {@link #copy}, {@link #assign} and what makes Java arrays. The storage is a Java array or any {@link MemorySegment}:
 * native memory, a mapped file, more than 2<sup>31</sup> values. Values in segments have the machine's byte order; a
 * boolean is a byte there, 0 or 1, and has no view of a Java array but of {@code byte[]}.
 *
 * <p>Axes are numbered from 0. Extents and strides count values, not bytes; a stride may be 0 or negative.
 *
 * @param <V> the view's own type
 */
public abstract sealed class NdArray<V extends NdArray<V>> implements Strided
        permits DoubleNdArray, FloatNdArray, LongNdArray, IntNdArray, ShortNdArray, CharNdArray, ByteNdArray,
        BooleanNdArray {
    private final MemorySegment segment;
    private final long offset;
    private final long[] shape;
    private final long[] strides;

    /**
     * @param offset the position of the first value in the segment, in values
     * @throws IndexOutOfBoundsException if the view reaches out of the segment
     */
    NdArray(MemorySegment segment, long offset, long[] shape, long[] strides, long valueBytes) {
        this.segment = segment;
        this.offset = offset;
        this.shape = shape;
        this.strides = strides;
        Strides.requireExtents(shape);
        if (size() > 0) {
            long values = segment.byteSize() / valueBytes;
            Objects.checkIndex(offset + Strides.lowest(shape, strides), values);
            Objects.checkIndex(offset + Strides.highest(shape, strides), values);
        }
    }

    /** A view of the same storage. */
    abstract V view(long newOffset, long[] newShape, long[] newStrides);

    /** An array of zeros of this shape, in row-major order. */
    abstract V emptyCopy();

    /** A number that tells the value at a position of the segment from all others. */
    abstract long bitsAt(long position);

    /** The value at a position of the segment, as text. */
    abstract String textAt(long position);

    /** Stores the values of a Java array in this view, which has rank 1 and that length. */
    abstract void storeRow(Object row);

    /** The type of Java array that holds such values. */
    abstract Class<?> rowType();

    /** This view, as its own type. */
    abstract V self();

    @Override
    public final MemorySegment segment() {
        return segment;
    }

    @Override
    public final long offset() {
        return offset;
    }

    @Override
    public final int rank() {
        return shape.length;
    }

    @Override
    public final long[] shape() {
        return shape.clone();
    }

    @Override
    public final long extent(int axis) {
        return shape[axis];
    }

    @Override
    public final long stride(int axis) {
        return strides[axis];
    }

    @Override
    public final long size() {
        return Strides.size(shape);
    }

    final void requireShapeOf(NdArray<?> other) {
        if (!Arrays.equals(shape, other.shape)) {
            throw new IllegalArgumentException(
                    "shapes differ: %s and %s".formatted(Arrays.toString(shape), Arrays.toString(other.shape)));
        }
    }

    /** The position of a value in {@link #segment}, in values. */
    final long position(long... index) {
        if (index.length != shape.length) {
            throw new IndexOutOfBoundsException("%d indexes for rank %d".formatted(index.length, shape.length));
        }
        long position = offset;
        for (int axis = 0; axis < index.length; axis++) {
            position += Objects.checkIndex(index[axis], shape[axis]) * strides[axis];
        }
        return position;
    }

    /** The part with index {@code index} along {@code axis}, without that axis. */
    public final V at(int axis, long index) {
        long start = offset + Objects.checkIndex(index, shape[axis]) * strides[axis];
        return view(start, Strides.without(shape, axis), Strides.without(strides, axis));
    }

    /** The part from index {@code from} up to {@code to}, exclusive, along {@code axis}. */
    public final V slice(int axis, long from, long to) {
        Objects.checkFromToIndex(from, to, shape[axis]);
        return view(offset + from * strides[axis], Strides.with(shape, axis, to - from), strides);
    }

    /**
     * Every {@code step}th part along {@code axis}, from the first; from the last backwards if {@code step} is
     * negative.
     */
    public final V every(int axis, long step) {
        if (step == 0) {
            throw new IllegalArgumentException("step 0");
        }
        long start = step > 0 || shape[axis] == 0 ? offset : offset + (shape[axis] - 1) * strides[axis];
        long count = Math.ceilDiv(shape[axis], Math.abs(step));
        return view(start, Strides.with(shape, axis, count), Strides.with(strides, axis, step * strides[axis]));
    }

    /** The same values {@code count} times, along a new axis in position {@code axis}, with stride 0. */
    public final V repeat(int axis, long count) {
        return view(offset, Strides.insert(shape, axis, count), Strides.insert(strides, axis, 0));
    }

    /** With axis {@code from} in position {@code to}, and the order of the others kept. */
    public final V moveAxis(int from, int to) {
        return view(offset, Strides.insert(Strides.without(shape, from), to, shape[from]),
                Strides.insert(Strides.without(strides, from), to, strides[from]));
    }

    /** With the axes in reverse order. */
    public final V transpose() {
        return view(offset, Strides.reversed(shape), Strides.reversed(strides));
    }

    /**
     * The values in the same order with other extents, where that needs no copy.
     *
     * @throws IllegalArgumentException if the sizes differ, or no strides give that order
     */
    public final V reshape(long... newShape) {
        Strides.requireExtents(newShape);
        long[] newStrides = Strides.reshaped(shape, strides, newShape).orElseThrow(() -> new IllegalArgumentException(
                "%s with strides %s is no %s without a copy: copy() first".formatted(Arrays.toString(shape),
                        Arrays.toString(strides), Arrays.toString(newShape))));
        return view(offset, newShape.clone(), newStrides);
    }

    /**
     * Copies all values of {@code from} into this view.
     *
     * @param from shares no memory with this view
     * @throws IllegalArgumentException if it has another shape
     */
    public abstract void assign(V from);

    /** A copy in row-major order, in a Java array where one is long enough. */
    public final V copy() {
        V copy = emptyCopy();
        copy.assign(self());
        return copy;
    }

    /**
     * A copy of all values in row-major order, in a Java array of their type.
     *
     * @throws ArithmeticException if there are too many
     */
    public abstract Object toArray();

    /**
     * A copy in nested arrays, as in {@code view.toArrays(double[][].class)}.
     *
     * @throws IllegalArgumentException if {@code type} is no array of this rank and of these values
     * @throws ArithmeticException if an extent is too large for a Java array
     */
    public final <T> T toArrays(Class<T> type) {
        return type.cast(Nesting.arrays(this, type));
    }

    /**
     * Whether the other is a view of the same type and shape with the same values; all NaNs count as one, and -0.0 is
     * not 0.0.
     */
    @Override
    public final boolean equals(Object other) {
        return other instanceof NdArray<?> that && getClass() == that.getClass() && Arrays.equals(shape, that.shape)
                && equalValues(that, 0, offset, that.offset);
    }

    private boolean equalValues(NdArray<?> that, int axis, long here, long there) {
        if (axis == shape.length) {
            return bitsAt(here) == that.bitsAt(there);
        }
        for (long i = 0; i < shape[axis]; i++) {
            if (!equalValues(that, axis + 1, here + i * strides[axis], there + i * that.strides[axis])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public final int hashCode() {
        return hash(Arrays.hashCode(shape), 0, offset);
    }

    private int hash(int start, int axis, long position) {
        if (axis == shape.length) {
            return 31 * start + Long.hashCode(bitsAt(position));
        }
        int hash = start;
        for (long i = 0; i < shape[axis]; i++) {
            hash = hash(hash, axis + 1, position + i * strides[axis]);
        }
        return hash;
    }

    /** The values in nested brackets as in NumPy; of long axes only the first and the last three. */
    @Override
    public final String toString() {
        return new NdText(this).toString();
    }
}
