package dev.jvmap.processor.ir;

/**
 * The exit of a {@link Stmt.Loop} or {@link Stmt.Labeled} block, which a {@link Stmt.Break} leaves. Names are unique within a
 * function.
 */
public record Label(String name, Role role) {
    /** What the label stands for in the user's source; only printers care. */
    public enum Role {
        /** the exit of a loop: {@code break} */
        LOOP,
        /** the end of one turn of a loop: {@code continue} */
        TURN,
        /** the end of a function body that has been inlined or given a single exit: {@code return} */
        BODY,
        /** a labelled or generated block */
        BLOCK
    }
}
