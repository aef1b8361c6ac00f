package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.analysis.MadeArray;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.LaneWalk;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.UnOp;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.List;
import java.util.Optional;

/** The statements of a function of Scalar IR in Java. The methods' results are those of {@link ControlFlow}. */
final class TwinBody {
    /** The constant of the worker that says whether assertions of the user's class are on. */
    static final String ASSERTIONS = "ASSERTIONS";

    /** An array that is made of memory that may be there already, in the variable {@code spare}. */
    record Again(MadeArray array, String spare) {}

    private final Type result;
    private final Optional<Again> again;
    private final ScalarExprEmitter.Scope scope;
    private final ScalarExprEmitter exprs;
    private final Assignments assignments;
    private final Statements out = new Statements();
    private final ControlFlow flow = new ControlFlow(out);

    TwinBody(ScalarExprEmitter.Scope scope, Type result, Optional<Again> again) {
        this.result = result;
        this.again = again;
        this.scope = scope;
        this.exprs = new ScalarExprEmitter(scope);
        this.assignments = new Assignments(exprs, scope);
    }

    CodeBlock emit(Block body) {
        return out.capture(() -> stmts(body.stmts()));
    }

    private boolean stmts(List<Stmt> stmts) {
        for (int i = 0; i < stmts.size(); i++) {
            boolean ends;
            if (isCounted(stmts, i)) {
                ends = loop((Stmt.Loop) stmts.get(i + 1), Optional.of((Stmt.Let) stmts.get(i)));
                i++;
            } else {
                ends = stmt(stmts.get(i));
            }
            if (!ends) {
                return false;
            }
        }
        return true;
    }

    private boolean stmt(Stmt stmt) {
        return switch (stmt) {
            case Stmt.Let let -> statement(again.filter(memory -> memory.array().var().equals(let.var()))
                    .map(memory -> madeAgain(memory, let))
                    .orElseGet(() -> assignments.declare(let.var(), let.value())));
            case Stmt.Assign assign -> statement(assignments.assign(assign.var(), assign.value()));
            case Stmt.Store store -> statement(assignments.store(store.array(), store.index(), store.value()));
            case Stmt.Do effect -> statement(exprs.of(effect.call()).text());
            case Stmt.If choice -> choice(choice);
            case Stmt.Loop loop -> loop(loop, Optional.empty());
            case Stmt.Labeled labeled -> flow.labeled(labeled.label(), () -> stmts(labeled.body().stmts()));
            case Stmt.Break(Label label, _) -> jump(flow.jump(label));
            case Stmt.Return(Optional<Expr> value, _) -> jump(value
                    .map(given -> CodeBlock.of("return $L", exprs.assigned(given, result).text()))
                    .orElse(CodeBlock.of("return")));
            case Stmt.Throw(String source, _) -> fail(source);
            case Stmt.Assert claim -> flow.choice(
                    CodeBlock.of("$L && $L", ASSERTIONS, exprs.negated(claim.test()).within(Code.AND_ALSO)),
                    () -> fail(claim.source()));
        };
    }

    private CodeBlock madeAgain(Again memory, Stmt.Let let) {
        Expr.NewArray value = (Expr.NewArray) let.value().orElseThrow();
        return CodeBlock.of("$T $L = $L.$L($L, $L)", scope.type(let.var().type()), scope.local(let.var().name()),
                RuntimeNames.kind(value.element()), memory.array().filled() ? "again" : "cleared", memory.spare(),
                exprs.of(value.lengths().getFirst()).text());
    }

    private boolean statement(CodeBlock statement) {
        out.add(statement);
        return true;
    }

    private boolean jump(CodeBlock statement) {
        out.add(statement);
        return false;
    }

    /** The user's method will be called to throw what it throws. */
    private boolean fail(String source) {
        return jump(CodeBlock.of("throw new $T($S)", RuntimeNames.ELEMENT_FAILURE, source));
    }

    private boolean choice(Stmt.If choice) {
        if (choice.no().isEmpty()) {
            return flow.choice(exprs.of(choice.test()).text(), () -> stmts(choice.yes().stmts()));
        }
        if (choice.yes().isEmpty()) {
            return flow.choice(exprs.negated(choice.test()).text(), () -> stmts(choice.no().stmts()));
        }
        boolean chain = choice.no().stmts().size() == 1 && choice.no().stmts().getFirst() instanceof Stmt.If;
        return flow.choice(exprs.of(choice.test()).text(), () -> stmts(choice.yes().stmts()),
                () -> stmts(choice.no().stmts()), chain);
    }

    /** Whether a declaration and the loop after it are the two halves of a {@code for}. */
    private static boolean isCounted(List<Stmt> stmts, int i) {
        return i + 1 < stmts.size()
                && stmts.get(i) instanceof Stmt.Let let && let.value().isPresent()
                && stmts.get(i + 1) instanceof Stmt.Loop loop && hasHeadStep(loop)
                && loop.step().stmts().stream()
                        .anyMatch(step -> step instanceof Stmt.Assign assign && assign.var().equals(let.var()))
                && !mentions(new Block(stmts.subList(i + 2, stmts.size())), let.var());
    }

    private static boolean mentions(Block block, Var var) {
        return Walk.anyExpr(block, part -> LaneWalk.isLocal(part, var))
                || block.stmts().stream().anyMatch(stmt -> Walk.assigns(stmt, var));
    }

    /** Whether the step fits into the head of a {@code for}. */
    private static boolean hasHeadStep(Stmt.Loop loop) {
        return !loop.step().isEmpty() && loop.step().stmts().stream().allMatch(stmt -> stmt instanceof Stmt.Assign);
    }

    private boolean loop(Stmt.Loop loop, Optional<Stmt.Let> counter) {
        List<Stmt> body = loop.body().stmts();
        if (isDoWhile(loop)) {
            return doWhile(loop, body.subList(0, body.size() - 1), (Stmt.If) body.getLast());
        }
        boolean headStep = hasHeadStep(loop);
        Optional<Stmt.Labeled> turn = headStep || loop.step().isEmpty() ? turn(body) : Optional.empty();
        CodeBlock test = exprs.of(loop.test()).text();
        return flow.loop(loop.label(), turn.map(Stmt.Labeled::label),
                () -> headStep ? forHead(loop, counter, test) : CodeBlock.of("while ($L)", test),
                ControlFlow.isTrue(loop.test()),
                () -> stmts(turn.map(inner -> inner.body().stmts()).orElse(body))
                        && (headStep || stmts(loop.step().stmts())));
    }

    private CodeBlock forHead(Stmt.Loop loop, Optional<Stmt.Let> counter, CodeBlock test) {
        List<CodeBlock> steps = loop.step().stmts().stream().map(stmt -> (Stmt.Assign) stmt)
                .map(assign -> assignments.assign(assign.var(), assign.value())).toList();
        return ControlFlow.forHead(counter.map(let -> assignments.declare(let.var(), let.value())), loop.test(), test,
                steps);
    }

    /** The block around a loop's whole body whose exit is {@code continue}. */
    private static Optional<Stmt.Labeled> turn(List<Stmt> body) {
        return body.size() == 1 && body.getFirst() instanceof Stmt.Labeled labeled
                && labeled.label().role() == Label.Role.TURN
                        ? Optional.of(labeled)
                        : Optional.empty();
    }

    /** Whether an endless loop ends with {@code if (!test) break}, and the test can stand outside of the body. */
    private static boolean isDoWhile(Stmt.Loop loop) {
        List<Stmt> body = loop.body().stmts();
        return ControlFlow.isTrue(loop.test()) && loop.step().isEmpty() && !body.isEmpty()
                && body.getLast() instanceof Stmt.If(Expr.Unary(UnOp op, Expr test, _), Block yes, Block no, _)
                && op == UnOp.NOT
                && yes.stmts().size() == 1 && yes.stmts().getFirst() instanceof Stmt.Break(Label left, _)
                && left.equals(loop.label())
                && no.isEmpty()
                && body.stream().noneMatch(stmt -> stmt instanceof Stmt.Let let
                        && Walk.anyExpr(test, part -> LaneWalk.isLocal(part, let.var())));
    }

    private boolean doWhile(Stmt.Loop loop, List<Stmt> body, Stmt.If exit) {
        Optional<Stmt.Labeled> turn = turn(body);
        flow.doWhile(loop.label(), turn.map(Stmt.Labeled::label), () -> exprs.negated(exit.test()).text(),
                () -> stmts(turn.map(inner -> inner.body().stmts()).orElse(body)));
        return true;
    }
}
