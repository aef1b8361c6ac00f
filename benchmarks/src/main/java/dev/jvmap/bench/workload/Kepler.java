package dev.jvmap.bench.workload;

import dev.jvmap.Vmap;

/** Where a planet is: trigonometry inside a divergent loop. */
final class Kepler {
    private Kepler() {
    }

    /**
     * The eccentric anomaly E with E − e sin E = M, by Newton's method (J. Danby, "Fundamentals of Celestial
     * Mechanics", section 6.6).
     *
     * @param mean         the mean anomaly M, 0…2π
     * @param eccentricity of the orbit, 0…1
     */
    @Vmap(strict = true)
    static double eccentricAnomaly(double mean, double eccentricity) {
        double anomaly = eccentricity < 0.8 ? mean : Math.PI;
        double change;
        int steps = 0;
        do {
            change = (anomaly - eccentricity * Math.sin(anomaly) - mean) / (1 - eccentricity * Math.cos(anomaly));
            anomaly -= change;
            steps++;
        } while (Math.abs(change) > 1e-12 && steps < 30);
        return anomaly;
    }

    static Workload workload(int n) {
        double[] mean = Data.uniform(1, n, 0, 2 * Math.PI);
        double[] eccentricity = Data.uniform(2, n, 0, 0.95);
        double[] anomaly = new double[n];
        return new Workload(anomaly, () -> {
            for (int i = 0; i < n; i++) {
                anomaly[i] = eccentricAnomaly(mean[i], eccentricity[i]);
            }
        }, how -> KeplerBatched.eccentricAnomalyInto(anomaly, mean, eccentricity, how));
    }
}
