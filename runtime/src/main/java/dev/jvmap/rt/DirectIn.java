package dev.jvmap.rt;

import dev.jvmap.rt.Role.Understudy;

/** The user's own array, read in place. */
final class DirectIn<A> extends In<A> {
    private final Kind<?, A> kind;
    private final long origin;

    DirectIn(Kind<?, A> kind, A array) {
        this(kind, array, 0);
    }

    /** @param origin the element that is at 0 */
    DirectIn(Kind<?, A> kind, A array, long origin) {
        super(array);
        this.kind = kind;
        this.origin = origin;
    }

    @Override
    public void open(long from, int count) {
        place(array(), (int) (from - origin));
    }

    /**
     * An understudy meets the same class and the same branches, so that what the JIT learns from it is true of all
     * calls.
     */
    @Override
    public In<A> fork(Role role) {
        if (role instanceof Understudy(long from, int count)) {
            A copy = kind.newLanes(count);
            System.arraycopy(array(), (int) (from - origin), copy, 0, count);
            return new DirectIn<>(kind, copy, from);
        }
        return new DirectIn<>(kind, array(), origin);
    }
}
