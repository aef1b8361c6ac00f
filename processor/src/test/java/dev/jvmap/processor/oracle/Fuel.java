package dev.jvmap.processor.oracle;

/** The number of statements that an interpreter may still run: what stops a loop that would never end. */
final class Fuel {
    /** An interpreter has run too many statements. */
    static final class Exhausted extends OracleFailure {
        private static final long serialVersionUID = 1;

        Exhausted(int steps) {
            super("no end after " + steps + " statements");
        }
    }

    private final int steps;
    private int left;

    Fuel(int steps) {
        this.steps = steps;
        left = steps;
    }

    void burn() {
        if (--left < 0) {
            throw new Exhausted(steps);
        }
    }
}
