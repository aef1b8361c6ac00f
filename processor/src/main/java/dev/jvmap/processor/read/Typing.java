package dev.jvmap.processor.read;

import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Type;
import java.util.List;
import java.util.stream.Stream;

/** Java's conversions of numbers (JLS 5), made explicit. A conversion of a constant is done at once. */
final class Typing {
    private Typing() {}

    /** Unary numeric promotion (JLS 5.6): the narrow kinds become int. */
    static Kind promoted(Kind kind) {
        return kind.isNarrow() ? Kind.INT : kind;
    }

    /** Binary numeric promotion (JLS 5.6): the wider of the two, at least int. */
    static Kind promoted(Kind left, Kind right) {
        Kind a = promoted(left);
        Kind b = promoted(right);
        return a.compareTo(b) >= 0 ? a : b;
    }

    /**
     * The kind of a choice between numbers, {@code test ? a : b} (JLS 15.25) or a switch (JLS 15.28.1). A narrow kind
     * survives beside int constants that fit in it.
     */
    static Kind common(List<Expr> values) {
        Kind widest = values.stream().map(Expr::kind).reduce(Typing::promoted).orElseThrow();
        return Stream.of(Kind.CHAR, Kind.SHORT, Kind.BYTE)
                .filter(narrow -> values.stream().anyMatch(value -> value.kind() == narrow))
                .filter(narrow -> values.stream().allMatch(value -> fits(value, narrow)))
                .findFirst()
                .orElse(widest);
    }

    private static boolean fits(Expr value, Kind narrow) {
        return value.kind() == narrow
                || value.kind() == Kind.BYTE && narrow == Kind.SHORT
                || value instanceof Expr.Const(Kind kind, Object constant, _) && kind == Kind.INT
                        && cast(cast(constant, narrow), Kind.INT).equals(constant);
    }

    static boolean isNumeric(Type type) {
        return type instanceof Type.Prim(Kind kind) && kind != Kind.BOOLEAN;
    }

    static boolean isBoolean(Type type) {
        return type.equals(Type.BOOLEAN);
    }

    /** Converts between numeric kinds as Java's cast does; boolean only to itself. */
    static Expr convert(Expr expr, Kind to) {
        if (expr.kind() == to) {
            return expr;
        }
        return expr instanceof Expr.Const constant
                ? new Expr.Const(to, cast(constant.value(), to), constant.pos())
                : new Expr.Convert(to, expr, expr.pos());
    }

    /** The value of {@code (to) value}, boxed; {@code value} is the box of a number or a char. */
    private static Object cast(Object value, Kind to) {
        Number number = value instanceof Character c ? (Number) (int) c : (Number) value;
        boolean floating = number instanceof Float || number instanceof Double;
        // a floating number becomes a narrow integer by way of int (JLS 5.1.3)
        int asInt = floating ? (int) number.doubleValue() : number.intValue();
        return switch (to) {
            case BYTE -> (byte) asInt;
            case SHORT -> (short) asInt;
            case CHAR -> (char) asInt;
            case INT -> asInt;
            case LONG -> floating ? (long) number.doubleValue() : number.longValue();
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
            case BOOLEAN -> throw new IllegalArgumentException("a number is no boolean: " + value);
        };
    }
}
