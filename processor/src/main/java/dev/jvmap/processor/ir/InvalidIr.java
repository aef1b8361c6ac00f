package dev.jvmap.processor.ir;

/** A stage has broken an invariant of the IR that it produced: an error of this compiler, never of the user's program. */
public final class InvalidIr extends IllegalStateException {
    private static final long serialVersionUID = 1;

    InvalidIr(String message, String markedText) {
        super(message + "\n" + markedText);
    }

    /** A broken rule, before it is known where in the program. */
    static final class Violation extends RuntimeException {
        private static final long serialVersionUID = 1;

        Violation(String message) {
            super(message);
        }
    }

    static void require(boolean holds, String message, Object... args) {
        if (!holds) {
            throw new Violation(String.format(message, args));
        }
    }
}
