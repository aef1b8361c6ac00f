package dev.jvmap.rt;

/**
 * Finds objects by identity among those that hold the values of a layout, in 8 to 16 bytes for each of them. Made when
 * it is first asked for.
 */
final class MemoryIndex {
    static final int ABSENT = -1;

    private final Layout layout;
    /** One more than an object's number, at a place that its hash tells; 0 where there is none. */
    private int[] numbers = new int[0];
    private boolean repeated;

    MemoryIndex(Layout layout) {
        this.layout = layout;
    }

    Layout layout() {
        return layout;
    }

    /** Whether one object is there under several numbers. */
    boolean repeated() {
        if (layout.memories() > 1) {
            fill();
        }
        return repeated;
    }

    /** The last number of an object, or {@link #ABSENT}. */
    int find(Object object) {
        if (layout.memories() == 1) { // the usual case: a result with a number for each element
            return layout.memory(0) == object ? 0 : ABSENT;
        }
        fill();
        return numbers[place(object)] - 1;
    }

    private void fill() {
        if (numbers.length > 0) {
            return;
        }
        numbers = new int[Integer.highestOneBit(Math.max(1, layout.memories())) * 4];
        for (int number = 0; number < layout.memories(); number++) {
            int place = place(layout.memory(number));
            repeated |= numbers[place] != 0;
            numbers[place] = number + 1;
        }
    }

    /** Where the object is, or would be. */
    private int place(Object object) {
        int last = numbers.length - 1;
        int place = System.identityHashCode(object) & last;
        while (numbers[place] != 0 && layout.memory(numbers[place] - 1) != object) {
            place = place + 1 & last;
        }
        return place;
    }
}
