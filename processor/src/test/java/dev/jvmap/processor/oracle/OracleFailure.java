package dev.jvmap.processor.oracle;

/**
 * A program does what its IR forbids, such as a read out of bounds in a lane: an error of the compiler that the values have revealed. Also
 * says that the program does not end, or is none. Distinct from everything that a user's method throws.
 */
public class OracleFailure extends AssertionError {
    private static final long serialVersionUID = 1;

    OracleFailure(String message) {
        super(message);
    }

    static void require(boolean holds, String message, Object... args) {
        if (!holds) {
            throw new OracleFailure(String.format(message, args));
        }
    }
}
