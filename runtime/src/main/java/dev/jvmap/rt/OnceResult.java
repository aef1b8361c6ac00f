package dev.jvmap.rt;

import java.lang.reflect.Array;

/** An array result that is the same for every element. Only scalar code gives it, so nothing is collected in scratch. */
final class OnceResult<E, P, A> extends ResultArray<E, A> {
    private final Once once;
    private final RowResult<E, P, A> single;

    OnceResult(Once once, Kind<P, A> kind, Class<E> element, int[] elementShape) {
        this(once, kind,
                new Nested<>(kind, single(kind, element, elementShape), 0, ResultArrays.shape(elementShape, 0, 1)));
    }

    private OnceResult(Once once, Kind<P, A> kind, Nested<P> nested) {
        super(kind, nested.array(), nested.elementShape());
        this.once = once;
        this.single = new RowResult<>(kind, nested, true);
    }

    /** An array of one element, which is there from the beginning. */
    private static Object single(Kind<?, ?> kind, Class<?> element, int[] elementShape) {
        Object array = Array.newInstance(element, 1);
        Array.set(array, 0, Array.newInstance(kind.valueType(), elementShape));
        return array;
    }

    @Override
    boolean put(E element, long number, Scratch<A> scratch, int i, int opened) {
        if (once.missing()) {
            single.put(element, 0, scratch, 0, 1);
            once.given();
        }
        return false;
    }

    @Override
    void store(A scratch, int stride, long first, int count) {
        throw new IllegalStateException("lanes give nothing that is the same for every element");
    }
}
