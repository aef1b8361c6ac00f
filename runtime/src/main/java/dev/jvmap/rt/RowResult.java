package dev.jvmap.rt;

import java.lang.reflect.Array;

/** Array results whose values have rows of their own in plain Java arrays. */
final class RowResult<E, P, A> extends ResultArray<E, A> {
    private final Kind<P, A> kind;
    private final Nested<P> nested;
    private final NestedRows<P, A> rows;
    private final boolean ofElements;
    private final ResultRows toFill;

    /** @param ofElements whether {@code nested} is an array of elements' results that need not be there yet */
    RowResult(Kind<P, A> kind, Nested<P> nested, boolean ofElements) {
        super(kind, nested.array(), nested.elementShape());
        this.kind = kind;
        this.nested = nested;
        this.rows = new NestedRows<>(kind, nested);
        this.ofElements = ofElements;
        this.toFill = elementsAreRows() && !ofElements ? new ResultRows(nested.elementArrays(), length())
                : ResultRows.NONE;
    }

    @Override
    boolean put(E element, long number, Scratch<A> scratch, int i, int opened) {
        makeRoom(number, 1);
        if (elementsAreRows()) {
            kind.copyRow(kind.asRow(element), nested.row((int) number, 0));
            return false;
        }
        Nested<P> single = rowsOf(element, kind);
        for (int row = 0; row < rows.rows(); row++) {
            kind.copyRow(single.row(0, row), nested.row((int) number, row));
        }
        return false;
    }

    @Override
    ResultRows rows() {
        return toFill;
    }

    @Override
    boolean keep(E element, long number, Scratch<A> scratch, int i, int opened) {
        if (!ofElements) {
            return put(element, number, scratch, i, opened);
        }
        ((Object[]) nested.array())[(int) number] = element;
        return false;
    }

    @Override
    void store(A scratch, int stride, long first, int count) {
        makeRoom(first, count);
        rows.write(scratch, 0, stride, first, count);
    }

    private void makeRoom(long first, int count) {
        if (ofElements) {
            Object[] elements = (Object[]) nested.array();
            for (int i = 0; i < count; i++) {
                elements[(int) first + i] = newElement();
            }
        }
    }

    private Object newElement() {
        int[] shape = elementShape();
        return shape.length == 1 ? kind.newRow(shape[0]) : Array.newInstance(kind.valueType(), shape);
    }
}
