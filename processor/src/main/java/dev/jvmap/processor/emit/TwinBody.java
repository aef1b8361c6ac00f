package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.UnOp;
import java.util.List;
import java.util.Optional;

/**
 * The statements of a function of Scalar IR in Java. Methods that write a statement tell whether Java sees its end as reachable; what follows
 * one that does not is dead, and Java would refuse it.
 */
final class TwinBody {
    /** The constant of the worker that says whether assertions of the user's class are on. */
    static final String ASSERTIONS = "ASSERTIONS";

    private final Type result;
    private final ScalarExprEmitter exprs;
    private final Assignments assignments;
    private final Statements out = new Statements();
    private final Jumps jumps = new Jumps();

    TwinBody(ScalarExprEmitter.Scope scope, Type result) {
        this.result = result;
        this.exprs = new ScalarExprEmitter(scope);
        this.assignments = new Assignments(exprs, scope);
    }

    CodeBlock emit(Block body) {
        stmts(body.stmts());
        return out.written();
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
        switch (stmt) {
            case Stmt.Let let -> out.add(assignments.declare(let.var(), let.value()));
            case Stmt.Assign assign -> out.add(assignments.assign(assign.var(), assign.value()));
            case Stmt.Store store -> out.add("$L[$L] = $L", exprs.of(store.array()).receiver(), exprs.of(store.index()).text(),
                    exprs.assigned(store.value(), ((Type.Array) store.array().type()).element()).text());
            case Stmt.Do effect -> out.add(exprs.of(effect.call()).text());
            case Stmt.Assert claim -> out.block(CodeBlock.of("if ($L && $L)", ASSERTIONS, exprs.negated(claim.test()).text()),
                    out.capture(() -> fail("assert " + claim.source())));
            case Stmt.If choice -> {
                return choice(choice);
            }
            case Stmt.Loop loop -> {
                return loop(loop, Optional.empty());
            }
            case Stmt.Labeled labeled -> {
                return labeled(labeled);
            }
            case Stmt.Break(Label label, _) -> {
                out.add(jumps.jump(label));
                return false;
            }
            case Stmt.Return(Optional<Expr> value, _) -> {
                out.add(value.map(given -> CodeBlock.of("return $L", exprs.assigned(given, result).text()))
                        .orElse(CodeBlock.of("return")));
                return false;
            }
            case Stmt.Throw(String source, _) -> {
                fail(source);
                return false;
            }
        }
        return true;
    }

    private void fail(String source) {
        out.add("throw new $T($S)", RuntimeNames.ELEMENT_FAILURE, source);
    }

    private boolean choice(Stmt.If choice) {
        CodeBlock test = exprs.of(choice.test()).text();
        if (choice.yes().isEmpty() && !choice.no().isEmpty()) {
            return choice(new Stmt.If(new Expr.Unary(UnOp.NOT, choice.test(), choice.pos()), choice.no(), Block.EMPTY, choice.pos()));
        }
        if (choice.test() instanceof Expr.Unary(UnOp op, Expr operand, _) && op == UnOp.NOT) {
            test = exprs.negated(operand).text();
        }
        boolean[] ends = {false, true};
        CodeBlock yes = out.capture(() -> ends[0] = stmts(choice.yes().stmts()));
        if (choice.no().isEmpty()) {
            out.block(CodeBlock.of("if ($L)", test), yes);
            return true;
        }
        CodeBlock no = out.capture(() -> ends[1] = stmts(choice.no().stmts()));
        boolean chain = choice.no().stmts().size() == 1 && choice.no().stmts().getFirst() instanceof Stmt.If;
        out.raw(CodeBlock.of("if ($L) {\n$>$L$<} else ", test, yes));
        out.raw(chain ? no : CodeBlock.of("{\n$>$L$<}\n", no));
        return ends[0] || ends[1];
    }

    private boolean labeled(Stmt.Labeled labeled) {
        jumps.enterBlock(labeled.label());
        boolean[] ends = {false};
        CodeBlock body = out.capture(() -> ends[0] = stmts(labeled.body().stmts()));
        jumps.exit();
        if (jumps.isLeft(labeled.label())) {
            out.block(CodeBlock.of("$L:", labeled.label().name()), body);
        } else {
            out.raw(body);
        }
        return ends[0] || jumps.isLeft(labeled.label());
    }

    /** Whether a declaration and the loop after it are the two halves of a {@code for}. */
    private static boolean isCounted(List<Stmt> stmts, int i) {
        return i + 1 < stmts.size()
                && stmts.get(i) instanceof Stmt.Let let && let.value().isPresent()
                && stmts.get(i + 1) instanceof Stmt.Loop loop && isStepSimple(loop.step())
                && loop.step().stmts().stream().anyMatch(step -> step instanceof Stmt.Assign assign && assign.var().equals(let.var()))
                && !Walk.mentions(new Block(stmts.subList(i + 2, stmts.size())), let.var());
    }

    /** Whether the step fits into the head of a {@code for}. */
    private static boolean isStepSimple(Block step) {
        return !step.isEmpty() && step.stmts().stream().allMatch(stmt -> stmt instanceof Stmt.Assign);
    }

    private boolean loop(Stmt.Loop loop, Optional<Stmt.Let> counter) {
        boolean stepInHead = isStepSimple(loop.step());
        List<Stmt> body = loop.body().stmts();
        if (!(body.size() == 1 && body.getFirst() instanceof Stmt.Labeled turn && turn.label().role() == Label.Role.TURN
                && (stepInHead || loop.step().isEmpty()))) {
            return loop(loop, counter, Optional.empty(), body);
        }
        return loop(loop, counter, Optional.of(turn.label()), turn.body().stmts());
    }

    private boolean loop(Stmt.Loop loop, Optional<Stmt.Let> counter, Optional<Label> turn, List<Stmt> body) {
        boolean stepInHead = isStepSimple(loop.step());
        jumps.enterLoop(loop.label(), turn);
        CodeBlock text = out.capture(() -> {
            if (stmts(body) && !stepInHead) {
                stmts(loop.step().stmts());
            }
        });
        jumps.exit();
        CodeBlock head = stepInHead ? forHead(loop, counter) : CodeBlock.of("while ($L)", exprs.of(loop.test()).text());
        out.block(CodeBlock.of("$L$L", jumps.prefix(loop.label()), head), text);
        return jumps.isLeft(loop.label()) || !isTrue(loop.test());
    }

    private CodeBlock forHead(Stmt.Loop loop, Optional<Stmt.Let> counter) {
        CodeBlock start = counter.map(let -> assignments.declare(let.var(), let.value())).orElse(CodeBlock.of(""));
        CodeBlock test = isTrue(loop.test()) ? CodeBlock.of("") : CodeBlock.of(" $L", exprs.of(loop.test()).text());
        CodeBlock step = loop.step().stmts().stream().map(stmt -> (Stmt.Assign) stmt)
                .map(assign -> assignments.assign(assign.var(), assign.value()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("for ($L;$L; $L)", start, test, step);
    }

    static boolean isTrue(Expr test) {
        return test instanceof Expr.Const(Kind kind, Object value, _) && kind == Kind.BOOLEAN && value.equals(true);
    }
}
