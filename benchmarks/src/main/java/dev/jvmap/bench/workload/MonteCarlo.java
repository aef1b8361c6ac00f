package dev.jvmap.bench.workload;

import static dev.jvmap.Vmap.NONE;

import dev.jvmap.Vmap;

/** A random generator of its own in each element: shifts and exclusive ors of longs. */
final class MonteCarlo {
    private static final int DRAWS = 64;

    private MonteCarlo() {
    }

    /** π from {@code draws} random points of a square, with xorshift64 (G. Marsaglia, "Xorshift RNGs", 2003). */
    @Vmap(inAxes = {0, NONE}, strict = true)
    static double pi(long seed, int draws) {
        long state = seed;
        int inside = 0;
        for (int draw = 0; draw < draws; draw++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            double x = (state >>> 11) * 0x1p-53;
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            double y = (state >>> 11) * 0x1p-53;
            if (x * x + y * y < 1) {
                inside++;
            }
        }
        return 4.0 * inside / draws;
    }

    static Workload workload(int n) {
        long[] seeds = Data.bits(1, n);
        double[] estimate = new double[n];
        return new Workload(estimate, () -> {
            for (int i = 0; i < n; i++) {
                estimate[i] = pi(seeds[i], DRAWS);
            }
        }, how -> MonteCarloBatched.piInto(estimate, seeds, DRAWS, how));
    }
}
