/* BlackScholes.java, BlackScholesFloat.java, ImpliedVolatility.java and BinomialTree.java. */
#include "peers.h"

#include <math.h>

enum { STEPS = 32 };

static inline double normal_cdf(double x) {
    double k = 1 / (1 + 0.2316419 * fabs(x));
    double poly = k * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
    double tail = 0.3989422804014327 * exp(-0.5 * x * x) * poly;
    return x < 0 ? tail : 1 - tail;
}

static inline double call(double spot, double strike, double years, double rate, double volatility) {
    double spread = volatility * sqrt(years);
    double d1 = (log(spot / strike) + (rate + 0.5 * volatility * volatility) * years) / spread;
    double d2 = d1 - spread;
    return spot * normal_cdf(d1) - strike * exp(-rate * years) * normal_cdf(d2);
}

void black_scholes_data(void) {
    uniform(in1, N, 1, 80, 120);
    uniform(in2, N, 2, 60, 140);
    uniform(in3, N, 3, 0.25, 3);
}

void black_scholes(void) {
    for (int i = 0; i < N; i++) out[i] = call(in1[i], in2[i], in3[i], 0.02, 0.3);
}

static inline float normal_cdf_f32(float x) {
    float k = 1 / (1 + 0.2316419f * fabsf(x));
    float poly = k
            * (0.319381530f + k * (-0.356563782f + k * (1.781477937f + k * (-1.821255978f + k * 1.330274429f))));
    float tail = 0.3989422804f * expf(-0.5f * x * x) * poly;
    return x < 0 ? tail : 1 - tail;
}

static inline float call_f32(float spot, float strike, float years, float rate, float volatility) {
    float spread = volatility * sqrtf(years);
    float d1 = (logf(spot / strike) + (rate + 0.5f * volatility * volatility) * years) / spread;
    float d2 = d1 - spread;
    return spot * normal_cdf_f32(d1) - strike * expf(-rate * years) * normal_cdf_f32(d2);
}

void black_scholes_f32_data(void) {
    black_scholes_data();
    to_float(fin1, in1);
    to_float(fin2, in2);
    to_float(fin3, in3);
}

void black_scholes_f32(void) {
    for (int i = 0; i < N; i++) fout[i] = call_f32(fin1[i], fin2[i], fin3[i], 0.02f, 0.3f);
}

static inline double vega(double spot, double strike, double years, double rate, double volatility) {
    double spread = volatility * sqrt(years);
    double d1 = (log(spot / strike) + (rate + 0.5 * volatility * volatility) * years) / spread;
    return spot * sqrt(years) * 0.3989422804014327 * exp(-0.5 * d1 * d1);
}

static inline double volatility(double price, double spot, double strike, double years, double rate) {
    double guess = fmax(sqrt(2 * fabs(log(spot / strike) + rate * years) / years), 0.05);
    double change;
    int steps = 0;
    do {
        change = (call(spot, strike, years, rate, guess) - price) / vega(spot, strike, years, rate, guess);
        guess -= change;
        steps++;
    } while (fabs(change) > 1e-10 && steps < 50);
    return guess;
}

void implied_volatility_data(void) {
    double actual[N];
    uniform(in1, N, 1, 90, 110);
    uniform(in2, N, 2, 90, 110);
    uniform(in3, N, 3, 0.5, 2);
    uniform(actual, N, 4, 0.2, 0.8);
    for (int i = 0; i < N; i++) in4[i] = call(in1[i], in2[i], in3[i], 0.02, actual[i]);
}

void implied_volatility(void) {
    for (int i = 0; i < N; i++) out[i] = volatility(in4[i], in1[i], in2[i], in3[i], 0.02);
}

static inline double american_put(double spot, double strike, double years, double rate, double volatility) {
    double dt = years / STEPS;
    double up = exp(volatility * sqrt(dt));
    double down = 1 / up;
    double growth = exp(rate * dt);
    double up_weight = (growth - down) / (up - down) / growth;
    double down_weight = 1 / growth - up_weight;

    double value[STEPS + 1];
    double lowest = spot * pow(down, STEPS);
    double price = lowest;
    for (int node = 0; node <= STEPS; node++) {
        value[node] = fmax(strike - price, 0);
        price *= up * up;
    }
    for (int step = STEPS - 1; step >= 0; step--) {
        lowest *= up;
        price = lowest;
        for (int node = 0; node <= step; node++) {
            double kept = down_weight * value[node] + up_weight * value[node + 1];
            value[node] = fmax(kept, strike - price);
            price *= up * up;
        }
    }
    return value[0];
}

void binomial_tree_data(void) {
    uniform(in1, N, 1, 80, 120);
    uniform(in2, N, 2, 80, 120);
}

void binomial_tree(void) {
    for (int i = 0; i < N; i++) out[i] = american_put(in1[i], in2[i], 1, 0.03, 0.25);
}
