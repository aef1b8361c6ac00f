package dev.jvmap.processor.ir;

import java.util.List;

/** Statements of Lane IR in order. */
public record LaneBlock(List<LaneStmt> stmts) {
    public static final LaneBlock EMPTY = new LaneBlock(List.of());

    public LaneBlock {
        stmts = List.copyOf(stmts);
    }

    public boolean isEmpty() {
        return stmts.isEmpty();
    }
}
