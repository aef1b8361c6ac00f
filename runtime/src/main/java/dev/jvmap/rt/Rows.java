package dev.jvmap.rt;

import java.lang.reflect.Array;

/** The rows of a mapped argument as the user has them. */
public final class Rows {
    private Rows() {
    }

    /**
     * Whether elements may read their rows where they are: all of them there, of the same shape, and none where the
     * results go. Where not, a {@link Batch} finds out what has to be said about it.
     *
     * @param rows an array of rows, arrays of any number of dimensions
     * @param results what the call stores into
     */
    public static boolean areReadable(Object[] rows, Object results) {
        for (Object row : rows) {
            if (!fits(row, rows[0], results)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Object row, Object first, Object results) {
        if (row == null || first == null || row == results || Array.getLength(row) != Array.getLength(first)) {
            return false;
        }
        if (row instanceof Object[] inner) {
            Object[] likes = (Object[]) first;
            for (Object part : inner) {
                if (!fits(part, likes[0], results)) {
                    return false;
                }
            }
        }
        return true;
    }
}
