package dev.jvmap.rt;

/**
 * Gives the elements of a mapped array argument that elements write to, as the user's method takes them, and brings
 * what they have written to its place; belongs to one thread.
 */
interface Updates<E> {
    /** Elements {@code from} up to {@code to} are asked for next. */
    void open(long from, long to);

    /** The element's own array where there is one, else a copy that the next call overwrites. */
    E at(long element);

    /** Keeps what the element holds before it writes, for {@link #restore}. */
    void save(long element);

    /** Takes back what the element has written since it was asked for. */
    void restore(long element);

    /** The element has finished. */
    void done(long element);

    /** Everything that elements have written is at its place afterwards, also that of one that has not finished. */
    void close();

    /** Scratch per element, here and in lanes, in units of an element's lanes. */
    int share();

    Updates<E> fork();
}
