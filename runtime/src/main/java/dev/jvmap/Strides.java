package dev.jvmap;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Arithmetic on the shapes and strides of {@link NdArray}. */
final class Strides {
    private Strides() {
    }

    static void requireExtents(long[] shape) {
        for (long extent : shape) {
            if (extent < 0) {
                throw new IllegalArgumentException("negative extent: " + Arrays.toString(shape));
            }
        }
        size(shape);
    }

    /** @throws ArithmeticException if there are more than 2<sup>63</sup> values */
    static long size(long[] shape) {
        long size = 1;
        for (long extent : shape) {
            if (extent == 0) {
                return 0;
            }
            size = Math.multiplyExact(size, extent);
        }
        return size;
    }

    /** The strides of an array whose last axis is contiguous, and so on. */
    static long[] rowMajor(long[] shape) {
        long[] strides = new long[shape.length];
        long stride = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= Math.max(1, shape[axis]);
        }
        return strides;
    }

    /** The lowest position that a view of at least one value reaches, from its first value on. */
    static long lowest(long[] shape, long[] strides) {
        long lowest = 0;
        for (int axis = 0; axis < shape.length; axis++) {
            lowest += (shape[axis] - 1) * Math.min(0, strides[axis]);
        }
        return lowest;
    }

    /** The highest position that a view of at least one value reaches, from its first value on. */
    static long highest(long[] shape, long[] strides) {
        long highest = 0;
        for (int axis = 0; axis < shape.length; axis++) {
            highest += (shape[axis] - 1) * Math.max(0, strides[axis]);
        }
        return highest;
    }

    static long[] with(long[] numbers, int axis, long number) {
        long[] copy = numbers.clone();
        copy[axis] = number;
        return copy;
    }

    static long[] without(long[] numbers, int axis) {
        long[] fewer = Arrays.copyOf(numbers, numbers.length - 1);
        System.arraycopy(numbers, axis + 1, fewer, axis, fewer.length - axis);
        return fewer;
    }

    static long[] insert(long[] numbers, int axis, long number) {
        long[] more = Arrays.copyOf(numbers, numbers.length + 1);
        System.arraycopy(numbers, axis, more, axis + 1, numbers.length - axis);
        more[axis] = number;
        return more;
    }

    static long[] reversed(long[] numbers) {
        return IntStream.range(0, numbers.length).mapToLong(i -> numbers[numbers.length - 1 - i]).toArray();
    }

    /**
     * Strides that visit the values of a view in the same order with another shape. Axes that run on into each other
     * form a stretch; each stretch must be shared out to new axes without a rest.
     */
    static Optional<long[]> reshaped(long[] shape, long[] strides, long[] newShape) {
        if (size(shape) != size(newShape)) {
            return Optional.empty();
        }
        long[] newStrides = rowMajor(newShape);
        if (size(shape) == 0) {
            return Optional.of(newStrides);
        }
        int axis = shape.length - 1;
        int newAxis = newShape.length - 1;
        while (axis >= 0 || newAxis >= 0) {
            long stretch = axis >= 0 ? shape[axis] : 1;
            long stride = axis >= 0 ? strides[axis] : 1;
            while (axis > 0 && (shape[axis - 1] == 1 || stretch == 1 || strides[axis - 1] == stretch * stride)) {
                axis--;
                stride = stretch == 1 ? strides[axis] : stride;
                stretch *= shape[axis];
            }
            axis--;
            long shared = 1;
            while (newAxis >= 0 && stretch % (shared * newShape[newAxis]) == 0) {
                newStrides[newAxis] = shared * stride;
                shared *= newShape[newAxis];
                newAxis--;
            }
            if (shared != stretch) {
                return Optional.empty();
            }
        }
        return Optional.of(newStrides);
    }
}
