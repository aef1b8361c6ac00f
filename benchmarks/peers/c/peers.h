/* What the workloads share: the number of elements, their arguments and their results. */
#pragma once

#include <stdint.h>

enum { N = 16384, IMAGES = 256, PIXELS = 1024 };

extern double in1[N], in2[N], in3[N], in4[N];
extern float fin1[N], fin2[N], fin3[N];
extern int32_t iin[N];
extern int64_t lin1[N], lin2[N], lin3[N];
extern double images[IMAGES * PIXELS], template[PIXELS];

extern double out[N];
extern float fout[N];
extern int32_t iout[N];
extern int64_t lout[N];

/* The generators of Data.java. */
void bits(int64_t *numbers, int n, uint64_t seed);
void uniform(double *numbers, int n, uint64_t seed, double low, double high);
void to_float(float *rounded, const double *numbers);

/* A workload: its data, and the loop over its elements. */
typedef void (*step)(void);

void black_scholes_data(void);
void black_scholes(void);
void black_scholes_f32_data(void);
void black_scholes_f32(void);
void implied_volatility_data(void);
void implied_volatility(void);
void binomial_tree_data(void);
void binomial_tree(void);

void mandelbrot_data(void);
void mandelbrot(void);
void mandelbrot_f32_data(void);
void mandelbrot_f32(void);
void kepler_data(void);
void kepler(void);
void vincenty_data(void);
void vincenty(void);
void lorenz_data(void);
void lorenz(void);

void log_likelihood_rows_data(void);
void log_likelihood_rows(void);
void log_likelihood_columns_data(void);
void log_likelihood_columns(void);
void table_interpolation_data(void);
void table_interpolation(void);
void perlin_noise_data(void);
void perlin_noise(void);

void monte_carlo_data(void);
void monte_carlo(void);
void civil_from_days_data(void);
void civil_from_days(void);
void crc32_data(void);
void crc32(void);
void hash_data(void);
void hash(void);
