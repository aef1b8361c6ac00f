package dev.jvmap.processor.emit;

import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.Pos;
import java.util.function.LongFunction;

/**
 * Division of INT lanes by a constant, by a shift or a multiplication of longs (T. Granlund and P. Montgomery, "Division by invariant integers
 * using multiplication", PLDI 1994, theorem 5.1): for a divisor d that is no power of two, and the least l with d &lt; 2<sup>l</sup>,
 *
 * <pre>
 * x / d  =  (x * (2^(31+l) / d + 1) &gt;&gt; 31+l)  -  (x &gt;&gt; 31)
 * </pre>
 *
 * for all ints x. The factor has at most 32 bits, so the product fits into a long.
 */
final class ConstantDivision {
    private static final int HIGH_BIT = Integer.SIZE - 1;

    private final KernelScope scope;
    private final LaneEmitter lanes;
    private final ConversionEmitter conversions;

    ConstantDivision(KernelScope scope, LaneEmitter lanes, ConversionEmitter conversions) {
        this.scope = scope;
        this.lanes = lanes;
        this.conversions = conversions;
    }

    /**
     * The quotient, truncated as Java's.
     *
     * @param x something that may be written several times
     * @param divisor not zero
     */
    Code quotient(Code x, int divisor) {
        Code byAmount = byAmount(x, Math.abs(divisor));
        return divisor < 0 ? lanes.lanewise(byAmount, "NEG") : byAmount;
    }

    /** @param divisor 2^31 comes as {@code MIN_VALUE} */
    private Code byAmount(Code x, int divisor) {
        if (divisor == 1) {
            return x;
        }
        return Integer.bitCount(divisor) == 1 ? byPower(x, Integer.numberOfTrailingZeros(divisor))
                : byProduct(x, divisor);
    }

    /** {@code x + (x < 0 ? 2^k - 1 : 0) >> k}: the shift alone rounds down. */
    private Code byPower(Code x, int k) {
        Code roundUp = lanes.lanewise(sign(x), "LSHR", ints(Integer.SIZE - k));
        return lanes.lanewise(lanes.lanewise(x, "ADD", roundUp), "ASHR", ints(k));
    }

    private Code byProduct(Code x, int divisor) {
        int l = Integer.SIZE - Integer.numberOfLeadingZeros(divisor);
        long factor = (1L << HIGH_BIT + l) / divisor + 1;
        Code rounded = scope.hasDoubleLanes() ? inLongLanes(x, factor, HIGH_BIT + l) : inPairs(x, factor, l - 1);
        return lanes.lanewise(rounded, "SUB", sign(x));
    }

    /** {@code x * factor >> shift}, where there are as many long lanes as ints. */
    private Code inLongLanes(Code x, long factor, int shift) {
        LongFunction<Code> longs = value -> constant(Kind.LONG, value);
        Code product = lanes.lanewise(conversions.cast(x, Kind.INT, Kind.LONG), "MUL", longs.apply(factor));
        return conversions.cast(lanes.lanewise(product, "ASHR", longs.apply(shift)), Kind.LONG, Kind.INT);
    }

    /** {@code x * factor >> 32 + shift}, two ints in each long: the products of either keep their upper half in its place. */
    private Code inPairs(Code x, long factor, int shift) {
        LongFunction<Code> longs = value -> Code.primary("$T.broadcast($L, $LL)", VectorNames.vector(Kind.LONG),
                scope.pairs(), value);
        Code half = longs.apply(Integer.SIZE);
        Code pairs = Code.primary("$L.reinterpretAsLongs()", x.receiver());
        Code upper = lanes.lanewise(lanes.lanewise(pairs, "ASHR", half), "MUL", longs.apply(factor));
        Code odd = lanes.bind(Kind.LONG, "odd", lanes.lanewise(upper, "AND", longs.apply(-1L << Integer.SIZE)));
        Code signed = lanes.lanewise(lanes.lanewise(pairs, "LSHL", half), "ASHR", half);
        Code even = lanes.bind(Kind.LONG, "even",
                lanes.lanewise(lanes.lanewise(signed, "MUL", longs.apply(factor)), "LSHR", half));
        Code high = Code.primary("$L.reinterpretAsInts()", lanes.lanewise(odd, "OR", even).receiver());
        return shift == 0 ? high : lanes.lanewise(high, "ASHR", ints(shift));
    }

    /** -1 where x is negative, 0 elsewhere. */
    private Code sign(Code x) {
        return lanes.lanewise(x, "ASHR", ints(HIGH_BIT));
    }

    private Code ints(int value) {
        return constant(Kind.INT, value);
    }

    private Code constant(Kind kind, Object value) {
        return lanes.operand(new Lane.Splat(new Expr.Const(kind, value, Pos.NONE)));
    }
}
