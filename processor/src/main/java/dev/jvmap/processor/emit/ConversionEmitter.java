package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Lane;

/**
 * Conversions between lane kinds with the semantics of Java's casts; vectors of all kinds have the same number of
 * lanes.
 */
final class ConversionEmitter {
    private final KernelScope scope;
    private final LaneEmitter lanes;
    private final Statements out;

    ConversionEmitter(KernelScope scope, LaneEmitter lanes, Statements out) {
        this.scope = scope;
        this.lanes = lanes;
        this.out = out;
    }

    Code convert(Lane operand, Kind to) {
        Kind from = operand.kind();
        if (from == to) {
            return lanes.operand(operand);
        }
        boolean longs = from == Kind.LONG && to.isFloating() || to == Kind.LONG && from.isFloating();
        return longs ? convertLongs(operand, to) : cast(lanes.operand(operand), from, to);
    }

    /**
     * Between longs and floating point there is no vector instruction before AVX-512, and the API's own fallback
     * allocates: 7 ns per lane against 2 of a loop on AVX2. The JIT compiles one of the two branches.
     */
    private Code convertLongs(Lane operand, Kind to) {
        Code from = lanes.repeated(operand, "unconverted");
        String converted = scope.fresh("converted");
        out.add("$T $L", VectorNames.vector(to), converted);
        out.block(CodeBlock.of("if ($L)", scope.convertsLongs()),
                Statements.of("$L = $L", converted, cast(from, operand.kind(), to).text()),
                CodeBlock.of(" else {\n$>$L$<}", out.capture(() -> {
                    Code value = operand.kind() == Kind.LONG && to == Kind.DOUBLE ? longToDouble(from)
                            : laneByLane(from, operand.kind(), to);
                    out.add("$L = $L", converted, value.text());
                })));
        return Code.primary("$L", converted);
    }

    /** One instruction where {@code from} and {@code to} have one. */
    Code cast(Code operand, Kind from, Kind to) {
        return cast(operand, from, to, scope.species(to), 0);
    }

    /** The part {@code part} of the lanes, in the sense of the API, as vectors of the given species. */
    Code cast(Code operand, Kind from, Kind to, String species, int part) {
        return Code.unary("($T) $L.convertShape($L, $L, $L)", VectorNames.vector(to), operand.receiver(),
                scope.operator(VectorNames.conversion(from, to)), species, part);
    }

    /** INT lanes wrapped to a narrow kind. */
    Code narrow(Lane operand, Kind to) {
        return switch (to) {
            case CHAR ->
                lanes.lanewise(lanes.operand(operand), "AND", lanes.broadcast(Kind.INT, CodeBlock.of("0xffff")));
            case BYTE -> signExtend(operand, 24);
            case SHORT -> signExtend(operand, 16);
            case BOOLEAN, INT, LONG, FLOAT, DOUBLE -> throw new IllegalArgumentException("no narrow kind: " + to);
        };
    }

    /** The same bits as another kind. */
    Code reinterpret(Lane operand, Kind to) {
        return Code.primary("$L.reinterpretAs$Ls()", lanes.operand(operand).receiver(), VectorNames.word(to));
    }

    private Code signExtend(Lane operand, int bits) {
        Code count = lanes.broadcast(Kind.INT, CodeBlock.of("$L", bits));
        return lanes.lanewise(lanes.lanewise(lanes.operand(operand), "LSHL", count), "ASHR", count);
    }

    private Code laneByLane(Code operand, Kind kind, Kind to) {
        String from = scope.params().scratch(kind, 0);
        String result = scope.params().scratch(to, 0);
        out.add("$L.intoArray($L, 0)", operand.receiver(), from);
        String lane = scope.lane();
        out.block(EachLane.head(lane), Statements.of("$L[$L] = ($L) $L[$L]", result, lane, to.keyword(), from, lane));
        return Code.primary("$T.fromArray($L, $L, 0)", VectorNames.vector(to), scope.species(to), result);
    }

    /**
     * The two halves of the long become the low bits of doubles with fixed exponents, 2^84 for the high half (which
     * keeps its sign by a flipped bit) and 2^52 for the low one. The difference is exact, so the sum is rounded once,
     * as the cast is. The constants are common knowledge among compilers for processors without such a conversion.
     */
    private Code longToDouble(Code whole) {
        Code high = lanes.bind(Kind.DOUBLE, "high", doubles(lanes.lanewise(
                lanes.lanewise(whole, "LSHR", longs("32")), "XOR", longs("0x4530000080000000L"))));
        Code low = lanes.bind(Kind.DOUBLE, "low", doubles(lanes.lanewise(
                lanes.lanewise(whole, "AND", longs("0xffffffffL")), "OR", longs("0x4330000000000000L"))));
        Code bias = lanes.broadcast(Kind.DOUBLE, CodeBlock.of("0x1.00000801p84"));
        return lanes.lanewise(lanes.lanewise(high, "SUB", bias), "ADD", low);
    }

    private Code longs(String literal) {
        return lanes.broadcast(Kind.LONG, CodeBlock.of("$L", literal));
    }

    private static Code doubles(Code bits) {
        return Code.primary("$L.reinterpretAsDoubles()", bits.receiver());
    }
}
