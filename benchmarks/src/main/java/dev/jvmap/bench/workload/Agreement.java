package dev.jvmap.bench.workload;

import java.util.Objects;
import java.util.stream.IntStream;

/** How near the batched results are to those of the loop. */
public enum Agreement {
    /** Java fixes every bit. */
    BITS,
    /** The element calls functions of which Java only promises an ulp. */
    CLOSE,
    /** The same, in float. */
    CLOSE_F32;

    /** Whether two arrays of results are as near as they should be. All NaNs count as one. */
    public boolean holds(Object expected, Object actual) {
        return switch (this) {
            case BITS -> Objects.deepEquals(expected, actual);
            case CLOSE -> close((double[]) expected, (double[]) actual, 1e-9);
            case CLOSE_F32 -> close(Data.toDouble((float[]) expected), Data.toDouble((float[]) actual), 1e-4);
        };
    }

    /** Relative differences, absolute ones for results below 1. */
    private static boolean close(double[] expected, double[] actual, double tolerance) {
        return expected.length == actual.length && IntStream.range(0, expected.length)
                .allMatch(i -> Double.compare(expected[i], actual[i]) == 0
                        || Math.abs(expected[i] - actual[i]) <= tolerance * Math.max(1, Math.abs(expected[i])));
    }
}
