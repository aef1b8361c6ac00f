package dev.jvmap.rt;

import java.io.Serial;

/**
 * Thrown by the scalar twin where the user's method throws; the user's method is then called, and throws for itself.
 */
public final class ElementFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** @param statement the user's statement, for the case that the user's method does not throw after all */
    public ElementFailure(String statement) {
        super(statement, null, false, false);
    }
}
