package dev.jvmap.bench.fresh;

import java.util.Arrays;

final class Median {
    private Median() {
    }

    /** The middle value, the lower one of two; of at least one number. */
    static double of(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }
}
