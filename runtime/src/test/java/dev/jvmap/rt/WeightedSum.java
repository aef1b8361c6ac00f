package dev.jvmap.rt;

import dev.jvmap.Batching;

/**
 * A batched method as the processor would generate it, but with plain loops for lanes: for each element
 * {@code x + 1*w[0] + 2*w[1] + ...}, and an exception where {@code x} is NaN.
 */
final class WeightedSum {
    private static final Site SITE = Site.of("weightedSum", 0, Integer.SIZE);

    private WeightedSum() {
    }

    static double element(double x, double[] w) {
        if (Double.isNaN(x)) {
            throw new ArithmeticException("x is NaN");
        }
        double sum = x;
        for (int j = 0; j < w.length; j++) {
            sum += (j + 1) * w[j];
        }
        return sum;
    }

    static double[] batched(double[] x, double[][] w, int axis, Batching how) {
        Batch batch = SITE.open(how);
        In<double[]> xIn = batch.in(Kind.DOUBLE, "x", x, 0);
        ArrayIn<double[], double[]> wIn = batch.arrayIn(Kind.DOUBLE, "w", w, axis);
        double[] result = new double[batch.size()];
        batch.run(new Sums(xIn, wIn, batch.out(Kind.DOUBLE, "result", result, 0)));
        return result;
    }

    static void into(double[] out, double[] x, double[][] w, int axis, Batching how) {
        Batch batch = SITE.open(how);
        In<double[]> xIn = batch.in(Kind.DOUBLE, "x", x, 0);
        ArrayIn<double[], double[]> wIn = batch.arrayIn(Kind.DOUBLE, "w", w, axis);
        batch.run(new Sums(xIn, wIn, batch.out(Kind.DOUBLE, "out", out, 0)));
    }

    private record Sums(In<double[]> x, ArrayIn<double[], double[]> w, Out<double[]> out) implements Worker {
        @Override
        public Worker fork(Role role) {
            return new Sums(x.fork(role), w.fork(role), out.fork(role));
        }

        @Override
        public void scalar(long from, int count) {
            x.open(from, count);
            w.open(from, count);
            out.open(from, count);
            int i = 0;
            try {
                for (; i < count; i++) {
                    out.array()[out.at() + i] = element(x.array()[x.at() + i], w.element(i));
                }
            } finally {
                out.flush(i);
            }
        }

        @Override
        public boolean lanes(long from, int count) {
            x.open(from, count);
            w.openLanes(from, count);
            out.open(from, count);
            for (int i = 0; i < count; i++) {
                double sum = x.array()[x.at() + i];
                if (Double.isNaN(sum)) {
                    return false;
                }
                for (int j = 0; j < w.length(); j++) {
                    sum += (j + 1) * w.array()[w.at() + j * w.stride() + i];
                }
                out.array()[out.at() + i] = sum;
            }
            out.flush(count);
            return true;
        }
    }
}
