package dev.jvmap.processor.differential;

/**
 * What has come of one element.
 *
 * @param arrays what the arrays among its arguments hold afterwards
 */
record After(Ending ending, Object arrays) {
    /** Whether both have a value, and the same one, and leave the same in the arrays. */
    boolean isValueOf(After other) {
        return ending instanceof Ending.Value(Object a) && other.ending instanceof Ending.Value(Object b)
                && Bits.same(a, b) && Bits.same(arrays, other.arrays);
    }

    /** In words, for messages. */
    String show() {
        return ending.show() + ", arrays " + Bits.show(arrays);
    }
}
