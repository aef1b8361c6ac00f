package dev.jvmap.bench.workload;

import static dev.jvmap.Vmap.NONE;

import dev.jvmap.Vmap;
import dev.jvmap.bench.hand.BlackScholesByHand;

/** Option pricing in closed form: exp and log without divergence. */
final class BlackScholes {
    private static final double RATE = 0.02;
    private static final double VOLATILITY = 0.3;

    private BlackScholes() {
    }

    /** Price of a European call (F. Black and M. Scholes, "The pricing of options and corporate liabilities", 1973). */
    @Vmap(inAxes = {0, 0, 0, NONE, NONE}, strict = true)
    static double call(double spot, double strike, double years, double rate, double volatility) {
        double spread = volatility * Math.sqrt(years);
        double d1 = (Math.log(spot / strike) + (rate + 0.5 * volatility * volatility) * years) / spread;
        double d2 = d1 - spread;
        return spot * normalCdf(d1) - strike * Math.exp(-rate * years) * normalCdf(d2);
    }

    /** The normal distribution to within 7.5e-8 (M. Abramowitz and I. Stegun, "Handbook", 26.2.17). */
    static double normalCdf(double x) {
        double k = 1 / (1 + 0.2316419 * Math.abs(x));
        double poly = k * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
        double tail = 0.3989422804014327 * Math.exp(-0.5 * x * x) * poly;
        return x < 0 ? tail : 1 - tail;
    }

    static Workload workload(int n) {
        double[] spot = Data.uniform(1, n, 80, 120);
        double[] strike = Data.uniform(2, n, 60, 140);
        double[] years = Data.uniform(3, n, 0.25, 3);
        double[] price = new double[n];
        return new Workload(price, () -> {
            for (int i = 0; i < n; i++) {
                price[i] = call(spot[i], strike[i], years[i], RATE, VOLATILITY);
            }
        }, how -> BlackScholesBatched.callInto(price, spot, strike, years, RATE, VOLATILITY, how))
                .withHand(() -> BlackScholesByHand.call(price, spot, strike, years, RATE, VOLATILITY));
    }
}
