package dev.jvmap.rt;

/**
 * A result with one value per element, written block by block.
 *
 * @param <A> the array type of its lanes
 */
public abstract sealed class Out<A> extends Window<A> permits DirectOut, PackedOut {
    Out(A array) {
        super(array);
    }

    /** Stores the first {@code done} elements of the open ones at their place. */
    public abstract void flush(int done);

    /** The same result for another thread. */
    public abstract Out<A> fork(Role role);
}
