package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Intrinsic;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.Port;
import dev.jvmap.processor.ir.UnOp;
import java.util.List;

/**
 * Lane expressions as calls of the Vector API. What cannot be said as one expression gets statements before the one it
 * belongs to, which is right because lane expressions have no effect and never fail.
 *
 * <p>Operands are vectors, also where the API takes a scalar: then the call goes from our own code to the class of the
 * vector's shape, and C2 finds one receiver there, whatever else uses the API in the same process.
 */
final class LaneEmitter {
    private final KernelScope scope;
    private final Statements out;
    private final ScalarExprEmitter scalars;
    private final MaskEmitter masks;
    private final GatherEmitter gathers;
    private final ConversionEmitter conversions;
    private final IntDivision division;

    LaneEmitter(KernelScope scope, Statements out, ScalarExprEmitter scalars) {
        this.scope = scope;
        this.out = out;
        this.scalars = scalars;
        this.masks = new MaskEmitter(scope, this, scalars);
        this.gathers = new GatherEmitter(scope, this, out, scalars);
        this.conversions = new ConversionEmitter(scope, this, out);
        this.division = new IntDivision(scope, this, conversions);
    }

    MaskEmitter masks() {
        return masks;
    }

    /**
     * The vector, to be evaluated before any other statement is written: it may read scratch memory that the next one
     * fills.
     */
    Code value(Lane lane) {
        return switch (lane) {
            case Lane.Get(Lane.LaneVar var) -> Code.primary("$L", scope.own(var.name()));
            case Lane.Splat(Expr value) -> splat(value);
            case Lane.ElementIndex() -> Code.primary("$L.addIndex(1)",
                    broadcast(Kind.INT, CodeBlock.of("(int) $L + $L", scope.params().from(), scope.lane0())).text());
            case Lane.Un(UnOp op, Lane operand) -> lanewise(operand(operand), op.vectorOperator());
            case Lane.Bin(BinOp op, Lane left, Lane right) -> op == BinOp.DIV && left.kind() == Kind.INT
                    ? division.quotient(left, right)
                    : lanewise(receiver(left), op.vectorOperator(), operand(right));
            case Lane.Convert(Kind to, Lane operand) -> conversions.convert(operand, to);
            case Lane.Narrow(Kind to, Lane operand) -> conversions.narrow(operand, to);
            case Lane.Blend blend ->
                Code.primary("$L.blend($L, $L)", operand(blend.no()).receiver(), operand(blend.yes()).text(),
                        masks.in(blend.test(), blend.kind()).text());
            case Lane.Intrin(Intrinsic fn, List<Lane> args) -> intrinsic(fn, args);
            case Lane.Input _, Lane.InputAt _, Lane.ArrayAt _, Lane.GatherInput _, Lane.Gather _, Lane.Lookup _,
                    Lane.GatherArray _ ->
                gathers.read(lane);
        };
    }

    /** Where element {@code index} of all lanes lies in a per-lane local array. */
    CodeBlock rowOf(Expr index) {
        return gathers.rowOf(index);
    }

    /** Where value {@code index} of all lanes lies in a mapped argument. */
    CodeBlock placeOf(Port port, Expr index) {
        return gathers.placeOf(port, index);
    }

    /** The remainder of INT lanes; lanes with divisor 0 give anything. */
    Code intRemainder(Lane dividend, Lane divisor) {
        return division.remainder(dividend, divisor);
    }

    /** The vector as a part of a larger expression. */
    Code operand(Lane lane) {
        if (lane instanceof Lane.Splat(Expr value) && value instanceof Expr.Const literal
                && literal.constKind() != Kind.BOOLEAN) {
            return Code.primary("$L", scope.constant(lane.kind(), literal));
        }
        return readsScratch(lane) ? bind(lane.kind(), "read", value(lane)) : value(lane);
    }

    /** The vector as that whose method is called. C1 knows the class of a constant of the class, and inlines into it until it gives up. */
    Code receiver(Lane lane) {
        return lane instanceof Lane.Splat(Expr value) && value instanceof Expr.Const && scope.hasConstantFields()
                ? splat(value)
                : operand(lane);
    }

    /** The vector as something that may be written several times. */
    Code repeated(Lane lane, String wanted) {
        boolean cheap =
                lane instanceof Lane.Get || lane instanceof Lane.Splat(Expr value) && value instanceof Expr.Const;
        return cheap ? operand(lane) : bind(lane.kind(), wanted, value(lane));
    }

    /** A new vector variable. */
    Code bind(Kind kind, String wanted, Code value) {
        String name = scope.fresh(wanted);
        out.add("$T $L = $L", VectorNames.vector(kind), name, value.text());
        return Code.primary("$L", name);
    }

    Code broadcast(Kind lane, CodeBlock value) {
        return Code.primary("$T.broadcast($L, $L)", VectorNames.vector(lane), scope.species(lane), value);
    }

    Code lanewise(Code receiver, String operator) {
        return Code.primary("$L.lanewise($L)", receiver.receiver(), scope.operator(operator));
    }

    Code lanewise(Code receiver, String operator, Code operand) {
        return Code.primary("$L.lanewise($L, $L)", receiver.receiver(), scope.operator(operator), operand.text());
    }

    private Code splat(Expr value) {
        CodeBlock scalar = value.kind() == Kind.BOOLEAN
                ? CodeBlock.of("$L ? 1 : 0", scalars.of(value).within(Code.OR_ELSE))
                : scalars.of(value).text();
        return broadcast(value.kind().lane(), scalar);
    }

    private Code intrinsic(Intrinsic fn, List<Lane> args) {
        return switch (fn.lowering()) {
            case Intrinsic.Lowering.Reinterpret() -> conversions.reinterpret(args.getFirst(), fn.result());
            case Intrinsic.Lowering.Operator(String name) -> operator(fn, name, args);
            case Intrinsic.Lowering.Body _, Intrinsic.Lowering.PerLane() ->
                throw new IllegalStateException(fn + " has no vector operation");
        };
    }

    private Code operator(Intrinsic fn, String name, List<Lane> args) {
        if (name.equals("ABS") && fn.result() == Kind.LONG) {
            // AVX2 has none. The larger of x and -x is as good, also for MIN_VALUE.
            Code x = repeated(args.getFirst(), "signed");
            return lanewise(x, "MAX", lanewise(x, "NEG"));
        }
        Code receiver = receiver(args.getFirst());
        List<Code> operands = args.stream().skip(1).map(this::operand).toList();
        return switch (operands.size()) {
            case 0 -> lanewise(receiver, name);
            case 1 -> lanewise(receiver, name, operands.getFirst());
            default -> Code.primary("$L.lanewise($L, $L, $L)", receiver.receiver(), scope.operator(name),
                    operands.getFirst().text(), operands.get(1).text());
        };
    }

    /** Whether the value lies in scratch memory after the statements that compute it. */
    private static boolean readsScratch(Lane lane) {
        return switch (lane) {
            case Lane.GatherInput _, Lane.Gather _, Lane.Lookup _, Lane.GatherArray _ -> true;
            case Lane.Get _, Lane.Splat _, Lane.ElementIndex _, Lane.Un _, Lane.Bin _, Lane.Convert _, Lane.Narrow _,
                    Lane.Blend _, Lane.Intrin _, Lane.Input _, Lane.InputAt _, Lane.ArrayAt _ ->
                false;
        };
    }
}
