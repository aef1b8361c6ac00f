package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.Lane.LaneArray;
import dev.jvmap.processor.ir.Port;
import dev.jvmap.processor.ir.Pos;
import java.util.ArrayList;
import java.util.List;

/** Vectors read from memory: arguments, per-lane arrays, tables. */
final class GatherEmitter {
    private final KernelScope scope;
    private final LaneEmitter lanes;
    private final Statements out;
    private final ScalarExprEmitter scalars;

    GatherEmitter(KernelScope scope, LaneEmitter lanes, Statements out, ScalarExprEmitter scalars) {
        this.scope = scope;
        this.lanes = lanes;
        this.out = out;
        this.scalars = scalars;
    }

    Code read(Lane lane) {
        return switch (lane) {
            case Lane.Input(Port port) -> load(lane.kind(), CodeBlock.of("$L", scope.params().array(port)),
                    CodeBlock.of("$L + $L", scope.params().at(port), scope.lane0()));
            case Lane.InputAt(Port port, Expr index) ->
                load(lane.kind(), arrayOf(port, index), placeOf(port, index));
            case Lane.GatherInput(Port port, Lane index) ->
                gather(lane.kind(), CodeBlock.of("$L", scope.params().array(port)),
                        CodeBlock.of("$L + $L", scope.params().at(port), scope.lane0()),
                        eachLane(index, scope.params().stride(port)));
            case Lane.Gather(Expr array, Lane index) -> table(array, index);
            case Lane.Lookup(Expr table, Lane place) -> lookup(table, place);
            case Lane.ArrayAt(LaneArray array, Expr index) ->
                load(lane.kind(), CodeBlock.of("$L", scope.own(array.name())), rowOf(index));
            case Lane.GatherArray(LaneArray array, Lane index) ->
                gather(lane.kind(), CodeBlock.of("$L", scope.own(array.name())),
                        CodeBlock.of("0"), eachLane(index, KernelScope.LANES));
            case Lane.Get _, Lane.Splat _, Lane.ElementIndex _, Lane.Un _, Lane.Bin _, Lane.Convert _, Lane.Narrow _,
                    Lane.Blend _, Lane.Intrin _ ->
                throw new IllegalArgumentException("no read: " + lane);
        };
    }

    /** Where element {@code index} of all lanes lies in a per-lane local array. */
    CodeBlock rowOf(Expr index) {
        return isConst(index, 0) ? CodeBlock.of("0")
                : CodeBlock.of("$L * $L", scalars.of(index).factor(), KernelScope.LANES);
    }

    /** Where value {@code index} of all lanes lies in a mapped argument. */
    CodeBlock placeOf(Port port, Expr index) {
        return CodeBlock.of("$L$L + $L", scope.params().at(port), plusProduct(index, port), scope.lane0());
    }

    /** The array that holds value {@code index} of all lanes. */
    private CodeBlock arrayOf(Port port, Expr index) {
        String array = scope.params().array(port);
        return scope.params().hasRows(port.name()) ? CodeBlock.of("$L[$L]", array, scalars.of(index).text())
                : CodeBlock.of("$L", array);
    }

    private CodeBlock plusProduct(Expr index, Port port) {
        if (isConst(index, 0)) {
            return CodeBlock.of("");
        }
        String stride = scope.params().stride(port);
        return isConst(index, 1) ? CodeBlock.of(" + $L", stride)
                : CodeBlock.of(" + $L * $L", scalars.of(index).factor(), stride);
    }

    /**
     * The positions of {@code index} where values of one lane are {@code stride} apart, and those of neighbouring lanes
     * next to each other.
     */
    private Code eachLane(Lane index, String stride) {
        Code scaled =
                lanes.lanewise(lanes.operand(index), "MUL", lanes.broadcast(Kind.INT, CodeBlock.of("$L", stride)));
        return Code.primary("$L.addIndex(1)", scaled.text());
    }

    private Code table(Expr array, Lane index) {
        Kind element = array.type().scalarKind();
        CodeBlock table = reusable(array);
        Code indexes = lanes.value(index);
        return element == element.lane() ? gather(element, table, CodeBlock.of("0"), indexes)
                : narrow(element, table, indexes);
    }

    /** Two registers hold the table where vectors are long enough; where they are not, it is read as any other. */
    private Code lookup(Expr table, Lane place) {
        Kind element = table.type().scalarKind();
        Expr last = place.kind() == Kind.LONG ? new Expr.Const(Kind.LONG, Lane.Lookup.LENGTH - 1L, Pos.NONE)
                : new Expr.Const(Kind.INT, Lane.Lookup.LENGTH - 1, Pos.NONE);
        Lane index = new Lane.Bin(BinOp.AND, place, new Lane.Splat(last));
        Lane ints = place.kind() == Kind.INT ? index : new Lane.Convert(Kind.INT, index);
        CodeBlock few = CodeBlock.of("$L < $L", KernelScope.LANES, Lane.Lookup.LENGTH / 2);
        List<Code> gather = new ArrayList<>();
        CodeBlock spill = out.capture(
                () -> gather.add(gather(element, scalars.of(table).text(), CodeBlock.of("0"), lanes.value(ints))));
        out.block(CodeBlock.of("if ($L)", few), spill);

        Code words = Code.primary("$L.selectFrom($L, $L)", lanes.operand(place).receiver(),
                register(table, place.kind(), CodeBlock.of("0")),
                register(table, place.kind(), CodeBlock.of("$L - $L", Lane.Lookup.LENGTH, KernelScope.LANES)));
        Code select = element == place.kind() ? words
                : Code.primary("$L.reinterpretAs$Ls()", words.text(), VectorNames.word(element));
        return new Code(CodeBlock.of("$L ? $L : $L", few, gather.getFirst().text(), select.text()), Code.CONDITIONAL);
    }

    /** As many elements of a small table as there are lanes, as words that are as wide. */
    private CodeBlock register(Expr table, Kind word, CodeBlock from) {
        Kind element = table.type().scalarKind();
        Code elements = load(element, scalars.of(table).text(), from);
        Code words = element == word ? elements
                : Code.primary("$L.reinterpretAs$Ls()", elements.text(), VectorNames.word(word));
        return scope.register(nameOf(table), word, words.text());
    }

    private Code gather(Kind lane, CodeBlock array, CodeBlock offset, Code indexes) {
        String map = scope.params().scratch(Kind.INT, 0);
        out.add("$L.intoArray($L, 0)", indexes.receiver(), map);
        return Code.primary("$T.fromArray($L, $L, $L, $L, 0)", VectorNames.vector(lane), scope.species(lane), array,
                offset, map);
    }

    /** The API gathers only from arrays of the lanes' own kind. */
    private Code narrow(Kind element, CodeBlock array, Code indexes) {
        String map = scope.params().scratch(Kind.INT, 0);
        out.add("$L.intoArray($L, 0)", indexes.receiver(), map);
        String lane = scope.lane();
        CodeBlock read = CodeBlock.of("$L[$L[$L]]", array, map, lane);
        out.block(EachLane.head(lane), Statements.of("$L[$L] = $L", map, lane,
                element == Kind.BOOLEAN ? CodeBlock.of("$L ? 1 : 0", read) : read));
        return load(Kind.INT, CodeBlock.of("$L", map), CodeBlock.of("0"));
    }

    private Code load(Kind lane, CodeBlock array, CodeBlock at) {
        return Code.primary("$T.fromArray($L, $L, $L)", VectorNames.vector(lane), scope.species(lane), array, at);
    }

    /** The array in a form that may be written inside a loop. */
    private CodeBlock reusable(Expr array) {
        Code code = scalars.of(array);
        if (array instanceof Expr.Local || array instanceof Expr.Global global && global.accessible()) {
            return code.receiver();
        }
        String name = scope.fresh("table");
        out.add("$T $L = $L", TypeNames.of(array.type()), name, code.text());
        return CodeBlock.of("$L", name);
    }

    private static String nameOf(Expr table) {
        return table instanceof Expr.Global(_, String field, _, _, _, _) ? field : "table";
    }

    private static boolean isConst(Expr index, int value) {
        return index instanceof Expr.Const constant && constant.value().equals(value);
    }
}
