package cases;

import dev.jvmap.Vmap;

/** Iterations until a tolerance is reached. */
final class In {
    private In() {}

    // with a in 0.01..1000
    @Vmap
    static double squareRoot(double a) {
        double x = a > 1 ? a : 1;
        double previous;
        int turns = 0;
        do {
            previous = x;
            x = 0.5 * (x + a / x);
            turns++;
        } while (Math.abs(x - previous) > 1e-12 * x && turns < 100);
        return x;
    }

    // with c in 0..20
    @Vmap
    static double bisection(double c) {
        double low = 0;
        double high = 4;
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            if (middle * middle * middle < c) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    // with mean in 0..0.9, eccentricity in 0..0.8
    @Vmap(inAxes = {0, -1})
    static double fixedPoint(double mean, double eccentricity) {
        double e = mean;
        for (int i = 0; i < 40; i++) {
            double next = mean + eccentricity * (e - e * e * e / 6);
            if (next == e) {
                return next;
            }
            e = next;
        }
        return e;
    }
}
