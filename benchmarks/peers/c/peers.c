/* The elements of BlackScholes.java, Mandelbrot.java and Kepler.java, with the same data, as a C programmer writes them. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { N = 16384, LIMIT = 256 };

static double in1[N], in2[N], in3[N];
static double out[N];
static int steps[N];

static double normal_cdf(double x) {
    double k = 1 / (1 + 0.2316419 * fabs(x));
    double poly = k * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
    double tail = 0.3989422804014327 * exp(-0.5 * x * x) * poly;
    return x < 0 ? tail : 1 - tail;
}

static double call(double spot, double strike, double years, double rate, double volatility) {
    double spread = volatility * sqrt(years);
    double d1 = (log(spot / strike) + (rate + 0.5 * volatility * volatility) * years) / spread;
    double d2 = d1 - spread;
    return spot * normal_cdf(d1) - strike * exp(-rate * years) * normal_cdf(d2);
}

static int escape_time(double cx, double cy, int limit) {
    double x = 0, y = 0;
    int n = 0;
    while (n < limit && x * x + y * y <= 4) {
        double next = x * x - y * y + cx;
        y = 2 * x * y + cy;
        x = next;
        n++;
    }
    return n;
}

static double eccentric_anomaly(double mean, double eccentricity) {
    double anomaly = eccentricity < 0.8 ? mean : M_PI;
    double change;
    int n = 0;
    do {
        change = (anomaly - eccentricity * sin(anomaly) - mean) / (1 - eccentricity * cos(anomaly));
        anomaly -= change;
        n++;
    } while (fabs(change) > 1e-12 && n < 30);
    return anomaly;
}

/* The loops are functions of their own, so that no call is optimised away or moved out of the timing. */
__attribute__((noinline)) static void black_scholes(void) {
    for (int i = 0; i < N; i++) out[i] = call(in1[i], in2[i], in3[i], 0.02, 0.3);
}

__attribute__((noinline)) static void mandelbrot(void) {
    for (int i = 0; i < N; i++) steps[i] = escape_time(in1[i], in2[i], LIMIT);
}

__attribute__((noinline)) static void kepler(void) {
    for (int i = 0; i < N; i++) out[i] = eccentric_anomaly(in1[i], in2[i]);
}

/* SplitMix64, as in Data.java. */
static void uniform(double *numbers, uint64_t seed, double low, double high) {
    uint64_t state = seed;
    for (int i = 0; i < N; i++) {
        state += 0x9e3779b97f4a7c15u;
        uint64_t z = (state ^ state >> 30) * 0xbf58476d1ce4e5b9u;
        z = (z ^ z >> 27) * 0x94d049bb133111ebu;
        z ^= z >> 31;
        numbers[i] = low + (high - low) * ((double) (z >> 11) * 0x1p-53);
    }
}

static void pixels(void) {
    int side = (int) ceil(sqrt(N));
    for (int i = 0; i < N; i++) {
        in1[i] = -2 + 2.5 * (i % side + 0.5) / side;
        in2[i] = -1.25 + 2.5 * (i / side + 0.5) / side;
    }
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return 1e9 * (double) t.tv_sec + (double) t.tv_nsec;
}

/* Mean time of a call over the given seconds, after a third of them to warm up. */
static void measure(const char *kind, void (*compute)(void), double seconds, int counts) {
    double start = now();
    while (now() - start < 1e9 * seconds / 3) compute();
    start = now();
    long calls = 0;
    double nanos;
    do {
        compute();
        calls++;
        nanos = now() - start;
    } while (nanos < 1e9 * seconds);
    double sum = 0;
    for (int i = 0; i < N; i++) sum += counts ? steps[i] : out[i];
    printf("{\"kind\": \"%s\", \"way\": \"%s\", \"elements\": %d, \"nanosPerElement\": %.4f, \"mean\": %.9g}\n",
           kind, WAY, N, nanos / (double) calls / N, sum / N);
}

int main(int argc, char **argv) {
    double seconds = argc > 1 ? atof(argv[1]) : 1;
    uniform(in1, 1, 80, 120);
    uniform(in2, 2, 60, 140);
    uniform(in3, 3, 0.25, 3);
    measure("BLACK_SCHOLES", black_scholes, seconds, 0);
    pixels();
    measure("MANDELBROT", mandelbrot, seconds, 1);
    uniform(in1, 1, 0, 2 * M_PI);
    uniform(in2, 2, 0, 0.95);
    measure("KEPLER", kepler, seconds, 0);
    return 0;
}
