package dev.jvmap.processor.ir;

import java.util.Optional;

/**
 * A statement of Scalar IR. Jumps are of one form: {@link Break} leaves an enclosing loop or labelled block. The reader says
 * {@code continue} as leaving a labelled block around the loop's body, and {@code do … while} as an endless loop that ends with
 * a conditional break.
 */
public sealed interface Stmt {
    Pos pos();

    /** Declares a variable, with a value or (Java's definite assignment rules hold) without. */
    record Let(Var var, Optional<Expr> value, Pos pos) implements Stmt {}

    record Assign(Var var, Expr value, Pos pos) implements Stmt {}

    /** {@code array[index] = value}; array, index and value are evaluated in this order. */
    record Store(Expr array, Expr index, Expr value, Pos pos) implements Stmt {}

    record If(Expr test, Block yes, Block no, Pos pos) implements Stmt {}

    /**
     * {@code while (test) { body; step }}.
     *
     * @param body its end is reached also by leaving the block with role TURN that wraps it, if any
     * @param step the update part of a {@code for}, without jumps
     */
    record Loop(Label label, Expr test, Block body, Block step, Pos pos) implements Stmt {}

    record Labeled(Label label, Block body, Pos pos) implements Stmt {}

    record Break(Label label, Pos pos) implements Stmt {}

    /** Leaves the function. Absent from programs that {@code pass.SingleExit} has handled. */
    record Return(Optional<Expr> value, Pos pos) implements Stmt {}

    /** The user's {@code throw}: the element fails. {@code source} is its text, for messages. */
    record Throw(String source, Pos pos) implements Stmt {
        private static final String LEFT_OUT = "what has no form in lanes";

        /** In place of a statement that cannot be said in the IR: the element is computed by the user's method itself. */
        public static Throw leftOut(Pos pos) {
            return new Throw(LEFT_OUT, pos);
        }

        public boolean isLeftOut() {
            return source.equals(LEFT_OUT);
        }
    }

    /** The user's {@code assert}: the element fails when assertions are on and the test is false. */
    record Assert(Expr test, String source, Pos pos) implements Stmt {}

    /** A call for its effect on arrays. */
    record Do(Expr call, Pos pos) implements Stmt {}
}
