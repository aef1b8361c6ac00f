package dev.jvmap.rt;

/**
 * A mapped argument with one value per element, read block by block.
 *
 * @param <A> the array type of its lanes
 */
public abstract sealed class In<A> extends Window<A> permits DirectIn, PackedIn {
    In(A array) {
        super(array);
    }

    /** The same argument for another thread. */
    public abstract In<A> fork(Role role);
}
