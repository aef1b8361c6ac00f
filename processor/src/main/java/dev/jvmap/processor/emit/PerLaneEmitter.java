package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.LaneStmt.PerLane;
import dev.jvmap.processor.ir.LaneStmt.ScalarOp;
import dev.jvmap.processor.ir.LaneStmt.Scatter;
import dev.jvmap.processor.ir.LaneStmt.ScatterInput;
import dev.jvmap.processor.ir.Mask;
import dev.jvmap.processor.ir.Port;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Work that is done lane by lane in scalar code: the vectors are spilled to scratch memory, and a loop visits the lanes
 * that are on.
 */
final class PerLaneEmitter {
    private final KernelScope scope;
    private final LaneEmitter lanes;
    private final Statements out;
    private final ScalarExprEmitter scalars;

    PerLaneEmitter(KernelScope scope, LaneEmitter lanes, Statements out, ScalarExprEmitter scalars) {
        this.scope = scope;
        this.lanes = lanes;
        this.out = out;
        this.scalars = scalars;
    }

    /** The statements, and then the vector of results. */
    Code call(PerLane call) {
        String lane = scope.lane();
        Optional<Code> active = active(call.active());
        List<Code> args = arguments(call, lane);
        Kind result = call.op().result();
        String results = scope.params().scratch(result.lane(), 0);
        Code value = apply(call.op(), args);
        loop(active, lane, CodeBlock.of("$L[$L] = $L", results, lane,
                result == Kind.BOOLEAN ? CodeBlock.of("$L ? 1 : 0", value.within(Code.OR_ELSE)) : value.text()));
        return Code.primary("$T.fromArray($L, $L, 0)", VectorNames.vector(result.lane()), scope.species(result.lane()),
                results);
    }

    void scatter(Scatter store) {
        scatter(store.index(), store.value(), store.active(), place -> CodeBlock.of("$L[$L * $L + $L]",
                scope.own(store.array().name()), place, KernelScope.LANES, scope.lane()));
    }

    void scatter(ScatterInput store) {
        KernelParams params = scope.params();
        Port port = store.port();
        scatter(store.index(), store.value(), store.active(), place -> CodeBlock.of("$L[$L + $L * $L + $L + $L]",
                params.array(port), params.at(port), place, params.stride(port), scope.lane0(), scope.lane()));
    }

    /** @param target the place of a lane's value, given the lane's index */
    private void scatter(Lane index, Lane value, Mask mask, UnaryOperator<CodeBlock> target) {
        String lane = scope.lane();
        String indexes = scope.params().scratch(Kind.INT, 0);
        String values = scope.params().scratch(value.kind(), value.kind() == Kind.INT ? 1 : 0);
        Optional<Code> active = active(mask);
        Code stored = lanes.operand(value);
        out.add("$L.intoArray($L, 0)", lanes.value(index).receiver(), indexes);
        out.add("$L.intoArray($L, 0)", stored.receiver(), values);
        loop(active, lane,
                CodeBlock.of("$L = $L[$L]", target.apply(CodeBlock.of("$L[$L]", indexes, lane)), values, lane));
    }

    /** The mask; absent if it is all lanes. To be asked for before anything is spilled: it may need scratch, too. */
    private Optional<Code> active(Mask mask) {
        return mask instanceof Mask.All(Expr value) && ControlFlow.isTrue(value)
                ? Optional.empty()
                : Optional.of(lanes.masks().of(mask));
    }

    private void loop(Optional<Code> active, String lane, CodeBlock statement) {
        if (active.isEmpty()) {
            out.block(EachLane.head(lane), Statements.of("$L", statement));
            return;
        }
        String bits = scope.bits();
        CodeBlock body = CodeBlock.builder()
                .addStatement("int $L = $T.numberOfTrailingZeros($L)", lane, Long.class, bits)
                .addStatement("$L", statement)
                .build();
        out.block(EachLane.head(bits, active.get()), body);
    }

    /** The arguments of one lane. Those that are the same for all lanes need no memory. */
    private List<Code> arguments(PerLane call, String lane) {
        List<Code> vectors = call.args().stream()
                .map(arg -> arg instanceof Lane.Splat(Expr value) ? uniform(value) : lanes.operand(arg)).toList();
        Map<Kind, Integer> slots = new EnumMap<>(Kind.class);
        List<Code> args = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            Kind param = call.op().params().get(i);
            if (call.args().get(i) instanceof Lane.Splat(Expr value)) {
                args.add(value.kind() == param ? vectors.get(i) : narrowed(param, vectors.get(i)));
            } else {
                int slot = slots.merge(param.lane(), 1, Integer::sum) - 1;
                String array = scope.params().scratch(param.lane(), slot);
                out.add("$L.intoArray($L, 0)", vectors.get(i).receiver(), array);
                args.add(narrowed(param, Code.primary("$L[$L]", array, lane)));
            }
        }
        return args;
    }

    private Code uniform(Expr value) {
        if (value instanceof Expr.Const || value instanceof Expr.Local) {
            return scalars.of(value);
        }
        String name = scope.fresh("uniform");
        out.add("$T $L = $L", TypeNames.of(value.type()), name, scalars.of(value).text());
        return Code.primary("$L", name);
    }

    /** A lane's value as the Java kind that it stands for. */
    static Code narrowed(Kind kind, Code value) {
        return switch (kind) {
            case BOOLEAN ->
                new Code(CodeBlock.of("$L != 0", value.within(BinOp.NE.precedence())), BinOp.NE.precedence());
            case BYTE, SHORT, CHAR -> Code.unary("($L) $L", kind.keyword(), value.within(Code.UNARY));
            case INT, LONG, FLOAT, DOUBLE -> value;
        };
    }

    private Code indexed(Expr table, List<Code> indexes) {
        return Code.primary("$L$L", scalars.of(table).receiver(),
                indexes.stream().map(index -> CodeBlock.of("[$L]", index.text())).collect(CodeBlock.joining("")));
    }

    private Code apply(ScalarOp op, List<Code> args) {
        return switch (op) {
            case ScalarOp.Operator(BinOp operator, Kind _) -> ScalarExprEmitter.infix(args.getFirst(), operator.token(),
                    operator.precedence(), args.get(1));
            case ScalarOp.Element(Expr table) -> indexed(table, args);
            case ScalarOp.Extent(Expr table, int _) -> Code.primary("$L.length", indexed(table, args).text());
            case ScalarOp.Method method -> {
                scope.callsForeign();
                yield Code.primary("$T.$L($L)", TypeNames.classNamed(method.owner()), method.name(),
                        args.stream().map(Code::text).collect(CodeBlock.joining(", ")));
            }
        };
    }
}
