package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.Lane.LaneArray;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.LaneStmt.ScalarOp;
import dev.jvmap.processor.ir.Mask;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statements of a kernel in Java. As in {@link TwinBody}, methods tell whether Java sees the end of what they have written as reachable.
 */
final class KernelBody {
    private final KernelScope scope;
    private final ScalarExprEmitter scalars;
    private final Assignments assignments;
    private final LaneEmitter lanes;
    private final PerLaneEmitter perLane;
    private final Statements out = new Statements();
    private final Jumps jumps = new Jumps();
    private final Set<Mask.MaskVar> reassigned;
    private final Map<Kind, Integer> arrays = new EnumMap<>(Kind.class);

    KernelBody(KernelScope scope, LaneBlock body) {
        this.scope = scope;
        this.scalars = new ScalarExprEmitter(scope);
        this.assignments = new Assignments(scalars, scope);
        this.lanes = new LaneEmitter(scope, out, scalars);
        this.perLane = new PerLaneEmitter(scope, lanes, out, scalars);
        this.reassigned = LaneWalk.stmts(body)
                .<Mask.MaskVar>mapMulti((stmt, vars) -> {
                    if (stmt instanceof LaneStmt.SetMask set) {
                        vars.accept(set.var());
                    }
                }).collect(Collectors.toSet());
    }

    CodeBlock emit(LaneBlock body) {
        stmts(body.stmts());
        return out.written();
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
        switch (stmt) {
            case LaneStmt.LetScalar let -> out.add(assignments.declare(let.var(), let.value()));
            case LaneStmt.SetScalar set -> out.add(assignments.assign(set.var(), set.value()));
            case LaneStmt.LetLane(Lane.LaneVar var, Lane value, _) -> declare(var, lanes.value(value));
            case LaneStmt.SetLane(Lane.LaneVar var, Lane value, _) -> out.add("$L = $L", scope.local(var.name()), lanes.value(value).text());
            case LaneStmt.LetMask(Mask.MaskVar var, Mask value, _) -> out.add("$T $L = $L", VectorNames.mask(scope.maskKind()),
                    scope.local(var.name()), stored(var, value));
            case LaneStmt.SetMask(Mask.MaskVar var, Mask value, _) -> out.add("$L = $L", scope.local(var.name()), stored(var, value));
            case LaneStmt.LetArray let -> array(let);
            case LaneStmt.StoreAt(LaneArray array, Expr index, Lane value, _) -> out.add("$L.intoArray($L,$W$L)",
                    lanes.value(value).receiver(), scope.local(array.name()), row(index));
            case LaneStmt.Scatter scatter -> perLane.scatter(scatter);
            case LaneStmt.StoreScalar(Expr array, Expr index, Expr value, _) -> out.add("$L[$L] = $L", scalars.of(array).receiver(),
                    scalars.of(index).text(), scalars.of(value).text());
            case LaneStmt.IfAny(Mask mask, LaneBlock body, _) -> {
                CodeBlock any = any(mask);
                out.block(CodeBlock.of("if ($L)", any), out.capture(() -> stmts(body.stmts())));
            }
            case LaneStmt.BreakIfNone(Mask mask, Label label, _) -> {
                CodeBlock any = any(mask);
                out.block(CodeBlock.of("if (!$L)", any), Statements.of("$L", jumps.jump(label)));
            }
            case LaneStmt.BailIf(Mask mask, _) -> {
                CodeBlock any = any(mask);
                out.block(CodeBlock.of("if ($L)", any), Statements.of("return false"));
            }
            case LaneStmt.BailIfTrue(Expr test, _) -> out.block(CodeBlock.of("if ($L)", scalars.of(test).text()), Statements.of("return false"));
            case LaneStmt.PerLane call -> declare(call.result(), call.op() instanceof ScalarOp.Operator(BinOp op, Kind kind)
                    && op == BinOp.REM && kind == Kind.INT ? lanes.remainder(call.args()) : perLane.call(call));
            case LaneStmt.Output(Lane value, _) -> out.add("$L.intoArray($L,$W$L + $L)", lanes.value(value).receiver(),
                    scope.params().out(), scope.params().outAt(), scope.lane0());
            case LaneStmt.OutputArray output -> output(output);
            case LaneStmt.If choice -> {
                return choice(choice);
            }
            case LaneStmt.Loop loop -> {
                return loop(loop, Optional.empty());
            }
            case LaneStmt.Labeled labeled -> {
                return labeled(labeled);
            }
            case LaneStmt.Break(Label label, _) -> {
                out.add(jumps.jump(label));
                return false;
            }
        }
        return true;
    }
}
