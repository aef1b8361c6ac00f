package dev.jvmap.bench.fresh;

import dev.jvmap.bench.workload.Kind;
import java.util.Arrays;

/**
 * What one new JVM measured.
 *
 * @param passMillis      milliseconds of each call in turn, the first one first
 * @param bytesPerElement allocated by all threads during the last call
 * @param peakHeapBytes   the most that the heap held
 * @param sameBits        whether the first and the last call gave the same bits
 * @param agrees          whether the results agree with the loop's as well as they should
 */
record Run(Kind kind, Side side, double[] passMillis, double bytesPerElement, long peakHeapBytes, boolean sameBits,
        boolean agrees) {

    /** What a JVM runs. */
    enum Side {
        LOOP,
        BATCHED
    }

    double firstMillis() {
        return passMillis[0];
    }

    /** Milliseconds of a call at the end: the median of the last five. */
    double settledMillis() {
        return Median.of(Arrays.copyOfRange(passMillis, Math.max(0, passMillis.length - 5), passMillis.length));
    }

    /** Milliseconds of the fastest call in the second half of all: what others on the host want, too, only makes calls slower. */
    double fastestLateMillis() {
        return Arrays.stream(passMillis, passMillis.length / 2, passMillis.length).min().orElseThrow();
    }

    /** Milliseconds of work before the first call that took at most {@code millis}; infinite if there was none. */
    double millisUntil(double millis) {
        double worked = 0;
        for (double pass : passMillis) {
            if (pass <= millis) {
                return worked;
            }
            worked += pass;
        }
        return Double.POSITIVE_INFINITY;
    }
}
