package dev.jvmap.processor.oracle;

import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.UnOp;

/** Java's operators and casts on boxed values, computed by Java itself. */
final class Arithmetic {
    private Arithmetic() {}

    static Object unary(UnOp op, Object a) {
        return switch (op) {
            case NEG -> switch (a) {
                case Integer v -> -v;
                case Long v -> -v;
                case Float v -> -v;
                case Double v -> -v;
                default -> throw unexpected(op, a);
            };
            case COMPLEMENT -> switch (a) {
                case Integer v -> ~v;
                case Long v -> ~v;
                default -> throw unexpected(op, a);
            };
            case NOT -> !(Boolean) a;
        };
    }

    static Object binary(BinOp op, Object a, Object b) {
        if (op.group() == BinOp.Group.SHIFT) {
            return shift(op, a, ((Number) b).longValue());
        }
        return switch (a) {
            case Integer l -> ints(op, l, (Integer) b);
            case Long l -> longs(op, l, (Long) b);
            case Float l -> floats(op, l, (Float) b);
            case Double l -> doubles(op, l, (Double) b);
            case Boolean l -> booleans(op, l, (Boolean) b);
            case null, default -> identity(op, a, b);
        };
    }

    private static Object identity(BinOp op, Object a, Object b) {
        return switch (op) {
            case EQ -> a == b;
            case NE -> a != b;
            default -> throw unexpected(op, a);
        };
    }

    private static Object shift(BinOp op, Object a, long count) {
        return switch (a) {
            case Integer v -> switch (op) {
                case SHL -> v << count;
                case SHR -> v >> count;
                case USHR -> v >>> count;
                default -> throw unexpected(op, a);
            };
            case Long v -> switch (op) {
                case SHL -> v << count;
                case SHR -> v >> count;
                case USHR -> v >>> count;
                default -> throw unexpected(op, a);
            };
            default -> throw unexpected(op, a);
        };
    }

    private static Object ints(BinOp op, int a, int b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case LT -> a < b;
            case LE -> a <= b;
            case GT -> a > b;
            case GE -> a >= b;
            case EQ -> a == b;
            case NE -> a != b;
            case SHL, SHR, USHR -> throw unexpected(op, a);
        };
    }

    private static Object longs(BinOp op, long a, long b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case LT -> a < b;
            case LE -> a <= b;
            case GT -> a > b;
            case GE -> a >= b;
            case EQ -> a == b;
            case NE -> a != b;
            case SHL, SHR, USHR -> throw unexpected(op, a);
        };
    }

    private static Object floats(BinOp op, float a, float b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case LT -> a < b;
            case LE -> a <= b;
            case GT -> a > b;
            case GE -> a >= b;
            case EQ -> a == b;
            case NE -> a != b;
            case AND, OR, XOR, SHL, SHR, USHR -> throw unexpected(op, a);
        };
    }

    private static Object doubles(BinOp op, double a, double b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case LT -> a < b;
            case LE -> a <= b;
            case GT -> a > b;
            case GE -> a >= b;
            case EQ -> a == b;
            case NE -> a != b;
            case AND, OR, XOR, SHL, SHR, USHR -> throw unexpected(op, a);
        };
    }

    private static Object booleans(BinOp op, boolean a, boolean b) {
        return switch (op) {
            case AND -> a & b;
            case OR -> a | b;
            case XOR, NE -> a != b;
            case EQ -> a == b;
            case ADD, SUB, MUL, DIV, REM, SHL, SHR, USHR, LT, LE, GT, GE -> throw unexpected(op, a);
        };
    }

    /** Java's cast between numeric kinds. */
    static Object convert(Kind to, Object value) {
        return switch (value) {
            case Character c -> fromInt(to, c);
            case Byte b -> fromInt(to, b);
            case Short s -> fromInt(to, s);
            case Integer i -> fromInt(to, i);
            case Long l -> switch (to) {
                case LONG -> l;
                case FLOAT -> (float) (long) l;
                case DOUBLE -> (double) (long) l;
                case BYTE, SHORT, CHAR, INT, BOOLEAN -> fromInt(to, (int) (long) l);
            };
            case Float f -> switch (to) {
                case LONG -> (long) (float) f;
                case FLOAT -> f;
                case DOUBLE -> (double) (float) f;
                case BYTE, SHORT, CHAR, INT, BOOLEAN -> fromInt(to, (int) (float) f);
            };
            case Double d -> switch (to) {
                case LONG -> (long) (double) d;
                case FLOAT -> (float) (double) d;
                case DOUBLE -> d;
                case BYTE, SHORT, CHAR, INT, BOOLEAN -> fromInt(to, (int) (double) d);
            };
            default -> throw unexpected(to, value);
        };
    }

    private static Object fromInt(Kind to, int value) {
        return switch (to) {
            case BYTE -> (byte) value;
            case SHORT -> (short) value;
            case CHAR -> (char) value;
            case INT -> value;
            case LONG -> (long) value;
            case FLOAT -> (float) value;
            case DOUBLE -> (double) value;
            case BOOLEAN -> throw unexpected(to, value);
        };
    }

    private static OracleFailure unexpected(Object op, Object operand) {
        return new OracleFailure(op + " on " + operand.getClass().getSimpleName() + " " + operand);
    }
}
