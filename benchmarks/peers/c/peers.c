/* The workloads that have a number per element, with the same data as in Java, as a C programmer writes them: times each of them. */
#include "peers.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

double in1[N], in2[N], in3[N], in4[N];
float fin1[N], fin2[N], fin3[N];
int32_t iin[N];
int64_t lin1[N], lin2[N], lin3[N];
double images[IMAGES * PIXELS], template[PIXELS];

double out[N];
float fout[N];
int32_t iout[N];
int64_t lout[N];

enum result { DOUBLE, FLOAT, INT, LONG };

static const struct {
    const char *kind;
    step data, compute;
    int elements;
    enum result result;
} WORKLOADS[] = {
    {"BLACK_SCHOLES", black_scholes_data, black_scholes, N, DOUBLE},
    {"BLACK_SCHOLES_F32", black_scholes_f32_data, black_scholes_f32, N, FLOAT},
    {"IMPLIED_VOLATILITY", implied_volatility_data, implied_volatility, N, DOUBLE},
    {"MANDELBROT", mandelbrot_data, mandelbrot, N, INT},
    {"MANDELBROT_F32", mandelbrot_f32_data, mandelbrot_f32, N, INT},
    {"KEPLER", kepler_data, kepler, N, DOUBLE},
    {"VINCENTY", vincenty_data, vincenty, N, DOUBLE},
    {"LORENZ", lorenz_data, lorenz, N, DOUBLE},
    {"LOG_LIKELIHOOD_ROWS", log_likelihood_rows_data, log_likelihood_rows, IMAGES, DOUBLE},
    {"LOG_LIKELIHOOD_COLUMNS", log_likelihood_columns_data, log_likelihood_columns, IMAGES, DOUBLE},
    {"TABLE_INTERPOLATION", table_interpolation_data, table_interpolation, N, DOUBLE},
    {"BINOMIAL_TREE", binomial_tree_data, binomial_tree, N, DOUBLE},
    {"PERLIN_NOISE", perlin_noise_data, perlin_noise, N, DOUBLE},
    {"MONTE_CARLO", monte_carlo_data, monte_carlo, N, DOUBLE},
    {"CIVIL_FROM_DAYS", civil_from_days_data, civil_from_days, N, INT},
    {"CRC32", crc32_data, crc32, N, INT},
    {"HASH", hash_data, hash, N, LONG},
};

/* SplitMix64. */
void bits(int64_t *numbers, int n, uint64_t seed) {
    uint64_t state = seed;
    for (int i = 0; i < n; i++) {
        state += 0x9e3779b97f4a7c15u;
        uint64_t z = (state ^ state >> 30) * 0xbf58476d1ce4e5b9u;
        z = (z ^ z >> 27) * 0x94d049bb133111ebu;
        numbers[i] = (int64_t) (z ^ z >> 31);
    }
}

void uniform(double *numbers, int n, uint64_t seed, double low, double high) {
    int64_t random[N];
    bits(random, n, seed);
    for (int i = 0; i < n; i++) {
        numbers[i] = low + (high - low) * ((double) ((uint64_t) random[i] >> 11) * 0x1p-53);
    }
}

void to_float(float *rounded, const double *numbers) {
    for (int i = 0; i < N; i++) rounded[i] = (float) numbers[i];
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return 1e9 * (double) t.tv_sec + (double) t.tv_nsec;
}

/* Mean time of a call over the given seconds, after a third of them to warm up. */
static double nanos(step compute, double seconds) {
    double start = now();
    while (now() - start < 1e9 * seconds / 3) compute();
    start = now();
    long calls = 0;
    double all;
    do {
        compute();
        calls++;
        all = now() - start;
    } while (all < 1e9 * seconds);
    return all / (double) calls;
}

static double mean(enum result result, int elements) {
    double sum = 0;
    for (int i = 0; i < elements; i++) {
        switch (result) {
        case DOUBLE: sum += out[i]; break;
        case FLOAT: sum += fout[i]; break;
        case INT: sum += iout[i]; break;
        case LONG: sum += (double) lout[i]; break;
        }
    }
    return sum / elements;
}

int main(int argc, char **argv) {
    double seconds = argc > 1 ? atof(argv[1]) : 1;
    for (size_t i = 0; i < sizeof WORKLOADS / sizeof WORKLOADS[0]; i++) {
        int elements = WORKLOADS[i].elements;
        WORKLOADS[i].data();
        double each = nanos(WORKLOADS[i].compute, seconds) / elements;
        printf("{\"kind\": \"%s\", \"way\": \"%s\", \"elements\": %d, \"nanosPerElement\": %.4f, \"mean\": %.9g}\n",
               WORKLOADS[i].kind, WAY, elements, each, mean(WORKLOADS[i].result, elements));
    }
    return 0;
}
