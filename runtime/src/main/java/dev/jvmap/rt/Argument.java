package dev.jvmap.rt;

/** A mapped argument or a result of a call, as the user knows it. */
record Argument(String name, Layout layout, int axis) {
    /** The number of elements it has or has room for; {@link Layout#UNKNOWN} where it is null, ragged or does not tell. */
    long elements() {
        return layout.fault().isPresent() ? Layout.UNKNOWN : layout.elements();
    }
}
