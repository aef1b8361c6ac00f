package dev.jvmap.rt;

/** A result that is the same for every element: scalar code gives it, with the first element that it computes. */
final class Once {
    private volatile boolean known;

    /** Whether nothing has given it yet. */
    boolean missing() {
        return !known;
    }

    /** Where scalar code stores a value. */
    <P, A> Sink<A> value(Kind<P, A> kind, P array) {
        NestedRows<P, A> single = new NestedRows<>(kind, new Nested<>(kind, array, 0));
        return (from, at, stride, first, count) -> {
            if (count > 0 && missing()) {
                single.write(from, at, stride, 0, 1);
                known = true;
            }
        };
    }

    /** What holds an array. */
    <E, P, A> ArrayResult.Maker<E, A> array(Kind<P, A> kind, Class<E> element) {
        return (elementShape, _) -> new OnceResult<>(this, kind, element, elementShape);
    }

    void given() {
        known = true;
    }
}
