package dev.jvmap.rt;

import java.lang.reflect.Array;

/**
 * The rows of one-dimensional results that the caller has given as plain Java arrays. An element may take a few nanoseconds: so nothing here depends
 * on what else there is in the process, and the compiler sees the type of an element's array where it is made.
 *
 * @param rows one for each element
 * @param length of each row
 */
record ResultRows(Object[] rows, int length) {
    /** For results that have no rows, or of which nobody knows the length. */
    static final ResultRows NONE = new ResultRows(new Object[0], -1);

    /** Copies an array to the row of element {@code number}; false if it does not fit in, or there is no such row. */
    boolean filled(int number, Object element) {
        if (element == null || Array.getLength(element) != length || rows[number].getClass() != element.getClass()) {
            return false;
        }
        System.arraycopy(element, 0, rows[number], 0, length);
        return true;
    }
}
