package dev.jvmap.rt;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Optional;

/** Array results whose values have rows of their own in plain Java arrays. */
final class RowResult<E, P, A> extends ResultArray<E, A> {
    private final Kind<P, A> kind;
    private final Nested<P> nested;
    /** Threads share it: lanes store one row for each element, for which it has no state. */
    private final NestedRows<P, A> rows;
    private final boolean ofElements;

    /** @param ofElements whether {@code nested} is an array of elements' results that need not be there yet */
    RowResult(Kind<P, A> kind, Nested<P> nested, boolean ofElements) {
        super(kind, nested.array(), nested.elementShape());
        this.kind = kind;
        this.nested = nested;
        this.rows = new NestedRows<>(kind, nested);
        this.ofElements = ofElements;
    }

    @Override
    boolean put(E element, long number, Scratch<A> scratch, int i, int opened) {
        if (ofElements) {
            ((Object[]) nested.array())[(int) number] = copy(element);
        } else if (nested.hasOwnRows()) {
            fill(element, nested.elementArrays()[(int) number]);
        } else {
            Nested<P> single = rowsOf(element, kind);
            for (int row = 0; row < rows.rows(); row++) {
                kind.copyRow(single.row(0, row), nested.row((int) number, row));
            }
        }
        return false;
    }

    /** A copy of an array of any rank. */
    private Object copy(Object from) {
        if (!(from instanceof Object[] parts)) {
            return kind.copyOf(kind.asRow(from));
        }
        Object[] copies = parts.clone();
        Arrays.setAll(copies, i -> copy(parts[i]));
        return copies;
    }

    private void fill(Object from, Object to) {
        if (!(from instanceof Object[] parts)) {
            kind.copyRow(kind.asRow(from), kind.asRow(to));
            return;
        }
        for (int i = 0; i < parts.length; i++) {
            fill(parts[i], ((Object[]) to)[i]);
        }
    }

    @Override
    Optional<Object[]> rows() {
        return nested.hasOwnRows() && !ofElements ? Optional.of(nested.elementArrays()) : Optional.empty();
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
