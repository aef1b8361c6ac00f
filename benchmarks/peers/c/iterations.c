/* Mandelbrot.java, MandelbrotFloat.java, Kepler.java, Vincenty.java and Lorenz.java. */
#include "peers.h"

#include <math.h>

enum { LIMIT = 256, STEPS = 32 };

static inline int escape_time(double cx, double cy, int limit) {
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

void mandelbrot_data(void) {
    int side = (int) ceil(sqrt(N));
    for (int i = 0; i < N; i++) {
        in1[i] = -2 + 2.5 * (i % side + 0.5) / side;
        in2[i] = -1.25 + 2.5 * (i / side + 0.5) / side;
    }
}

void mandelbrot(void) {
    for (int i = 0; i < N; i++) iout[i] = escape_time(in1[i], in2[i], LIMIT);
}

static inline int escape_time_f32(float cx, float cy, int limit) {
    float x = 0, y = 0;
    int n = 0;
    while (n < limit && x * x + y * y <= 4) {
        float next = x * x - y * y + cx;
        y = 2 * x * y + cy;
        x = next;
        n++;
    }
    return n;
}

void mandelbrot_f32_data(void) {
    mandelbrot_data();
    to_float(fin1, in1);
    to_float(fin2, in2);
}

void mandelbrot_f32(void) {
    for (int i = 0; i < N; i++) iout[i] = escape_time_f32(fin1[i], fin2[i], LIMIT);
}

static inline double eccentric_anomaly(double mean, double eccentricity) {
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

void kepler_data(void) {
    uniform(in1, N, 1, 0, 2 * M_PI);
    uniform(in2, N, 2, 0, 0.95);
}

void kepler(void) {
    for (int i = 0; i < N; i++) out[i] = eccentric_anomaly(in1[i], in2[i]);
}

static const double A = 6378137, F = 1 / 298.257223563;

static inline double arc(double sigma, double sin_sigma, double cos_sigma, double cos2_alpha, double cos2_sigma_m) {
    double b_axis = A * (1 - F);
    double u_squared = cos2_alpha * (A * A - b_axis * b_axis) / (b_axis * b_axis);
    double a = 1 + u_squared / 16384 * (4096 + u_squared * (-768 + u_squared * (320 - 175 * u_squared)));
    double b = u_squared / 1024 * (256 + u_squared * (-128 + u_squared * (74 - 47 * u_squared)));
    double delta_sigma = b * sin_sigma * (cos2_sigma_m + b / 4 * (cos_sigma * (-1 + 2 * cos2_sigma_m * cos2_sigma_m)
            - b / 6 * cos2_sigma_m * (-3 + 4 * sin_sigma * sin_sigma) * (-3 + 4 * cos2_sigma_m * cos2_sigma_m)));
    return b_axis * a * (sigma - delta_sigma);
}

static double distance(double latitude1, double longitude1, double latitude2, double longitude2) {
    double u1 = atan((1 - F) * tan(latitude1));
    double u2 = atan((1 - F) * tan(latitude2));
    double sin_u1 = sin(u1), cos_u1 = cos(u1);
    double sin_u2 = sin(u2), cos_u2 = cos(u2);
    double difference = longitude2 - longitude1;
    double lambda = difference;
    for (int step = 0; step < 100; step++) {
        double sin_lambda = sin(lambda), cos_lambda = cos(lambda);
        double across = cos_u2 * sin_lambda;
        double along = cos_u1 * sin_u2 - sin_u1 * cos_u2 * cos_lambda;
        double sin_sigma = sqrt(across * across + along * along);
        if (sin_sigma == 0) return 0;
        double cos_sigma = sin_u1 * sin_u2 + cos_u1 * cos_u2 * cos_lambda;
        double sigma = atan2(sin_sigma, cos_sigma);
        double sin_alpha = cos_u1 * cos_u2 * sin_lambda / sin_sigma;
        double cos2_alpha = 1 - sin_alpha * sin_alpha;
        double cos2_sigma_m = cos2_alpha == 0 ? 0 : cos_sigma - 2 * sin_u1 * sin_u2 / cos2_alpha;
        double c = F / 16 * cos2_alpha * (4 + F * (4 - 3 * cos2_alpha));
        double before = lambda;
        lambda = difference + (1 - c) * F * sin_alpha
                * (sigma + c * sin_sigma * (cos2_sigma_m + c * cos_sigma * (-1 + 2 * cos2_sigma_m * cos2_sigma_m)));
        if (fabs(lambda - before) < 1e-12) return arc(sigma, sin_sigma, cos_sigma, cos2_alpha, cos2_sigma_m);
    }
    return NAN;
}

void vincenty_data(void) {
    uniform(in1, N, 1, -1.5, 1.5);
    uniform(in2, N, 2, -1.5, 1.5);
    uniform(in3, N, 3, -1.5, 1.5);
    uniform(in4, N, 4, -1.5, 1.5);
}

void vincenty(void) {
    for (int i = 0; i < N; i++) out[i] = distance(in1[i], in2[i], in3[i], in4[i]);
}

static inline double dx(double x, double y) { return 10 * (y - x); }
static inline double dy(double x, double y, double z) { return x * (28 - z) - y; }
static inline double dz(double x, double y, double z) { return x * y - 8.0 / 3 * z; }

static inline double flow(double x, double y, double z, int steps, double h) {
    for (int step = 0; step < steps; step++) {
        double x1 = dx(x, y), y1 = dy(x, y, z), z1 = dz(x, y, z);
        double xa = x + h / 2 * x1, ya = y + h / 2 * y1, za = z + h / 2 * z1;
        double x2 = dx(xa, ya), y2 = dy(xa, ya, za), z2 = dz(xa, ya, za);
        double xb = x + h / 2 * x2, yb = y + h / 2 * y2, zb = z + h / 2 * z2;
        double x3 = dx(xb, yb), y3 = dy(xb, yb, zb), z3 = dz(xb, yb, zb);
        double xc = x + h * x3, yc = y + h * y3, zc = z + h * z3;
        double x4 = dx(xc, yc), y4 = dy(xc, yc, zc), z4 = dz(xc, yc, zc);
        x += h / 6 * (x1 + 2 * x2 + 2 * x3 + x4);
        y += h / 6 * (y1 + 2 * y2 + 2 * y3 + y4);
        z += h / 6 * (z1 + 2 * z2 + 2 * z3 + z4);
    }
    return x;
}

void lorenz_data(void) {
    uniform(in1, N, 1, -10, 10);
    uniform(in2, N, 2, -10, 10);
    uniform(in3, N, 3, 10, 30);
}

void lorenz(void) {
    for (int i = 0; i < N; i++) out[i] = flow(in1[i], in2[i], in3[i], STEPS, 0.01);
}
