package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Lane;
import java.util.OptionalInt;

/**
 * Division of INT lanes, for which there is no vector instruction: by way of doubles, whose 53 bits make the truncated
 * quotient of two ints exact, unless the divisor is a constant. The quotient that overflows, {@code MIN_VALUE / -1}, is
 * the negated dividend, as every quotient by -1. Lanes with divisor 0 give anything.
 */
final class IntDivision {
    /** A divisor, and its value where that is known now and not zero, which no lane divides by that goes on. */
    private record Divisor(Code vector, OptionalInt constant) {}

    private final KernelScope scope;
    private final LaneEmitter lanes;
    private final ConversionEmitter conversions;
    private final ConstantDivision constants;

    IntDivision(KernelScope scope, LaneEmitter lanes, ConversionEmitter conversions) {
        this.scope = scope;
        this.lanes = lanes;
        this.conversions = conversions;
        this.constants = new ConstantDivision(scope, lanes, conversions);
    }

    Code quotient(Lane dividend, Lane divisor) {
        return quotient(lanes.repeated(dividend, "dividend"), divisor(divisor));
    }

    /** {@code x - x / y * y}, which is what Java defines the remainder to be. */
    Code remainder(Lane dividend, Lane divisor) {
        Code x = lanes.repeated(dividend, "dividend");
        Divisor y = divisor(divisor);
        return lanes.lanewise(x, "SUB", lanes.lanewise(quotient(x, y), "MUL", y.vector));
    }

    private Divisor divisor(Lane lane) {
        OptionalInt constant = lane instanceof Lane.Splat(Expr value) && value instanceof Expr.Const known
                && ((Number) known.value()).intValue() != 0
                        ? OptionalInt.of(((Number) known.value()).intValue())
                        : OptionalInt.empty();
        return new Divisor(lanes.repeated(lane, "divisor"), constant);
    }

    private Code quotient(Code x, Divisor y) {
        return y.constant.isPresent() ? constants.quotient(x, y.constant.getAsInt()) : quotient(x, y.vector);
    }

    private Code quotient(Code x, Code y) {
        Code minusOne = lanes.broadcast(Kind.INT, CodeBlock.of("-1"));
        return Code.primary("$L.blend($L, $L.compare($L, $L))", truncated(x, y).receiver(),
                lanes.lanewise(x, "NEG").text(), y.receiver(), scope.operator("EQ"), minusOne.text());
    }

    private Code truncated(Code x, Code y) {
        if (scope.hasDoubleLanes()) {
            return truncated(x, y, scope.species(Kind.DOUBLE), 0, 0);
        }
        Code low = lanes.bind(Kind.INT, "low", truncated(x, y, scope.half(), 0, 0));
        Code high = lanes.bind(Kind.INT, "high", truncated(x, y, scope.half(), 1, -1));
        return lanes.lanewise(low, "OR", high);
    }

    /** The quotients of as many lanes as there are doubles in {@code species}; the other lanes are 0. */
    private Code truncated(Code x, Code y, String species, int part, int resultPart) {
        Code dividend = conversions.cast(x, Kind.INT, Kind.DOUBLE, species, part);
        Code divisor = conversions.cast(y, Kind.INT, Kind.DOUBLE, species, part);
        return conversions.cast(lanes.lanewise(dividend, "DIV", divisor), Kind.DOUBLE, Kind.INT,
                scope.species(Kind.INT), resultPart);
    }
}
