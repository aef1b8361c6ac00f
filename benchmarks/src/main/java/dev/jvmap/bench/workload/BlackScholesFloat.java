package dev.jvmap.bench.workload;

import static dev.jvmap.Vmap.NONE;

import dev.jvmap.Vmap;

/** {@link BlackScholes} in float, with the functions of {@code Math} rounded to it. */
final class BlackScholesFloat {
    private static final float RATE = 0.02f;
    private static final float VOLATILITY = 0.3f;

    private BlackScholesFloat() {
    }

    @Vmap(inAxes = {0, 0, 0, NONE, NONE}, strict = true)
    static float call(float spot, float strike, float years, float rate, float volatility) {
        float spread = volatility * (float) Math.sqrt(years);
        float d1 = ((float) Math.log(spot / strike) + (rate + 0.5f * volatility * volatility) * years) / spread;
        float d2 = d1 - spread;
        return spot * normalCdf(d1) - strike * (float) Math.exp(-rate * years) * normalCdf(d2);
    }

    static float normalCdf(float x) {
        float k = 1 / (1 + 0.2316419f * Math.abs(x));
        float poly = k
                * (0.319381530f + k * (-0.356563782f + k * (1.781477937f + k * (-1.821255978f + k * 1.330274429f))));
        float tail = 0.3989422804f * (float) Math.exp(-0.5f * x * x) * poly;
        return x < 0 ? tail : 1 - tail;
    }

    static Workload workload(int n) {
        float[] spot = Data.toFloat(Data.uniform(1, n, 80, 120));
        float[] strike = Data.toFloat(Data.uniform(2, n, 60, 140));
        float[] years = Data.toFloat(Data.uniform(3, n, 0.25, 3));
        float[] price = new float[n];
        return new Workload(price, () -> {
            for (int i = 0; i < n; i++) {
                price[i] = call(spot[i], strike[i], years[i], RATE, VOLATILITY);
            }
        }, how -> BlackScholesFloatBatched.callInto(price, spot, strike, years, RATE, VOLATILITY, how));
    }
}
