package dev.jvmap.processor.differential;

import dev.jvmap.processor.ir.Kind;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random values of a kind, from several distributions. */
public final class Draw {
    /** Where values come from. */
    public enum Distribution {
        /** the values at which arithmetic is interesting */
        SPECIAL,
        /** small whole numbers, and halves */
        SMALL,
        /** any bits */
        BITS,
        /** all of these */
        MIXED
    }

    private static final List<Double> DOUBLES =
            List.of(0.0, -0.0, 1.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
                    Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_NORMAL,
                    0x1.fffffffffffffp-1, 0.5, -0.5, 1.5, 2.5,
                    0x1p31, -0x1p31, 0x1p31 - 1, 0x1p32, 0x1p52, 0x1p53 + 2, 0x1p63, -0x1p63, 0x1p64, 1e-300, 1e300,
                    16777217.0, 0x1p-149, 3.4028235677973366e38);
    private static final List<Long> LONGS = List.of(0L, 1L, -1L, 2L, -2L, 3L, 7L, 10L, 31L, 32L, 33L, 63L, 64L, 65L,
            127L, 128L, -128L, -129L, 255L, 256L, 32767L,
            32768L, 65535L, 65536L, (long) Integer.MAX_VALUE, (long) Integer.MIN_VALUE, 1L << 31, 1L << 32, 1L << 53,
            (1L << 53) + 1, Long.MAX_VALUE,
            Long.MIN_VALUE, 0x5555555555555555L);

    private final RandomGenerator random;

    public Draw(RandomGenerator random) {
        this.random = random;
    }

    public Object value(Kind kind, Distribution distribution) {
        return switch (distribution) {
            case SPECIAL -> special(kind);
            case SMALL -> small(kind);
            case BITS -> bits(kind);
            case MIXED -> value(kind, Distribution.values()[random.nextInt(3)]);
        };
    }

    private Object special(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> random.nextBoolean();
            case FLOAT -> (float) (double) oneOf(DOUBLES);
            case DOUBLE -> oneOf(DOUBLES);
            case BYTE, SHORT, CHAR, INT, LONG -> ofLong(kind, oneOf(LONGS));
        };
    }

    private Object small(Kind kind) {
        int n = random.nextInt(-9, 10);
        return switch (kind) {
            case BOOLEAN -> random.nextBoolean();
            case FLOAT -> n / 2f;
            case DOUBLE -> n / 2.0;
            case BYTE, SHORT, CHAR, INT, LONG -> ofLong(kind, n);
        };
    }

    private Object bits(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> random.nextBoolean();
            case FLOAT -> Float.intBitsToFloat(random.nextInt());
            case DOUBLE -> Double.longBitsToDouble(random.nextLong());
            case BYTE, SHORT, CHAR, INT, LONG -> ofLong(kind, random.nextLong());
        };
    }

    /** A value between two others, both included; whole numbers and the ends come up often. */
    public Object between(Kind kind, double low, double high) {
        double inside = low + random.nextDouble() * (high - low);
        double value = switch (random.nextInt(8)) {
            case 0 -> low;
            case 1 -> high;
            case 2, 3 -> Math.clamp(Math.rint(inside), low, high);
            default -> inside;
        };
        return switch (kind) {
            case BOOLEAN -> value > (low + high) / 2;
            case FLOAT -> (float) value;
            case DOUBLE -> value;
            case BYTE, SHORT, CHAR, INT, LONG -> ofLong(kind, (long) Math.floor(value));
        };
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The low bits of a long as a whole number of the kind. */
    static Object ofLong(Kind kind, long value) {
        return switch (kind) {
            case BYTE -> (byte) value;
            case SHORT -> (short) value;
            case CHAR -> (char) value;
            case INT -> (int) value;
            case LONG -> value;
            case BOOLEAN, FLOAT, DOUBLE -> throw new IllegalArgumentException("no whole number: " + kind);
        };
    }
}
