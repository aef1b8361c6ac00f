package cases;

import dev.jvmap.Vmap;

/** The classic pricing formula with its polynomial normal distribution. */
final class In {
    private In() {}

    // with spot in 10..100, strike in 10..100, years in 0.1..5, rate in 0.01..0.05, volatility in 0.1..0.5
    @Vmap(inAxes = {0, 0, 0, -1, -1})
    static double call(double spot, double strike, double years, double rate, double volatility) {
        double root = volatility * Math.sqrt(years);
        double d1 = (Math.log(spot / strike) + (rate + 0.5 * volatility * volatility) * years) / root;
        return spot * normal(d1) - strike * Math.exp(-rate * years) * normal(d1 - root);
    }

    private static double normal(double x) {
        double l = Math.abs(x);
        double k = 1 / (1 + 0.2316419 * l);
        double w = 0.31938153 * k - 0.356563782 * k * k + 1.781477937 * k * k * k
                - 1.821255978 * k * k * k * k + 1.330274429 * k * k * k * k * k;
        w *= 0.3989422804 * Math.exp(-0.5 * l * l);
        if (x > 0) {
            return 1 - w;
        }
        return w;
    }
}
