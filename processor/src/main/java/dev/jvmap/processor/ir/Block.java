package dev.jvmap.processor.ir;

import java.util.List;

/** Statements in order. Variables declared in a block end with it. */
public record Block(List<Stmt> stmts) {
    public static final Block EMPTY = new Block(List.of());

    public Block {
        stmts = List.copyOf(stmts);
    }

    public static Block of(Stmt... stmts) {
        return new Block(List.of(stmts));
    }

    public boolean isEmpty() {
        return stmts.isEmpty();
    }
}
