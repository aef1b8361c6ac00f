package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.Lane.LaneArray;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.LaneWalk;
import dev.jvmap.processor.ir.Mask;
import dev.jvmap.processor.ir.Port;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The statements of a kernel in Java. The methods' results are those of {@link ControlFlow}. */
final class KernelBody {
    private static final CodeBlock BAIL = Statements.of("return false");

    private final KernelScope scope;
    private final ScalarExprEmitter scalars;
    private final Assignments assignments;
    private final LaneEmitter lanes;
    private final PerLaneEmitter perLane;
    private final Statements out = new Statements();
    private final PartEmitter parts;
    private final ControlFlow flow = new ControlFlow(out);
    private final Set<Mask.MaskVar> reassigned;
    private int localArrays;

    KernelBody(KernelScope scope, LaneBlock body) {
        this.scope = scope;
        this.scalars = new ScalarExprEmitter(scope);
        this.assignments = new Assignments(scalars, scope);
        this.lanes = new LaneEmitter(scope, out, scalars);
        this.perLane = new PerLaneEmitter(scope, lanes, out, scalars);
        this.parts = new PartEmitter(scope, out);
        this.reassigned = LaneWalk.stmts(body).<Mask.MaskVar>mapMulti((stmt, vars) -> {
            if (stmt instanceof LaneStmt.SetMask set) {
                vars.accept(set.var());
            }
        }).collect(Collectors.toSet());
    }

    CodeBlock emit(LaneBlock block) {
        return out.capture(() -> stmts(block.stmts()));
    }

    /** The methods of the parts that the emitted blocks call. */
    List<MethodSpec> parts() {
        return parts.methods();
    }

    private boolean stmts(List<LaneStmt> stmts) {
        for (int i = 0; i < stmts.size(); i++) {
            boolean ends;
            if (isCounted(stmts, i)) {
                ends = loop((LaneStmt.Loop) stmts.get(i + 1), Optional.of((LaneStmt.LetScalar) stmts.get(i)));
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

    private boolean stmt(LaneStmt stmt) {
        return switch (stmt) {
            case LaneStmt.LetScalar let -> statement(assignments.declare(let.var(), let.value()));
            case LaneStmt.SetScalar set -> statement(assignments.assign(set.var(), set.value()));
            case LaneStmt.LetLane _, LaneStmt.SetLane _, LaneStmt.LetMask _, LaneStmt.SetMask _, LaneStmt.LetArray _,
                    LaneStmt.StoreAt _, LaneStmt.Scatter _, LaneStmt.StoreInput _, LaneStmt.ScatterInput _,
                    LaneStmt.PerLane _, LaneStmt.Output _, LaneStmt.OutputArray _ -> {
                scope.eachGroup(_ -> ofGroup(stmt));
                yield true;
            }
            case LaneStmt.StoreScalar(Expr array, Expr index, Expr value, _) ->
                statement(assignments.store(array, index, value));
            case LaneStmt.If choice -> choice(choice);
            case LaneStmt.IfAny(Mask mask, LaneBlock body, _) ->
                flow.choice(lanes.masks().anyTrue(mask).text(), () -> stmts(body.stmts()));
            case LaneStmt.Loop loop -> loop(loop, Optional.empty());
            case LaneStmt.Labeled labeled -> flow.labeled(labeled.label(), () -> stmts(labeled.body().stmts()));
            case LaneStmt.Part part -> {
                parts.emit(part, () -> stmts(part.body().stmts()));
                yield true;
            }
            case LaneStmt.Break(Label label, _) -> {
                out.add(flow.jump(label));
                yield false;
            }
            case LaneStmt.BreakIfNone(Mask mask, Label label, _) -> guarded(
                    CodeBlock.of("!$L", lanes.masks().anyTrue(mask).text()), Statements.of("$L", flow.jump(label)));
            case LaneStmt.BailIf(Mask mask, _) -> guarded(lanes.masks().anyTrue(mask).text(), BAIL);
            case LaneStmt.BailIfTrue(Expr test, _) -> guarded(scalars.of(test).text(), BAIL);
        };
    }

    /** A statement that each group of lanes has for itself. */
    private void ofGroup(LaneStmt stmt) {
        switch (stmt) {
            case LaneStmt.LetLane(Lane.LaneVar var, Lane value, _) -> declare(var, lanes.value(value));
            case LaneStmt.SetLane(Lane.LaneVar var, Lane value, _) ->
                out.add("$L = $L", scope.own(var.name()), lanes.value(value).text());
            case LaneStmt.LetMask(Mask.MaskVar var, Mask value, _) ->
                out.add("$T $L", VectorNames.mask(scope.maskKind()), maskAssignment(var, value));
            case LaneStmt.SetMask(Mask.MaskVar var, Mask value, _) -> out.add(maskAssignment(var, value));
            case LaneStmt.LetArray(LaneArray array, Expr length, _) -> localArray(array, length);
            case LaneStmt.StoreAt(LaneArray array, Expr index, Lane value, _) ->
                out.add("$L.intoArray($L, $L)", lanes.value(value).receiver(), scope.own(array.name()),
                        lanes.rowOf(index));
            case LaneStmt.Scatter scatter -> perLane.scatter(scatter);
            case LaneStmt.StoreInput(Port port, Expr index, Lane value, _) ->
                out.add("$L.intoArray($L, $L)", lanes.value(value).receiver(), scope.params().array(port),
                        lanes.placeOf(port, index));
            case LaneStmt.ScatterInput scatter -> perLane.scatter(scatter);
            case LaneStmt.PerLane call -> declare(call.result(), call.op().isIntRemainder()
                    ? lanes.intRemainder(call.args().getFirst(), call.args().getLast())
                    : perLane.call(call));
            case LaneStmt.Output(String to, Lane value, _) ->
                out.add("$L.intoArray($L, $L + $L)", lanes.value(value).receiver(), scope.params().out(to),
                        scope.params().outAt(to), scope.lane0());
            case LaneStmt.OutputArray(String to, LaneArray array, Expr length, _) -> output(to, array, length);
            case LaneStmt.LetScalar _, LaneStmt.SetScalar _, LaneStmt.StoreScalar _, LaneStmt.If _, LaneStmt.IfAny _,
                    LaneStmt.Loop _, LaneStmt.Labeled _, LaneStmt.Part _, LaneStmt.Break _, LaneStmt.BreakIfNone _,
                    LaneStmt.BailIf _, LaneStmt.BailIfTrue _ ->
                throw new IllegalArgumentException("the same for all groups: " + stmt);
        }
    }

    private boolean statement(CodeBlock statement) {
        out.add(statement);
        return true;
    }

    private boolean guarded(CodeBlock test, CodeBlock jump) {
        out.block(CodeBlock.of("if ($L)", test), jump);
        return true;
    }

    private void declare(Lane.LaneVar var, Code value) {
        out.add("$T $L = $L", VectorNames.vector(var.kind()), scope.own(var.name()), value.text());
    }

    private CodeBlock maskAssignment(Mask.MaskVar var, Mask value) {
        return CodeBlock.of("$L = $L", scope.own(var.name()),
                lanes.masks().stored(var, value, reassigned.contains(var)));
    }

    private void localArray(LaneArray array, Expr length) {
        Kind lane = array.element().lane();
        out.add("$T $L = $L.array($L, $L, $L, $L)", TypeNames.arrayOf(lane), scope.own(array.name()),
                scope.params().laneScratch(), RuntimeNames.kind(lane), localArrays++, scalars.of(length).text(),
                KernelScope.LANES);
    }

    private void output(String given, LaneArray array, Expr length) {
        String to = scope.params().out(given);
        String rows = scope.fresh("rows");
        String row = scope.fresh("row");
        Kind lane = array.element().lane();
        out.add("int $L = $L", rows, scalars.of(length).text());
        out.add("$L.openLanes($L, $L, $L)", to, scope.params().from(), scope.params().count(), rows);
        out.block(CodeBlock.of("for (int $1L = 0; $1L < $2L; $1L++)", row, rows),
                Statements.of("$T.fromArray($L, $L, $L * $L).intoArray($L.array(), $L.at() + $L * $L.stride() + $L)",
                        VectorNames.vector(lane), scope.species(lane), scope.own(array.name()), row,
                        KernelScope.LANES,
                        to, to, row, to, scope.lane0()));
    }

    private boolean choice(LaneStmt.If choice) {
        if (choice.no().isEmpty()) {
            return flow.choice(scalars.of(choice.test()).text(), () -> stmts(choice.yes().stmts()));
        }
        if (choice.yes().isEmpty()) {
            return flow.choice(scalars.negated(choice.test()).text(), () -> stmts(choice.no().stmts()));
        }
        boolean chain = choice.no().stmts().size() == 1 && choice.no().stmts().getFirst() instanceof LaneStmt.If;
        return flow.choice(scalars.of(choice.test()).text(), () -> stmts(choice.yes().stmts()),
                () -> stmts(choice.no().stmts()), chain);
    }

    /** Whether a declaration and the loop after it are the two halves of a {@code for}. */
    private static boolean isCounted(List<LaneStmt> stmts, int i) {
        return i + 1 < stmts.size()
                && stmts.get(i) instanceof LaneStmt.LetScalar let && let.value().isPresent()
                && stmts.get(i + 1) instanceof LaneStmt.Loop loop && hasHeadStep(loop)
                && loop.step().stmts().stream()
                        .anyMatch(step -> step instanceof LaneStmt.SetScalar set && set.var().equals(let.var()))
                && !LaneWalk.mentions(new LaneBlock(stmts.subList(i + 2, stmts.size())), let.var());
    }

    /** Whether the step fits into the head of a {@code for}. */
    private static boolean hasHeadStep(LaneStmt.Loop loop) {
        return !loop.step().isEmpty()
                && loop.step().stmts().stream().allMatch(stmt -> stmt instanceof LaneStmt.SetScalar);
    }

    private boolean loop(LaneStmt.Loop loop, Optional<LaneStmt.LetScalar> counter) {
        List<LaneStmt> body = loop.body().stmts();
        boolean headStep = hasHeadStep(loop);
        Optional<LaneStmt.Labeled> turn = headStep || loop.step().isEmpty() ? turn(body) : Optional.empty();
        CodeBlock test = scalars.of(loop.test()).text();
        return flow.loop(loop.label(), turn.map(LaneStmt.Labeled::label),
                () -> headStep ? forHead(loop, counter, test) : CodeBlock.of("while ($L)", test),
                ControlFlow.isTrue(loop.test()),
                () -> scope.inLoop(() -> stmts(turn.map(inner -> inner.body().stmts()).orElse(body))
                        && (headStep || stmts(loop.step().stmts()))));
    }

    private CodeBlock forHead(LaneStmt.Loop loop, Optional<LaneStmt.LetScalar> counter, CodeBlock test) {
        List<CodeBlock> steps = loop.step().stmts().stream().map(stmt -> (LaneStmt.SetScalar) stmt)
                .map(set -> assignments.assign(set.var(), set.value())).toList();
        return ControlFlow.forHead(counter.map(let -> assignments.declare(let.var(), let.value())), loop.test(), test,
                steps);
    }

    /** The block around a loop's whole body whose exit is {@code continue}. */
    private static Optional<LaneStmt.Labeled> turn(List<LaneStmt> body) {
        return body.size() == 1 && body.getFirst() instanceof LaneStmt.Labeled labeled
                && labeled.label().role() == Label.Role.TURN
                        ? Optional.of(labeled)
                        : Optional.empty();
    }
}
