package dev.jvmap.rt;

import dev.jvmap.NdArray;

/** Elements that are views of the batched view: no copy. */
record Slices<V extends NdArray<V>>(V view, int axis) implements Elements<V> {
    @Override
    public void open(long from, long to) {
        // all are there
    }

    @Override
    public V at(long element) {
        return view.at(axis, element);
    }

    @Override
    public Elements<V> fork() {
        return this;
    }
}
