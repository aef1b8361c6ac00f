package dev.jvmap.processor.read;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.read.Jumps.Target;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads statements. The parameter of the visits is the user's label before the statement. */
final class StmtReader extends SimpleTreeVisitor<Void, Optional<String>> {
    private final FunctionReader function;
    private int branches;

    StmtReader(FunctionReader function) {
        this.function = function;
    }

    /**
     * Reads a statement; after a refused one, reading goes on with the next, so that one run reports all that is wrong. An element that
     * gets to a refused statement is computed by the method itself; where all of them do, so is the method.
     */
    void read(StatementTree tree) {
        try {
            tree.accept(this, Optional.empty());
        } catch (Refusal reported) {
            if (tree instanceof VariableTree variable) {
                function.scope.declareRefused(variable.getName().toString());
            }
            if (branches == 0) {
                function.giveUp();
            }
            function.out.add(Stmt.Throw.leftOut(function.at(tree)));
        }
    }

    /** A statement with a scope of its own. */
    Block block(StatementTree tree) {
        return function.out.block(() -> function.scope.inBlock(() -> read(tree)));
    }

    /** A statement that not every element reaches. */
    Block branch(Supplier<Block> reading) {
        branches++;
        try {
            return reading.get();
        } finally {
            branches--;
        }
    }

    @Override
    protected Void defaultAction(Tree tree, Optional<String> label) {
        throw Unsupported.statement(function, tree);
    }

    @Override
    public Void visitBlock(BlockTree tree, Optional<String> label) {
        Runnable reading = () -> function.scope.inBlock(() -> tree.getStatements().forEach(this::read));
        return named(label, tree, reading);
    }

    /** The statement in a labelled block, if it has a label that is used. */
    private Void named(Optional<String> label, Tree tree, Runnable reading) {
        if (label.isEmpty()) {
            reading.run();
            return null;
        }
        Target.Named target = function.jumps.named(label.get());
        Block body = function.out.block(() -> function.jumps.inside(target, reading));
        function.out.addAll(Jumps.wrap(target.exit(), body, function.at(tree)));
        return null;
    }

    @Override
    public Void visitLabeledStatement(LabeledStatementTree tree, Optional<String> label) {
        Optional<String> name = Optional.of(tree.getLabel().toString());
        switch (tree.getStatement()) {
            case WhileLoopTree loop -> function.loops.read(loop, name);
            case ForLoopTree loop -> function.loops.read(loop, name);
            case DoWhileLoopTree loop -> function.loops.read(loop, name);
            case EnhancedForLoopTree loop -> function.loops.read(loop, name);
            default -> named(name, tree, () -> read(tree.getStatement()));
        }
        return null;
    }

    @Override
    public Void visitEmptyStatement(EmptyStatementTree tree, Optional<String> label) {
        return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Optional<String> label) {
        String name = tree.getName().toString();
        Optional<Type> declared = Optional.ofNullable(tree.getType()).map(function.types::read);
        switch (tree.getInitializer()) {
            case null -> {
                Var var = function.scope.declare(name, declared.orElseThrow(Refusal::new));
                function.out.add(new Stmt.Let(var, Optional.empty(), function.at(tree)));
            }
            case NewArrayTree array ->
                function.arrays.create(array, declared, type -> function.scope.declare(name, type));
            case MethodInvocationTree call -> {
                Expr value = function.calls.value(call, type -> function.scope.declare(name, type));
                if (!function.scope.isDeclaredHere(name)) {
                    declare(tree, value);
                }
            }
            case ExpressionTree value -> declare(tree, declared.map(type -> function.exprs.assigned(value, type))
                    .orElseGet(() -> function.exprs.whole(value)));
        }
        return null;
    }

    /** Declares a variable with a value that has been read. */
    void declare(VariableTree tree, Expr value) {
        Type type = tree.getType() == null ? value.type() : function.types.read(tree.getType());
        Expr converted = function.convert(value, type, tree.getInitializer() == null ? tree : tree.getInitializer());
        Var var = function.scope.declare(tree.getName().toString(), type);
        function.out.add(new Stmt.Let(var, Optional.of(converted), function.at(tree)));
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Optional<String> label) {
        switch (tree.getExpression()) {
            case AssignmentTree assignment -> function.assigns.statement(assignment);
            case CompoundAssignmentTree assignment -> function.assigns.statement(assignment);
            case UnaryTree step -> function.assigns.statement(step);
            case MethodInvocationTree call when RecordReader.isDelegation(call) -> function.records.delegate(call);
            case MethodInvocationTree call when RecordReader.isSuper(call) -> {
                return null;
            }
            case MethodInvocationTree call -> function.calls.statement(call);
            default -> throw Unsupported.expression(function, tree.getExpression());
        }
        return null;
    }

    @Override
    public Void visitIf(IfTree tree, Optional<String> label) {
        Expr test = function.exprs.condition(tree.getCondition());
        Block yes = branch(() -> block(tree.getThenStatement()));
        Block no = tree.getElseStatement() == null ? Block.EMPTY : branch(() -> block(tree.getElseStatement()));
        if (leavesOut(yes) && leavesOut(no)) {
            throw new Refusal();
        }
        function.out.add(new Stmt.If(test, yes, no, function.at(tree)));
        return null;
    }

    private static boolean leavesOut(Block block) {
        return block.stmts().stream().anyMatch(stmt -> stmt instanceof Stmt.Throw end && end.isLeftOut());
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Optional<String> label) {
        return named(label, tree, () -> function.switches.statement(tree));
    }

    @Override
    public Void visitYield(YieldTree tree, Optional<String> label) {
        function.switches.yield(tree);
        return null;
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Optional<String> label) {
        function.loops.read(tree, label);
        return null;
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Optional<String> label) {
        function.loops.read(tree, label);
        return null;
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Optional<String> label) {
        function.loops.read(tree, label);
        return null;
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Optional<String> label) {
        function.loops.read(tree, label);
        return null;
    }

    @Override
    public Void visitBreak(BreakTree tree, Optional<String> label) {
        Optional<String> name = Optional.ofNullable(tree.getLabel()).map(Object::toString);
        return jump(function.jumps.forBreak(name), name, tree);
    }

    @Override
    public Void visitContinue(ContinueTree tree, Optional<String> label) {
        Optional<String> name = Optional.ofNullable(tree.getLabel()).map(Object::toString);
        return jump(function.jumps.forContinue(name), name, tree);
    }

    private Void jump(Optional<Label> target, Optional<String> name, Tree tree) {
        Label label = target.orElseThrow(() -> function.refuse(Code.UNKNOWN_NAME, tree, name.orElse("loop"), "label"));
        function.out.add(new Stmt.Break(label, function.at(tree)));
        return null;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Optional<String> label) {
        Optional<Expr> value = tree.getExpression() == null ? function.resultSoFar(function.at(tree))
                : Optional.of(function.exprs.assigned(tree.getExpression(), function.result));
        function.out.add(new Stmt.Return(value, function.at(tree)));
        return null;
    }

    @Override
    public Void visitThrow(ThrowTree tree, Optional<String> label) {
        function.out.add(new Stmt.Throw(function.text(tree), function.at(tree)));
        return null;
    }

    @Override
    public Void visitAssert(AssertTree tree, Optional<String> label) {
        Sequence.Part test = function.out.part(() -> function.exprs.condition(tree.getCondition()));
        if (!test.steps().isEmpty()) {
            throw function.refuse(Code.ASSERT_EFFECT, tree.getCondition());
        }
        function.out.add(new Stmt.Assert(test.value(), function.text(tree), function.at(tree)));
        return null;
    }
}
