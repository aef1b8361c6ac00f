package dev.jvmap.bench.workload;

import dev.jvmap.Vmap;

/** Distances on the Earth: much trigonometry, an iteration, and early exits. */
final class Vincenty {
    /** The ellipsoid of WGS 84: semi-major axis in metres, flattening. */
    private static final double A = 6378137;
    private static final double F = 1 / 298.257223563;
    private static final double B = A * (1 - F);

    private Vincenty() {
    }

    /**
     * Length of the geodesic between two points, in metres; NaN for nearly antipodal points, where the iteration does
     * not converge (T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid with application of nested
     * equations", Survey Review 23, 1975). Angles in radians.
     */
    @Vmap(strict = true)
    static double distance(double latitude1, double longitude1, double latitude2, double longitude2) {
        double u1 = Math.atan((1 - F) * Math.tan(latitude1));
        double u2 = Math.atan((1 - F) * Math.tan(latitude2));
        double sinU1 = Math.sin(u1);
        double cosU1 = Math.cos(u1);
        double sinU2 = Math.sin(u2);
        double cosU2 = Math.cos(u2);
        double difference = longitude2 - longitude1;
        double lambda = difference;
        for (int step = 0; step < 100; step++) {
            double sinLambda = Math.sin(lambda);
            double cosLambda = Math.cos(lambda);
            double across = cosU2 * sinLambda;
            double along = cosU1 * sinU2 - sinU1 * cosU2 * cosLambda;
            double sinSigma = Math.sqrt(across * across + along * along);
            if (sinSigma == 0) {
                return 0;
            }
            double cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
            double sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = cosU1 * cosU2 * sinLambda / sinSigma;
            double cos2Alpha = 1 - sinAlpha * sinAlpha;
            double cos2SigmaM = cos2Alpha == 0 ? 0 : cosSigma - 2 * sinU1 * sinU2 / cos2Alpha;
            double c = F / 16 * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
            double before = lambda;
            lambda = difference + (1 - c) * F * sinAlpha
                    * (sigma + c * sinSigma * (cos2SigmaM + c * cosSigma * (-1 + 2 * cos2SigmaM * cos2SigmaM)));
            if (Math.abs(lambda - before) < 1e-12) {
                return arc(sigma, sinSigma, cosSigma, cos2Alpha, cos2SigmaM);
            }
        }
        return Double.NaN;
    }

    /** Length of an arc σ of the auxiliary sphere, in metres. */
    private static double arc(double sigma, double sinSigma, double cosSigma, double cos2Alpha, double cos2SigmaM) {
        double uSquared = cos2Alpha * (A * A - B * B) / (B * B);
        double a = 1 + uSquared / 16384 * (4096 + uSquared * (-768 + uSquared * (320 - 175 * uSquared)));
        double b = uSquared / 1024 * (256 + uSquared * (-128 + uSquared * (74 - 47 * uSquared)));
        double deltaSigma = b * sinSigma * (cos2SigmaM + b / 4 * (cosSigma * (-1 + 2 * cos2SigmaM * cos2SigmaM)
                - b / 6 * cos2SigmaM * (-3 + 4 * sinSigma * sinSigma) * (-3 + 4 * cos2SigmaM * cos2SigmaM)));
        return B * a * (sigma - deltaSigma);
    }

    /** No two points are nearly antipodal: there an ulp decides whether the iteration ends. */
    static Workload workload(int n) {
        double[] latitude1 = Data.uniform(1, n, -1.5, 1.5);
        double[] longitude1 = Data.uniform(2, n, -1.5, 1.5);
        double[] latitude2 = Data.uniform(3, n, -1.5, 1.5);
        double[] longitude2 = Data.uniform(4, n, -1.5, 1.5);
        double[] metres = new double[n];
        return new Workload(metres, () -> {
            for (int i = 0; i < n; i++) {
                metres[i] = distance(latitude1[i], longitude1[i], latitude2[i], longitude2[i]);
            }
        }, how -> VincentyBatched.distanceInto(metres, latitude1, longitude1, latitude2, longitude2, how));
    }
}
