package dev.jvmap.rt;

import dev.jvmap.Vmap;
import java.lang.reflect.Array;
import java.util.stream.IntStream;

/**
 * The array that holds array results, once their shape is known.
 *
 * @param <E> the type of one element's result
 * @param <P> the type of its rows
 */
final class ResultArray<E, P, A> {
    private final Kind<P, A> kind;
    private final long origin;
    private final int[] elementShape;
    private final Nested<P> nested;
    private final NestedRows<P, A> rows;
    private final boolean madeOfElements;

    /**
     * @param origin the element that is at 0
     * @param madeOfElements whether an element's result is an array of its own that need not exist yet
     */
    private ResultArray(Kind<P, A> kind, long origin, int[] elementShape, Nested<P> nested, boolean madeOfElements) {
        this.kind = kind;
        this.origin = origin;
        this.elementShape = elementShape;
        this.nested = nested;
        this.rows = new NestedRows<>(kind, nested);
        this.madeOfElements = madeOfElements;
    }

    static <E, P, A> ResultArray<E, P, A> given(Kind<P, A> kind, Nested<P> nested) {
        return new ResultArray<>(kind, 0, nested.elementShape(), nested, false);
    }

    static <E, P, A> ResultArray<E, P, A> fresh(Kind<P, A> kind, Class<E> elementType, int axis, long origin,
            int elements, int[] elementShape) {
        int batchAxis = axis == Vmap.LAST ? elementShape.length : axis;
        int[] shape = IntStream.rangeClosed(0, elementShape.length).map(
                d -> d == batchAxis ? elements : elementShape[d < batchAxis ? d : d - 1]).toArray();
        boolean ofElements = batchAxis == 0;
        Object array = ofElements ? Array.newInstance(elementType, elements) : Array.newInstance(kind.valueType(), shape);
        return new ResultArray<>(kind, origin, elementShape, new Nested<>(kind, array, batchAxis, shape), ofElements);
    }

    int[] elementShape() {
        return elementShape;
    }

    /** The number of values of one element. */
    int length() {
        return rows.length();
    }

    /** Whether the values of one element lie in different rows, one in each. */
    boolean alongRows() {
        return nested.batchIsLast();
    }

    boolean madeOfElements() {
        return madeOfElements;
    }

    @SuppressWarnings("unchecked")
    E[] elements() {
        return (E[]) nested.array();
    }

    boolean fits(E element) {
        return fits(element, 0);
    }

    private boolean fits(Object part, int d) {
        if (part == null || Array.getLength(part) != elementShape[d]) {
            return false;
        }
        if (d < elementShape.length - 1) {
            for (Object below : (Object[]) part) {
                if (!fits(below, d + 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Takes the array itself as the result of element {@code number}; only where {@link #madeOfElements}. */
    void take(E element, long number) {
        elements()[index(number)] = element;
    }

    /** Copies one element's rows to their place; only where not {@link #alongRows}. */
    void store(E element, long number) {
        makeRoom(number, 1);
        Nested<P> single = single(element);
        for (int row = 0; row < rows.rows(); row++) {
            System.arraycopy(single.row(0, row), 0, nested.row(index(number), row), 0, rows.rowLength());
        }
    }

    /** Copies one element to place {@code at} of lane-minor scratch. */
    void collect(E element, A scratch, int at, int stride) {
        new NestedRows<>(kind, single(element)).read(0, 1, scratch, at, stride);
    }

    /** Stores lane-minor scratch at its place. */
    void store(A scratch, int stride, long first, int count) {
        makeRoom(first, count);
        rows.write(scratch, 0, stride, index(first), count);
    }

    private void makeRoom(long first, int count) {
        if (madeOfElements) {
            for (int i = 0; i < count; i++) {
                elements()[index(first) + i] = newElement();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private E newElement() {
        return (E) (elementShape.length == 1
                ? Array.newInstance(kind.valueType(), elementShape[0])
                : Array.newInstance(kind.valueType(), elementShape));
    }

    private Nested<P> single(E element) {
        return new Nested<>(kind, element, Vmap.NONE, elementShape);
    }

    private int index(long number) {
        return (int) (number - origin);
    }
}
