package dev.jvmap;

import java.lang.foreign.MemorySegment;

/**
 * Numbers that lie in memory at regular distances along each axis: what a batched call has to know of an {@link NdArray}. Generated classes name it
 * rather than the class, which then need not be loaded before a call over plain arrays.
 */
public sealed interface Strided permits NdArray {
    /** The memory that holds the values; a heap segment where that is a Java array. */
    MemorySegment segment();

    /** The position of the first value in {@link #segment}, in values. */
    long offset();

    /** The number of axes. */
    int rank();

    /** The extents of all axes. */
    long[] shape();

    /** The extent of one axis. */
    long extent(int axis);

    /** The distance of neighbours along one axis, in values. */
    long stride(int axis);

    /** The number of values. */
    long size();
}
