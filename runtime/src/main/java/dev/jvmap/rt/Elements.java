package dev.jvmap.rt;

/** Gives the elements of a mapped array argument as the user's method takes them; belongs to one thread. */
interface Elements<E> {
    /** Elements {@code from} up to {@code to} are asked for next. */
    void open(long from, long to);

    /** The element's own array where there is one, else a copy that the next call overwrites. */
    E at(long element);

    /** Scratch per element, here and in lanes, in units of an element's lanes. */
    default int share() {
        return 1;
    }

    Elements<E> fork();
}
