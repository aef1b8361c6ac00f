package dev.jvmap.bench.report;

import dev.jvmap.bench.workload.Kind;

/**
 * One way of computing one workload when hot.
 *
 * @param way             {@code loop}, {@code twin}, {@code lanes}, {@code auto}, {@code oneThread}, {@code twoThreads} or
 *                        {@code hand}; for peers, the compiler and its options
 * @param elements        of one call
 * @param nanosPerElement mean over all iterations
 * @param spread          slowest against fastest iteration, as their difference in parts of the mean
 * @param bytesPerElement allocated; 0 for peers
 */
public record Timing(Kind kind, String way, int elements, double nanosPerElement, double spread,
        double bytesPerElement) {
}
