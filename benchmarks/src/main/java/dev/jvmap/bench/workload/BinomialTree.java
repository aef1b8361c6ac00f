package dev.jvmap.bench.workload;

import static dev.jvmap.Vmap.NONE;

import dev.jvmap.Vmap;

/** An option that may be exercised early: an array of its own in each element. */
final class BinomialTree {
    private static final double YEARS = 1;
    private static final double RATE = 0.03;
    private static final double VOLATILITY = 0.25;
    private static final int STEPS = 32;

    private BinomialTree() {
    }

    /**
     * Price of an American put (J. Cox, S. Ross and M. Rubinstein, "Option pricing: a simplified approach", 1979): the
     * values at the leaves of a recombining tree, taken back step by step.
     */
    @Vmap(inAxes = {0, 0, NONE, NONE, NONE, NONE}, strict = true)
    static double americanPut(double spot, double strike, double years, double rate, double volatility, int steps) {
        double dt = years / steps;
        double up = Math.exp(volatility * Math.sqrt(dt));
        double down = 1 / up;
        double growth = Math.exp(rate * dt);
        double upWeight = (growth - down) / (up - down) / growth;
        double downWeight = 1 / growth - upWeight;

        double[] value = new double[steps + 1];
        double lowest = spot * Math.pow(down, steps);
        double price = lowest;
        for (int node = 0; node <= steps; node++) {
            value[node] = Math.max(strike - price, 0);
            price *= up * up;
        }
        for (int step = steps - 1; step >= 0; step--) {
            lowest *= up;
            price = lowest;
            for (int node = 0; node <= step; node++) {
                double kept = downWeight * value[node] + upWeight * value[node + 1];
                value[node] = Math.max(kept, strike - price);
                price *= up * up;
            }
        }
        return value[0];
    }

    static Workload workload(int n) {
        double[] spot = Data.uniform(1, n, 80, 120);
        double[] strike = Data.uniform(2, n, 80, 120);
        double[] price = new double[n];
        return new Workload(price, () -> {
            for (int i = 0; i < n; i++) {
                price[i] = americanPut(spot[i], strike[i], YEARS, RATE, VOLATILITY, STEPS);
            }
        }, how -> BinomialTreeBatched.americanPutInto(price, spot, strike, YEARS, RATE, VOLATILITY, STEPS, how));
    }
}
