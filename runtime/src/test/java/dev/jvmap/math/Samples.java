package dev.jvmap.math;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Arguments to measure a function at, from a fixed seed. */
final class Samples {
    private static final long SEED = 0x5EED;

    private Samples() {
    }

    /** As many arguments per function as {@code -Djvmap.ulp.samples} says, else what a normal build has time for. */
    static long count() {
        return Long.getLong("jvmap.ulp.samples", 100_000);
    }

    /** Every double of [from, to] with the same probability: small magnitudes come as often as large ones. */
    static DoubleStream uniformInBits(double from, double to, long count) {
        return new SplittableRandom(SEED).longs(count, order(from), order(to) + 1).mapToDouble(Samples::atOrder);
    }

    /** Every real of [from, to) with the same probability. */
    static DoubleStream uniform(double from, double to, long count) {
        return new SplittableRandom(SEED).doubles(count, from, to);
    }

    /** The {@code 2 * reach + 1} doubles around {@code centre}, in ascending order. */
    static DoubleStream around(double centre, int reach) {
        return LongStream.rangeClosed(order(centre) - reach, order(centre) + reach).mapToDouble(Samples::atOrder);
    }

    /** The position of a finite double in ascending order; both zeros are at 0. */
    static long order(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }

    static double atOrder(long order) {
        return Double.longBitsToDouble(order < 0 ? Long.MIN_VALUE - order : order);
    }
}
