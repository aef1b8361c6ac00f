package dev.jvmap.rt;

/** Gives the elements of a mapped array argument as the user's method takes them; belongs to one thread. */
interface Elements<E> {
    /** The element's own array where there is one, else a copy that the next call overwrites. */
    E at(long element);

    Elements<E> fork();
}
