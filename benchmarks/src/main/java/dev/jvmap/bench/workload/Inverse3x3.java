package dev.jvmap.bench.workload;

import dev.jvmap.Vmap;

/** Small matrices, one per row: as much reading and writing as arithmetic. */
public final class Inverse3x3 {
    private Inverse3x3() {
    }

    /** The inverse of a 3×3 matrix, both row by row: adjugate over determinant (Cramer's rule). */
    @Vmap(strict = true)
    public static double[] inverse(double[] m) {
        double c0 = m[4] * m[8] - m[5] * m[7];
        double c1 = m[5] * m[6] - m[3] * m[8];
        double c2 = m[3] * m[7] - m[4] * m[6];
        double scale = 1 / (m[0] * c0 + m[1] * c1 + m[2] * c2);
        double[] inverse = new double[9];
        inverse[0] = c0 * scale;
        inverse[1] = (m[2] * m[7] - m[1] * m[8]) * scale;
        inverse[2] = (m[1] * m[5] - m[2] * m[4]) * scale;
        inverse[3] = c1 * scale;
        inverse[4] = (m[0] * m[8] - m[2] * m[6]) * scale;
        inverse[5] = (m[2] * m[3] - m[0] * m[5]) * scale;
        inverse[6] = c2 * scale;
        inverse[7] = (m[1] * m[6] - m[0] * m[7]) * scale;
        inverse[8] = (m[0] * m[4] - m[1] * m[3]) * scale;
        return inverse;
    }

    static Workload workload(int n) {
        double[][] matrices = Data.uniform(1, n, 9, -1, 1);
        double[][] inverses = new double[n][9];
        return new Workload(inverses, () -> {
            for (int i = 0; i < n; i++) {
                inverses[i] = inverse(matrices[i]);
            }
        }, how -> Inverse3x3Batched.inverseInto(inverses, matrices, how));
    }
}
