package dev.jvmap.rt;

import dev.jvmap.rt.Role.Understudy;

/** The result's own array, written in place. */
final class DirectOut<A> extends Out<A> {
    private final Kind<?, A> kind;
    private final long origin;

    DirectOut(Kind<?, A> kind, A array) {
        this(kind, array, 0);
    }

    /** @param origin the element that is at 0 */
    DirectOut(Kind<?, A> kind, A array, long origin) {
        super(array);
        this.kind = kind;
        this.origin = origin;
    }

    @Override
    public void open(long from, int count) {
        place(array(), (int) (from - origin));
    }

    @Override
    public void flush(int done) {
        // every element is already where it belongs
    }

    @Override
    public Out<A> fork(Role role) {
        return role instanceof Understudy(long from, int count)
                ? new DirectOut<>(kind, kind.newLanes(count), from)
                : new DirectOut<>(kind, array(), origin);
    }
}
