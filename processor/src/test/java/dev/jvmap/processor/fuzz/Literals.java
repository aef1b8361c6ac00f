package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.ir.Kind;

/** Values as Java source; negative ones in parentheses. */
final class Literals {
    private Literals() {}

    static String of(Object value) {
        return switch (value) {
            case Boolean b -> b.toString();
            case Byte b -> "(byte) " + parenthesised(b.toString());
            case Short s -> "(short) " + parenthesised(s.toString());
            case Character c -> "(char) " + (int) c;
            case Integer i -> i == Integer.MIN_VALUE ? "Integer.MIN_VALUE" : parenthesised(i.toString());
            case Long l -> l == Long.MIN_VALUE ? "Long.MIN_VALUE" : parenthesised(l + "L");
            case Float f -> Float.isFinite(f) ? parenthesised(f + "f") : special("Float", f);
            case Double d -> Double.isFinite(d) ? parenthesised(d.toString()) : special("Double", d);
            default -> throw new IllegalArgumentException("no primitive: " + value);
        };
    }

    /** The simplest value of a kind. */
    static String plain(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> "true";
            case BYTE, SHORT, CHAR -> "(" + kind.keyword() + ") 1";
            case INT -> "1";
            case LONG -> "1L";
            case FLOAT -> "1f";
            case DOUBLE -> "1.0";
        };
    }

    private static String parenthesised(String number) {
        return number.startsWith("-") ? "(" + number + ")" : number;
    }

    private static String special(String box, double value) {
        return box + (Double.isNaN(value) ? ".NaN" : value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
    }
}
