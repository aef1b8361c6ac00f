package dev.jvmap.rt;

/** Elements that are the arrays of the batched array's first axis: no copy. */
record OwnArrays<E>(E[] arrays) implements Elements<E> {
    @Override
    public void open(long from, long to) {
        // all are there
    }

    @Override
    public E at(long element) {
        return arrays[(int) element];
    }

    @Override
    public Elements<E> fork() {
        return this;
    }
}
