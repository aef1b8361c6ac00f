package dev.jvmap.processor.read;

/** Ends the reading of a statement whose problem has been reported. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refusal() {
        super("reported", null, false, false);
    }
}
