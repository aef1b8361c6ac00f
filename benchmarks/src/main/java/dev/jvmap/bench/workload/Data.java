package dev.jvmap.bench.workload;

/**
 * Reproducible inputs. The generator is SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number
 * generators", 2014); the peers in other languages have the same six lines, and so the same data.
 */
public final class Data {
    private Data() {
    }

    /** {@code n} numbers, uniform in [low, high). */
    public static double[] uniform(long seed, int n, double low, double high) {
        double[] numbers = new double[n];
        long[] bits = bits(seed, n);
        for (int i = 0; i < n; i++) {
            numbers[i] = low + (high - low) * ((bits[i] >>> 11) * 0x1p-53);
        }
        return numbers;
    }

    /** {@code rows} arrays of {@code columns} uniform numbers. */
    public static double[][] uniform(long seed, int rows, int columns, double low, double high) {
        double[][] numbers = new double[rows][];
        for (int i = 0; i < rows; i++) {
            numbers[i] = uniform(seed + i, columns, low, high);
        }
        return numbers;
    }

    public static float[] toFloat(double[] numbers) {
        float[] rounded = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            rounded[i] = (float) numbers[i];
        }
        return rounded;
    }

    static double[] toDouble(float[] numbers) {
        double[] widened = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            widened[i] = numbers[i];
        }
        return widened;
    }

    /** {@code n} numbers of 64 random bits, 0 only by chance. */
    static long[] bits(long seed, int n) {
        long[] numbers = new long[n];
        long state = seed;
        for (int i = 0; i < n; i++) {
            state += 0x9e3779b97f4a7c15L;
            long z = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
            z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
            numbers[i] = z ^ z >>> 31;
        }
        return numbers;
    }
}
