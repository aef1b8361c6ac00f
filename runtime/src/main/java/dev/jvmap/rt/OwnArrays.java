package dev.jvmap.rt;

/** Elements that are arrays of the batched array's first axis: no copy. */
record OwnArrays<E>(Object[] arrays) implements Elements<E> {
    @Override
    @SuppressWarnings("unchecked")
    public E at(long element) {
        return (E) arrays[(int) element];
    }

    @Override
    public Elements<E> fork() {
        return this;
    }
}
