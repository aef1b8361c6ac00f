package dev.jvmap.processor.oracle;

import dev.jvmap.processor.ir.Kind;

/** What undefined lanes hold: values that do harm wherever they are used by mistake, in an order that is the same in every run. */
final class Poison {
    private static final int[] INTS = {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE, 0x5EED_BAD, 7};
    private static final long[] LONGS = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE, 0x5EED_BAD_5EED_BADL, 7};
    private static final double[] DOUBLES = {Double.NaN, -0.0, Double.NEGATIVE_INFINITY, -1e300, 7, Double.MIN_VALUE};

    private int next;

    Object value(Kind lane) {
        next++;
        return switch (lane) {
            case INT -> INTS[next % INTS.length];
            case LONG -> LONGS[next % LONGS.length];
            case FLOAT -> (float) DOUBLES[next % DOUBLES.length];
            case DOUBLE -> DOUBLES[next % DOUBLES.length];
            case BOOLEAN, BYTE, SHORT, CHAR -> throw new OracleFailure("no lane kind: " + lane);
        };
    }
}
