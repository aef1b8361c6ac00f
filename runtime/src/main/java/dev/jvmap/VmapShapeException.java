package dev.jvmap;

import java.io.Serial;

/**
 * Thrown by a batched call whose arguments do not fit together: different numbers of elements, rows of different
 * length, a missing array, a result that overlaps an input. The message lists every argument with its shape and axis,
 * and marks those that are wrong. Nothing has been written when it is thrown for arguments.
 */
public final class VmapShapeException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    public VmapShapeException(String message) {
        super(message);
    }
}
