package dev.jvmap;

import java.util.function.LongConsumer;

/** The text of an {@link NdArray}: values of equal width, rows below each other, an empty line between matrices. */
final class NdText {
    /** Values up to which all are shown. */
    private static final long MOST = 1000;

    /** Entries shown at either end of an axis of a longer array. */
    private static final int EDGE = 3;

    private final NdArray<?> array;
    private final boolean complete;
    private final int width;
    private final StringBuilder text = new StringBuilder();

    NdText(NdArray<?> array) {
        this.array = array;
        this.complete = array.size() <= MOST;
        this.width = width(0, array.offset());
        write(0, array.offset());
    }

    /** The length of the longest value shown. */
    private int width(int axis, long position) {
        if (axis == array.rank()) {
            return array.textAt(position).length();
        }
        int[] widest = {0};
        forEachShown(axis, i -> widest[0] =
                Math.max(widest[0], width(axis + 1, position + i * array.stride(axis))));
        return widest[0];
    }

    private void write(int axis, long position) {
        if (axis == array.rank()) {
            String value = array.textAt(position);
            text.append(" ".repeat(width - value.length())).append(value);
            return;
        }
        text.append('[');
        forEachShown(axis, i -> {
            if (i > 0) {
                separate(axis);
            }
            if (!complete && i == array.extent(axis) - EDGE && i > EDGE) {
                text.append("...");
                separate(axis);
            }
            write(axis + 1, position + i * array.stride(axis));
        });
        text.append(']');
    }

    private void forEachShown(int axis, LongConsumer entry) {
        long extent = array.extent(axis);
        boolean gap = !complete && extent > 2 * EDGE;
        for (long i = 0; i < extent; i++) {
            if (gap && i == EDGE) {
                i = extent - EDGE;
            }
            entry.accept(i);
        }
    }

    private void separate(int axis) {
        int below = array.rank() - 1 - axis;
        text.append(below == 0 ? ", " : "," + "\n".repeat(below) + " ".repeat(axis + 1));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
