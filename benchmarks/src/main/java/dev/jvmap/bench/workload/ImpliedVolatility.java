package dev.jvmap.bench.workload;

import static dev.jvmap.Vmap.NONE;

import dev.jvmap.Vmap;

/** A root per element: Newton's method, which takes a different number of steps for each option. */
final class ImpliedVolatility {
    private static final double RATE = 0.02;

    private ImpliedVolatility() {
    }

    /**
     * The volatility at which {@link BlackScholes#call} gives {@code price}, starting where vega is largest
     * (S. Manaster and G. Koehler, "The calculation of implied variances from the Black-Scholes model", 1982).
     */
    @Vmap(inAxes = {0, 0, 0, 0, NONE}, strict = true)
    static double volatility(double price, double spot, double strike, double years, double rate) {
        double volatility = Math.sqrt(2 * Math.abs(Math.log(spot / strike) + rate * years) / years);
        volatility = Math.max(volatility, 0.05);
        double change;
        int steps = 0;
        do {
            double excess = BlackScholes.call(spot, strike, years, rate, volatility) - price;
            change = excess / vega(spot, strike, years, rate, volatility);
            volatility -= change;
            steps++;
        } while (Math.abs(change) > 1e-10 && steps < 50);
        return volatility;
    }

    /** How the price of a call changes with the volatility. */
    static double vega(double spot, double strike, double years, double rate, double volatility) {
        double spread = volatility * Math.sqrt(years);
        double d1 = (Math.log(spot / strike) + (rate + 0.5 * volatility * volatility) * years) / spread;
        return spot * Math.sqrt(years) * 0.3989422804014327 * Math.exp(-0.5 * d1 * d1);
    }

    static Workload workload(int n) {
        double[] spot = Data.uniform(1, n, 90, 110);
        double[] strike = Data.uniform(2, n, 90, 110);
        double[] years = Data.uniform(3, n, 0.5, 2);
        double[] actual = Data.uniform(4, n, 0.2, 0.8);
        double[] price = new double[n];
        for (int i = 0; i < n; i++) {
            price[i] = BlackScholes.call(spot[i], strike[i], years[i], RATE, actual[i]);
        }
        double[] volatility = new double[n];
        return new Workload(volatility, () -> {
            for (int i = 0; i < n; i++) {
                volatility[i] = volatility(price[i], spot[i], strike[i], years[i], RATE);
            }
        }, how -> ImpliedVolatilityBatched.volatilityInto(volatility, price, spot, strike, years, RATE, how));
    }
}
