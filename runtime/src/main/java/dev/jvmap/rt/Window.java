package dev.jvmap.rt;

/**
 * Some consecutive elements of an argument or result, one value each, in an array of lanes.
 *
 * @param <A> the array type of the lanes
 */
public abstract class Window<A> {
    private A array;
    private int at;

    Window(A array) {
        this.array = array;
    }

    /**
     * Opens elements {@code from} up to {@code from + count}: element {@code from + i} is {@code array()[at() + i]}.
     */
    public abstract void open(long from, int count);

    public final A array() {
        return array;
    }

    public final int at() {
        return at;
    }

    final void place(A newArray, int newAt) {
        array = newArray;
        at = newAt;
    }
}
