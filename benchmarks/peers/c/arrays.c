/* LogLikelihood.java, TableInterpolation.java and PerlinNoise.java. */
#include "peers.h"

#include <math.h>

enum { INTERVALS = 1024 };

static double table[INTERVALS + 1];
static int32_t permutation[512];

void log_likelihood_rows_data(void) {
    for (int i = 0; i < IMAGES; i++) uniform(images + i * PIXELS, PIXELS, 1 + i, 0, 1);
    uniform(template, PIXELS, -1, 0, 1);
}

void log_likelihood_rows(void) {
    for (int i = 0; i < IMAGES; i++) {
        double squares = 0;
        for (int j = 0; j < PIXELS; j++) {
            double difference = images[i * PIXELS + j] - template[j];
            squares += difference * difference;
        }
        out[i] = -squares / (2 * 0.5 * 0.5);
    }
}

void log_likelihood_columns_data(void) {
    for (int j = 0; j < PIXELS; j++) uniform(images + j * IMAGES, IMAGES, 1 + j, 0, 1);
    uniform(template, PIXELS, -1, 0, 1);
}

/* Pixel after pixel, as the data lie. */
void log_likelihood_columns(void) {
    for (int i = 0; i < IMAGES; i++) out[i] = 0;
    for (int j = 0; j < PIXELS; j++) {
        for (int i = 0; i < IMAGES; i++) {
            double difference = images[j * IMAGES + i] - template[j];
            out[i] += difference * difference;
        }
    }
    for (int i = 0; i < IMAGES; i++) out[i] = -out[i] / (2 * 0.5 * 0.5);
}

static inline double interpolate(double x, double low, double high) {
    double position = (x - low) / (high - low) * INTERVALS;
    int i = (int) position;
    if (i < 0) i = 0;
    if (i > INTERVALS - 1) i = INTERVALS - 1;
    double part = fmin(fmax(position - i, 0), 1);
    return table[i] + part * (table[i + 1] - table[i]);
}

void table_interpolation_data(void) {
    for (int i = 0; i <= INTERVALS; i++) table[i] = tanh(-4 + 8.0 * i / INTERVALS);
    uniform(in1, N, 1, -4.5, 4.5);
}

void table_interpolation(void) {
    for (int i = 0; i < N; i++) out[i] = interpolate(in1[i], -4, 4);
}

static inline double fade(double t) { return t * t * t * (t * (t * 6 - 15) + 10); }
static inline double mix(double t, double from, double to) { return from + t * (to - from); }

static inline double gradient(int hash, double x, double y, double z) {
    int h = hash & 15;
    double u = h < 8 ? x : y;
    double v = h < 4 ? y : h == 12 || h == 14 ? x : z;
    return ((h & 1) == 0 ? u : -u) + ((h & 2) == 0 ? v : -v);
}

static inline double noise(double x, double y, double z) {
    const int32_t *p = permutation;
    double floor_x = floor(x), floor_y = floor(y), floor_z = floor(z);
    int cell_x = (int) floor_x & 255, cell_y = (int) floor_y & 255, cell_z = (int) floor_z & 255;
    double fx = x - floor_x, fy = y - floor_y, fz = z - floor_z;

    int a = p[cell_x] + cell_y, b = p[cell_x + 1] + cell_y;
    int aa = p[a] + cell_z, ab = p[a + 1] + cell_z, ba = p[b] + cell_z, bb = p[b + 1] + cell_z;

    double u = fade(fx), v = fade(fy);
    double low = mix(v, mix(u, gradient(p[aa], fx, fy, fz), gradient(p[ba], fx - 1, fy, fz)),
            mix(u, gradient(p[ab], fx, fy - 1, fz), gradient(p[bb], fx - 1, fy - 1, fz)));
    double high = mix(v, mix(u, gradient(p[aa + 1], fx, fy, fz - 1), gradient(p[ba + 1], fx - 1, fy, fz - 1)),
            mix(u, gradient(p[ab + 1], fx, fy - 1, fz - 1), gradient(p[bb + 1], fx - 1, fy - 1, fz - 1)));
    return mix(fade(fz), low, high);
}

void perlin_noise_data(void) {
    int64_t random[256];
    bits(random, 256, 7);
    for (int i = 0; i < 256; i++) {
        int other = (int) ((uint64_t) random[i] % (uint64_t) (i + 1));
        permutation[i] = permutation[other];
        permutation[other] = i;
    }
    for (int i = 0; i < 256; i++) permutation[256 + i] = permutation[i];
    uniform(in1, N, 1, -100, 100);
    uniform(in2, N, 2, -100, 100);
    uniform(in3, N, 3, -100, 100);
}

void perlin_noise(void) {
    for (int i = 0; i < N; i++) out[i] = noise(in1[i], in2[i], in3[i]);
}
