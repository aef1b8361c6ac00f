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

    public Pos pos() {
        return pos;
    }
}
