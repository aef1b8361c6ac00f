package dev.jvmap.processor.analysis;

import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Var;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** How large an integer can be, as its expression shows: {@code n & 15}, {@code bits >>> 60}. */
public final class Range {
    private Range() {}

    /** The largest value of an expression that is never negative; nothing for one that may be, or is not known. */
    public static OptionalLong atMost(Expr e) {
        return atMost(e, _ -> OptionalLong.empty());
    }

    /** @param variables the same of each variable */
    public static OptionalLong atMost(Expr e, Function<Var, OptionalLong> variables) {
        return switch (e) {
            case Expr.Local(Var v, Pos _) -> variables.apply(v);
            case Expr.Const(Kind kind, Object value, Pos _) when kind.isIntegral() && value instanceof Number n ->
                n.longValue() >= 0 ? OptionalLong.of(n.longValue()) : OptionalLong.empty();
            case Expr.Binary(BinOp op, Expr left, Expr right, Pos _) when op == BinOp.AND && left.kind().isIntegral() ->
                Stream.of(left, right).flatMapToLong(part -> atMost(part, variables).stream()).min();
            case Expr.Binary(BinOp op, Expr shifted, Expr.Const count, Pos _) when op == BinOp.USHR ->
                atMostShifted(shifted.kind().laneBits(), ((Number) count.value()).longValue());
            case Expr.Convert(Kind to, Expr operand, Pos _) when to.isIntegral() && operand.kind().isIntegral() ->
                atMost(operand, variables).stream()
                        .filter(most -> most <= Byte.MAX_VALUE || !to.isNarrow() && fits(most, to))
                        .findFirst();
            default -> OptionalLong.empty();
        };
    }

    private static OptionalLong atMostShifted(int bits, long count) {
        long by = count & bits - 1;
        return by == 0 ? OptionalLong.empty() : OptionalLong.of(-1L >>> Long.SIZE - bits + by);
    }

    private static boolean fits(long most, Kind kind) {
        return kind == Kind.LONG || most <= Integer.MAX_VALUE;
    }
}
