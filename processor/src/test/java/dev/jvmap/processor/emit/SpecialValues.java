package dev.jvmap.processor.emit;

import dev.jvmap.processor.ir.Kind;
import java.util.List;

/**
 * Values at which arithmetic goes wrong first: limits, powers of two and their neighbours, signed zeros, infinities,
 * NaN.
 */
final class SpecialValues {
    private static final List<Object> INTS =
            List.of(0, 1, -1, 2, -2, 3, 7, -7, 31, 32, 33, -31, 63, 64, 127, 128, -128, -129, 255, 32767,
                    32768, -32769, 65535, 65536, (1 << 24) + 1, -(1 << 24) - 3, 123456789, -987654321,
                    Integer.MAX_VALUE - 1, Integer.MAX_VALUE,
                    Integer.MIN_VALUE + 1, Integer.MIN_VALUE);
    private static final List<Object> LONGS =
            List.of(0L, 1L, -1L, 2L, 3L, -7L, 10L, 31L, 32L, 63L, 64L, 65L, 0xffffffffL, 0x100000000L, -0x80000000L,
                    0x80000000L, (1L << 24) + 1, (1L << 53) - 1, (1L << 53) + 1, -(1L << 53) - 1, (1L << 54) + 3,
                    (1L << 60) + (1L << 36) + 1,
                    (1L << 60) + (1L << 36), (1L << 60) - (1L << 35), 0x7fffffbfffffffffL, 0x7fffff4000000001L,
                    1234567890123456789L,
                    -987654321987654321L, Long.MAX_VALUE - 1, Long.MAX_VALUE, Long.MIN_VALUE + 1, Long.MIN_VALUE);
    private static final List<Object> FLOATS =
            List.of(0f, -0f, 1f, -1f, 0.5f, -0.5f, 1.5f, 2.5f, -2.5f, 3f, 0.1f, 0.99999994f, 8388607.5f, 16777216f,
                    0x1p31f, -0x1p31f, 0x1.fffffep30f, 0x1p63f, -0x1p63f, 0x1.fffffep62f, 1e30f, -1e30f,
                    Float.MIN_VALUE, -Float.MIN_VALUE,
                    Float.MIN_NORMAL, Float.MAX_VALUE, -Float.MAX_VALUE, Float.POSITIVE_INFINITY,
                    Float.NEGATIVE_INFINITY, Float.NaN);
    private static final List<Object> DOUBLES =
            List.of(0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.1, 0.9999999999999999, 0x1p31, -0x1p31,
                    -2147483648.9, 2147483647.9, 4294967296.5, 0x1p52 + 1, 0x1p53, 0x1p63, -0x1p63,
                    0x1.fffffffffffffp62, 1e300, -1e300, 1e-300,
                    3.4028235677973366e38, 1.401298464324817e-45, 7e-46, Double.MIN_VALUE, -Double.MIN_VALUE,
                    Double.MIN_NORMAL, Double.MAX_VALUE,
                    -Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN);

    private SpecialValues() {}

    /** Fewer of them where combinations of three are to be tried. */
    static List<Object> of(Kind kind, int combined) {
        List<Object> all = switch (kind) {
            case INT -> INTS;
            case LONG -> LONGS;
            case FLOAT -> FLOATS;
            case DOUBLE -> DOUBLES;
            case BOOLEAN, BYTE, SHORT, CHAR -> throw new IllegalArgumentException("no lane kind: " + kind);
        };
        return combined < 3 ? all : all.stream().filter(value -> all.indexOf(value) % 3 == 0).toList();
    }

    /** A Java value as a kernel stores it. */
    static Object asLane(Object value) {
        return switch (value) {
            case Boolean b -> b ? 1 : 0;
            case Byte b -> (int) b;
            case Short s -> (int) s;
            case Character c -> (int) c;
            default -> value;
        };
    }
}
