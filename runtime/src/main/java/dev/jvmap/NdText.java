package dev.jvmap;

/** The text of an {@link NdArray}. */
final class NdText {
    /** Values up to which all are shown. */
    private static final long MOST = 1000;

    /** Entries shown at either end of an axis of a longer array. */
    private static final int EDGE = 3;

    private final NdArray<?> array;
    private final long[] strides;
    private final boolean complete;
    private final StringBuilder text = new StringBuilder();

    NdText(NdArray<?> array, long[] strides) {
        this.array = array;
        this.strides = strides;
        this.complete = array.size() <= MOST;
        write(0, array.offset());
    }

    private void write(int axis, long position) {
        if (axis == array.rank()) {
            text.append(array.textAt(position));
            return;
        }
        text.append('[');
        long extent = array.extent(axis);
        for (long i = 0; i < extent; i++) {
            if (i > 0) {
                separate(axis);
            }
            if (!complete && i == EDGE && extent > 2 * EDGE) {
                text.append("...");
                i = extent - EDGE - 1;
            } else {
                write(axis + 1, position + i * strides[axis]);
            }
        }
        text.append(']');
    }

    /** Values side by side, everything of a higher rank below each other and aligned. */
    private void separate(int axis) {
        boolean values = axis == array.rank() - 1;
        text.append(values ? ", " : ",\n" + " ".repeat(axis + 1));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
