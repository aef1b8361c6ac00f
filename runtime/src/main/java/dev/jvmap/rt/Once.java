package dev.jvmap.rt;

/** The results of one call that are the same for every element: scalar code gives them, with any element that it computes. */
final class Once {
    private boolean wanted;
    private volatile boolean known;

    /** Whether there is such a result, and nothing has given it yet. */
    boolean missing() {
        return wanted && !known;
    }

    /** Where scalar code stores a value. */
    <P, A> Sink<A> value(Kind<P, A> kind, P array) {
        wanted = true;
        NestedRows<P, A> single = new NestedRows<>(kind, new Nested<>(kind, array, 0));
        return (from, at, stride, first, count) -> {
            if (count > 0) {
                single.write(from, at, stride, 0, 1);
                known = true;
            }
        };
    }

    /** What holds an array. */
    <E, P, A> ArrayResult.Maker<E, A> array(Kind<P, A> kind, Class<E> element) {
        wanted = true;
        return (elementShape, _) -> new OnceResult<>(this, kind, element, elementShape);
    }

    void given() {
        known = true;
    }
}
