package dev.jvmap.processor.ir;

import dev.jvmap.processor.ir.Lane.LaneArray;
import dev.jvmap.processor.ir.Lane.LaneVar;
import dev.jvmap.processor.ir.Mask.MaskVar;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Vector and mask expressions. Operators look like Java's; {@code splat} and {@code all} mark where a uniform value enters the lanes, and
 * {@code blend(mask, yes, no)} chooses.
 */
final class LaneExprText {
    private LaneExprText() {}

    static String of(Lane lane) {
        return switch (lane) {
            case Lane.Get(LaneVar var) -> var.name();
            case Lane.Splat(Expr value) -> "splat(" + ExprText.of(value) + ")";
            case Lane.ElementIndex() -> "index()";
            case Lane.Un(UnOp op, Lane operand) -> op.token() + in(operand, ExprText.PRIMARY);
            case Lane.Bin(BinOp op, Lane left, Lane right) ->
                in(left, op.precedence()) + " " + op.token() + " " + in(right, op.precedence() + 1);
            case Lane.Convert(Kind to, Lane operand) -> "(" + to.keyword() + ") " + in(operand, ExprText.UNARY);
            case Lane.Narrow(Kind to, Lane operand) -> "narrow(" + to.keyword() + ", " + of(operand) + ")";
            case Lane.Blend(Mask test, Lane yes, Lane no) -> "blend(" + of(test) + ", " + of(yes) + ", " + of(no) + ")";
            case Lane.Intrin(Intrinsic fn, List<Lane> args) -> fn + list(args);
            case Lane.Input(Port port) -> "in(" + port.name() + ")";
            case Lane.InputAt(Port port, Expr index) -> "in(" + port.name() + ")[" + ExprText.of(index) + "]";
            case Lane.GatherInput(Port port, Lane index) -> "in(" + port.name() + ")[gather " + of(index) + "]";
            case Lane.Gather(Expr array, Lane index) -> ExprText.of(array) + "[gather " + of(index) + "]";
            case Lane.Lookup(Expr table, Lane place) -> ExprText.of(table) + "[look up " + of(place) + "]";
            case Lane.ArrayAt(LaneArray array, Expr index) -> array.name() + "[" + ExprText.of(index) + "]";
            case Lane.GatherArray(LaneArray array, Lane index) -> array.name() + "[gather " + of(index) + "]";
        };
    }

    static String list(List<Lane> args) {
        return args.stream().map(LaneExprText::of).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String in(Lane lane, int least) {
        return precedence(lane) < least ? "(" + of(lane) + ")" : of(lane);
    }

    private static int precedence(Lane lane) {
        return switch (lane) {
            case Lane.Bin(BinOp op, _, _) -> op.precedence();
            case Lane.Un _, Lane.Convert _ -> ExprText.UNARY;
            case Lane.Get _, Lane.Splat _, Lane.ElementIndex _, Lane.Narrow _, Lane.Blend _, Lane.Intrin _, Lane.Input _,
                    Lane.InputAt _, Lane.GatherInput _, Lane.Gather _, Lane.Lookup _, Lane.ArrayAt _, Lane.GatherArray _ ->
                ExprText.PRIMARY;
        };
    }

    static String of(Mask mask) {
        return switch (mask) {
            case Mask.Get(MaskVar var) -> var.name();
            case Mask.All(Expr value) -> "all(" + ExprText.of(value) + ")";
            case Mask.Compare(BinOp op, Lane left, Lane right) ->
                in(left, op.precedence() + 1) + " " + op.token() + " " + in(right, op.precedence() + 1);
            case Mask.Outside(Lane index, Expr length) -> "outside(" + of(index) + ", " + ExprText.of(length) + ")";
            case Mask.And(Mask left, Mask right) -> operand(left) + " & " + operand(right);
            case Mask.Or(Mask left, Mask right) -> operand(left) + " | " + operand(right);
            case Mask.AndNot(Mask left, Mask right) -> operand(left) + " & !" + operand(right);
            case Mask.Xor(Mask left, Mask right) -> operand(left) + " ^ " + operand(right);
            case Mask.Not(Mask operand) -> "!" + operand(operand);
        };
    }

    /** Anything but a name or a call stands in parentheses: masks have no habits of precedence that a reader could rely on. */
    private static String operand(Mask mask) {
        return switch (mask) {
            case Mask.Get _, Mask.All _, Mask.Outside _ -> of(mask);
            case Mask.Compare _, Mask.And _, Mask.Or _, Mask.AndNot _, Mask.Xor _, Mask.Not _ -> "(" + of(mask) + ")";
        };
    }
}
