package dev.jvmap.rt;

import dev.jvmap.NdArray;
import dev.jvmap.Vmap;
import java.lang.reflect.Array;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Makes what holds array results, in Java arrays and in views. */
final class ResultArrays {
    private ResultArrays() {
    }

    /** For results in Java arrays that are there. */
    static <E, P, A> ResultArray<E, A> in(Kind<P, A> kind, Nested<P> nested) {
        return in(kind, nested, false);
    }

    private static <E, P, A> ResultArray<E, A> in(Kind<P, A> kind, Nested<P> nested, boolean ofElements) {
        return nested.batchIsLast()
                ? new CollectedResult<>(kind, nested.array(), nested.elementShape(), new NestedRows<>(kind, nested))
                : new RowResult<>(kind, nested, ofElements);
    }

    /** For results in a view that is there. */
    static <E, P, A> ResultArray<E, A> in(Kind<P, A> kind, View<P, A> view) {
        return new CollectedResult<>(kind, view.array(), view.elementShape(), view);
    }

    /**
     * For results in new Java arrays; where the elements are the first axis, each one's array is made when it is
     * filled.
     */
    static <E, P, A> ArrayResult.Maker<E, A> arrays(Kind<P, A> kind, Class<E> element, int axis) {
        return (elementShape, elements) -> {
            int batchAxis = axis == Vmap.LAST ? elementShape.length : axis;
            int count = Math.toIntExact(elements);
            int[] shape = shape(elementShape, batchAxis, count);
            Object array =
                    batchAxis == 0 ? Array.newInstance(element, count) : Array.newInstance(kind.valueType(), shape);
            return in(kind, new Nested<>(kind, array, batchAxis, shape), batchAxis == 0);
        };
    }

    /** For results that are the entries of {@code rows}, each of which is made when it is filled. */
    static <E, P, A> ArrayResult.Maker<E, A> rows(Kind<P, A> kind, E[] rows) {
        return (elementShape, elements) -> in(kind, new Nested<>(kind, rows, 0, shape(elementShape, 0, rows.length)),
                true);
    }

    /** For results in a new view. */
    static <E, P, A> ArrayResult.Maker<E, A> view(Kind<P, A> kind, int axis,
            Function<long[], ? extends NdArray<?>> zeros) {
        return (elementShape, elements) -> {
            int batchAxis = axis == Vmap.LAST ? elementShape.length : axis;
            return in(kind, new View<>(kind, zeros.apply(batched(elementShape, batchAxis, elements)), batchAxis,
                    elementShape.length + 1));
        };
    }

    /** The extents of the Java array for so many elements. */
    static int[] shape(int[] elementShape, int batchAxis, int elements) {
        return LongStream.of(batched(elementShape, batchAxis, elements)).mapToInt(Math::toIntExact).toArray();
    }

    private static long[] batched(int[] elementShape, int batchAxis, long elements) {
        return IntStream.rangeClosed(0, elementShape.length)
                .mapToLong(d -> d == batchAxis ? elements : elementShape[d < batchAxis ? d : d - 1]).toArray();
    }
}
