package dev.jvmap.processor.read;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.WhileLoopTree;
import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.UnOp;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import dev.jvmap.processor.read.Jumps.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads loops. {@code name} is the user's label before the loop. */
final class LoopReader {
    private final FunctionReader function;

    LoopReader(FunctionReader function) {
        this.function = function;
    }

    void read(WhileLoopTree tree, Optional<String> name) {
        Target.Loop loop = function.jumps.loop(name);
        Sequence.Part test = function.out.part(() -> function.exprs.condition(tree.getCondition()));
        add(loop, test, turn(loop, tree.getStatement()), Block.EMPTY, function.at(tree));
    }

    void read(ForLoopTree tree, Optional<String> name) {
        function.scope.inBlock(() -> {
            tree.getInitializer().forEach(function.stmts::read);
            Target.Loop loop = function.jumps.loop(name);
            Sequence.Part test = function.out.part(() -> test(tree));
            Block turn = turn(loop, tree.getStatement());
            Block step = function.out.block(() -> tree.getUpdate().forEach(function.stmts::read));
            add(loop, test, turn, step, function.at(tree));
        });
    }

    private Expr test(ForLoopTree tree) {
        ExpressionTree test = tree.getCondition();
        return test == null ? truth(function.at(tree)) : function.exprs.condition(test);
    }

    void read(DoWhileLoopTree tree, Optional<String> name) {
        Pos pos = function.at(tree);
        Target.Loop loop = function.jumps.loop(name);
        List<Stmt> body = new ArrayList<>(turn(loop, tree.getStatement()).stmts());
        Sequence.Part test = function.out.part(() -> function.exprs.condition(tree.getCondition()));
        body.addAll(test.steps().stmts());
        leaveUnless(test.value(), loop).ifPresent(body::add);
        function.out.add(new Stmt.Loop(loop.exit(), truth(pos), Completion.reachable(body), Block.EMPTY, pos));
    }

    /** {@code for (T x : array)}: the array is evaluated once. */
    void read(EnhancedForLoopTree tree, Optional<String> name) {
        Pos pos = function.at(tree);
        Expr array = function.exprs.value(tree.getExpression());
        if (!(array.type() instanceof Type.Array)) {
            throw function.refuse(Code.FOR_EACH, tree.getExpression(), array.type());
        }
        boolean stable = function.isConstant(tree.getExpression()) || tree.getExpression() instanceof NewArrayTree;
        Expr kept = stable ? array : function.out.keep("array", array);
        function.scope.inBlock(() -> {
            Var index = function.scope.temporary("index", Type.INT);
            Expr at = new Expr.Local(index, pos);
            function.out.add(new Stmt.Let(index, Optional.of(new Expr.Const(Kind.INT, 0, pos)), pos));
            Target.Loop loop = function.jumps.loop(name);
            Expr test = new Expr.Binary(BinOp.LT, at, new Expr.Length(kept, pos), pos);
            Block body = function.out.block(() -> {
                function.stmts.declare(tree.getVariable(), new Expr.Load(kept, at, pos));
                function.out.addAll(turn(loop, tree.getStatement()));
            });
            Expr next = new Expr.Binary(BinOp.ADD, at, new Expr.Const(Kind.INT, 1, pos), pos);
            add(loop, new Sequence.Part(Block.EMPTY, test), body, Block.of(new Stmt.Assign(index, next, pos)), pos);
        });
    }

    private Block turn(Target.Loop loop, StatementTree body) {
        List<Block> read = new ArrayList<>(1);
        function.jumps.inside(loop, () -> read.add(function.stmts.block(body)));
        return Jumps.wrap(loop.turn(), read.getFirst(), function.at(body));
    }

    private void add(Target.Loop loop, Sequence.Part test, Block turn, Block step, Pos pos) {
        List<Stmt> body = new ArrayList<>(test.steps().stmts());
        if (!test.steps().isEmpty()) {
            leaveUnless(test.value(), loop).ifPresent(body::add);
        }
        body.addAll(turn.stmts());
        boolean stepJumps = Walk.anyStmt(step, stmt -> stmt instanceof Stmt.Break);
        if (stepJumps) {
            body.addAll(step.stmts());
        }
        Block reachedStep = stepJumps || !Completion.reachesEnd(turn) ? Block.EMPTY : step;
        Expr condition = test.steps().isEmpty() ? test.value() : truth(pos);
        function.out.add(new Stmt.Loop(loop.exit(), condition, Completion.reachable(body), reachedStep, pos));
    }

    private static Optional<Stmt> leaveUnless(Expr test, Target.Loop loop) {
        if (Completion.isTrue(test)) {
            return Optional.empty();
        }
        Pos pos = test.pos();
        return Optional.of(new Stmt.If(new Expr.Unary(UnOp.NOT, test, pos),
                Block.of(new Stmt.Break(loop.exit(), pos)), Block.EMPTY, pos));
    }

    private static Expr truth(Pos pos) {
        return new Expr.Const(Kind.BOOLEAN, true, pos);
    }
}
