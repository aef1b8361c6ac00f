package dev.jvmap.processor.pass;

import dev.jvmap.processor.ir.Pos;

/** Says that a method cannot run in lanes, and where and why; its scalar twin still can. */
public final class NotInLanes extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Pos pos;

    NotInLanes(Pos pos, String reason) {
        super(reason);
        this.pos = pos;
    }

    /** For what would be more than a Java method can hold, or the JIT compiles. */
    static NotInLanes tooLarge(Pos pos) {
        return new NotInLanes(pos, "with everything that it calls it is too large");
    }

    public Pos pos() {
        return pos;
    }
}
