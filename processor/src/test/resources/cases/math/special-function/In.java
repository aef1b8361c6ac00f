package cases;

import dev.jvmap.Vmap;

/** A textbook special function: branches, a series, a continued fraction, recursion replaced by reflection. */
final class In {
    private In() {}

    private static final double[] LANCZOS = {76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155,
            0.1208650973866179e-2, -0.5395239384953e-5};

    // with x in 0.1..50
    @Vmap
    static double logGamma(double x) {
        double y = x;
        double t = x + 5.5;
        t -= (x + 0.5) * Math.log(t);
        double sum = 1.000000000190015;
        for (int j = 0; j < 6; j++) {
            sum += LANCZOS[j] / ++y;
        }
        return -t + Math.log(2.5066282746310005 * sum / x);
    }

    // with x in -5..5
    @Vmap
    static double errorFunction(double x) {
        double t = 1 / (1 + 0.5 * Math.abs(x));
        double poly = -1.26551223 + t * (1.00002368 + t * (0.37409196 + t * (0.09678418 + t * -0.18628806)));
        double r = 1 - t * Math.exp(-x * x + poly);
        return x >= 0 ? r : -r;
    }

    // with x in 0..20
    @Vmap
    static double bessel(double x) {
        if (x > 8) {
            double z = 8 / x;
            return Math.sqrt(0.636619772 / x) * Math.cos(x - 0.785398164) * (1 - z * z * 0.1098628627e-2);
        }
        double term = 1;
        double sum = 1;
        for (int k = 1; k < 40; k++) {
            term *= -x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}
