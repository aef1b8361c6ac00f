package dev.jvmap.processor.read;

import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Type;

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
     * The kind of {@code test ? yes : no} (JLS 15.25). A narrow kind survives beside an int constant that fits in it.
     */
    static Kind conditional(Expr yes, Expr no) {
        Kind a = yes.kind();
        Kind b = no.kind();
        if (a == b) {
            return a;
        }
        if (a.isNarrow() && fits(no, a)) {
            return a;
        }
        if (b.isNarrow() && fits(yes, b)) {
            return b;
        }
        boolean byteAndShort = a == Kind.BYTE && b == Kind.SHORT || a == Kind.SHORT && b == Kind.BYTE;
        return byteAndShort ? Kind.SHORT : promoted(a, b);
    }

    private static boolean fits(Expr expr, Kind narrow) {
        return expr instanceof Expr.Const constant
                && constant.constKind() == Kind.INT
                && ((Number) asInt(cast(constant.value(), narrow))).intValue() == (Integer) constant.value();
    }

    private static Object asInt(Object value) {
        return cast(value, Kind.INT);
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
