package dev.jvmap.processor.emit;

import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;

/** Constants as Java source that has the constant's own type. */
final class Literals {
    private Literals() {
    }

    static Code of(Expr.Const constant) {
        return of(constant.constKind(), constant.value());
    }

    private static Code of(Kind kind, Object value) {
        return switch (kind) {
            case BOOLEAN -> Code.primary("$L", value);
            case BYTE, SHORT -> Code.unary("($L) $L", kind.keyword(), value);
            case CHAR -> character((Character) value);
            case INT -> signed((Integer) value < 0, value.toString());
            case LONG -> signed((Long) value < 0, value + "L");
            case FLOAT -> floating((Float) value);
            case DOUBLE -> floating((Double) value);
        };
    }

    private static Code character(char value) {
        return value > ' ' && value < 0x7f && value != '\'' && value != '\\'
                ? Code.primary("'$L'", value)
                : Code.unary("(char) $L", (int) value);
    }

    private static Code floating(float value) {
        if (Float.isFinite(value)) {
            return signed(Float.floatToRawIntBits(value) < 0, value + "f");
        }
        return Code.primary("Float.$L", special(value));
    }

    private static Code floating(double value) {
        if (Double.isFinite(value)) {
            return signed(Double.doubleToRawLongBits(value) < 0, Double.toString(value));
        }
        return Code.primary("Double.$L", special(value));
    }

    private static String special(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        return value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
    }

    /** A literal with a minus sign is an expression with an operator. */
    private static Code signed(boolean negative, String text) {
        return negative ? Code.unary("$L", text) : Code.primary("$L", text);
    }
}
