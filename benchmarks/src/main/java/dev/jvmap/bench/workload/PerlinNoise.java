package dev.jvmap.bench.workload;

import static dev.jvmap.Vmap.NONE;

import dev.jvmap.Vmap;

/** Noise in space: int tables read at indexes that came out of the same table. */
final class PerlinNoise {
    private PerlinNoise() {
    }

    /**
     * Gradient noise in three dimensions (K. Perlin, "Improving noise", SIGGRAPH 2002).
     *
     * @param permutation of 0…255, twice in a row
     */
    @Vmap(inAxes = {0, 0, 0, NONE}, strict = true)
    static double at(double x, double y, double z, int[] permutation) {
        double floorX = Math.floor(x);
        double floorY = Math.floor(y);
        double floorZ = Math.floor(z);
        int cellX = (int) floorX & 255;
        int cellY = (int) floorY & 255;
        int cellZ = (int) floorZ & 255;
        double fx = x - floorX;
        double fy = y - floorY;
        double fz = z - floorZ;

        int a = permutation[cellX] + cellY;
        int b = permutation[cellX + 1] + cellY;
        int aa = permutation[a] + cellZ;
        int ab = permutation[a + 1] + cellZ;
        int ba = permutation[b] + cellZ;
        int bb = permutation[b + 1] + cellZ;

        double u = fade(fx);
        double v = fade(fy);
        double low = mix(v,
                mix(u, gradient(permutation[aa], fx, fy, fz), gradient(permutation[ba], fx - 1, fy, fz)),
                mix(u, gradient(permutation[ab], fx, fy - 1, fz), gradient(permutation[bb], fx - 1, fy - 1, fz)));
        double high = mix(v,
                mix(u, gradient(permutation[aa + 1], fx, fy, fz - 1),
                        gradient(permutation[ba + 1], fx - 1, fy, fz - 1)),
                mix(u, gradient(permutation[ab + 1], fx, fy - 1, fz - 1),
                        gradient(permutation[bb + 1], fx - 1, fy - 1, fz - 1)));
        return mix(fade(fz), low, high);
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double mix(double t, double from, double to) {
        return from + t * (to - from);
    }

    /** The product of (x, y, z) with one of twelve directions: to the middles of a cube's edges. */
    private static double gradient(int hash, double x, double y, double z) {
        int h = hash & 15;
        double u = h < 8 ? x : y;
        double v = h < 4 ? y : h == 12 || h == 14 ? x : z;
        return ((h & 1) == 0 ? u : -u) + ((h & 2) == 0 ? v : -v);
    }

    static int[] permutation() {
        int[] permutation = new int[512];
        long[] random = Data.bits(7, 256);
        for (int i = 0; i < 256; i++) {
            int other = (int) Long.remainderUnsigned(random[i], i + 1);
            permutation[i] = permutation[other];
            permutation[other] = i;
        }
        System.arraycopy(permutation, 0, permutation, 256, 256);
        return permutation;
    }

    static Workload workload(int n) {
        int[] permutation = permutation();
        double[] x = Data.uniform(1, n, -100, 100);
        double[] y = Data.uniform(2, n, -100, 100);
        double[] z = Data.uniform(3, n, -100, 100);
        double[] noise = new double[n];
        return new Workload(noise, () -> {
            for (int i = 0; i < n; i++) {
                noise[i] = at(x[i], y[i], z[i], permutation);
            }
        }, how -> PerlinNoiseBatched.atInto(noise, x, y, z, permutation, how));
    }
}
