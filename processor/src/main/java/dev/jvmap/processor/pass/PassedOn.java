package dev.jvmap.processor.pass;

import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Copies arrays that an element has been given and gives as its result: what a kernel stores are arrays of its own. */
public final class PassedOn {
    private final Names names = new Names();
    private final List<Stmt> stmts;

    private PassedOn(Block body, List<Var> params) {
        names.reserve(params);
        names.reserve(body);
        stmts = new ArrayList<>(body.stmts());
    }

    /**
     * @param params those of the element
     * @param uniforms those of them that are the same for every element
     */
    public static Inline.Inlined apply(Inline.Inlined element, List<Var> params, List<Var> uniforms) {
        PassedOn pass = new PassedOn(element.body(), params);
        List<Var> results = element.results().stream()
                .map(result -> params.contains(result) && !uniforms.contains(result) && result.type().rank() == 1
                        ? pass.copy(result) : result)
                .toList();
        return new Inline.Inlined(new Block(pass.stmts), results);
    }

    private Var copy(Var array) {
        Kind element = array.type().scalarKind();
        Var copy = new Var(names.fresh(array.name() + "Copy"), array.type());
        Var index = new Var(names.fresh("j"), Type.INT);
        Expr from = new Expr.Local(array, Pos.NONE);
        Expr to = new Expr.Local(copy, Pos.NONE);
        Expr at = new Expr.Local(index, Pos.NONE);
        Expr length = new Expr.Length(from, Pos.NONE);
        let(copy, new Expr.NewArray(element, List.of(length), Pos.NONE));
        let(index, Expr.Const.zero(Kind.INT));
        Stmt store = new Stmt.Store(to, at, new Expr.Load(from, at, Pos.NONE), Pos.NONE);
        Expr next = new Expr.Binary(BinOp.ADD, at, new Expr.Const(Kind.INT, 1, Pos.NONE), Pos.NONE);
        stmts.add(new Stmt.Loop(names.fresh("copying", Label.Role.LOOP),
                new Expr.Binary(BinOp.LT, at, length, Pos.NONE), Block.of(store),
                Block.of(new Stmt.Assign(index, next, Pos.NONE)), Pos.NONE));
        return copy;
    }

    private void let(Var var, Expr value) {
        stmts.add(new Stmt.Let(var, Optional.of(value), Pos.NONE));
    }
}
