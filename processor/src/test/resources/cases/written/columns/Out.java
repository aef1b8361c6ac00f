package cases;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.MUL;

import dev.jvmap.Batching;
import dev.jvmap.DoubleNdArray;
import dev.jvmap.FloatNdArray;
import dev.jvmap.IntNdArray;
import dev.jvmap.rt.ArrayIn;
import dev.jvmap.rt.ArrayInOut;
import dev.jvmap.rt.Batch;
import dev.jvmap.rt.Kind;
import dev.jvmap.rt.Out;
import dev.jvmap.rt.Role;
import dev.jvmap.rt.Site;
import dev.jvmap.rt.Species;
import dev.jvmap.rt.Worker;
import java.time.Duration;
import javax.annotation.processing.Generated;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Batched forms of the methods of {@link In}. */
@Generated("dev.jvmap.processor.VmapProcessor")
@SuppressWarnings({"deprecation", "divzero", "removal"})
final class InBatched {
    /** The default batch size of {@code cumulative}, and what is known of the speed of its lanes. */
    private static final Site CUMULATIVE = Site.of("cumulative", 0, 64);

    /** The default batch size of {@code step}, and what is known of the speed of its lanes. */
    private static final Site STEP = Site.of("step", 0, 64);

    /** The default batch size of {@code split}, and what is known of the speed of its lanes. */
    private static final Site SPLIT = Site.of("split", 0, 32);

    private InBatched() {}

    /**
     * {@link In#cumulative(double[])} for a batch of {@code N} elements.
     *
     * <p>Batch axes:
     * {@code v}: {@code double[k][N]}, axis 1, changed in place.
     *
     * <p>Memory besides arguments and result, for each thread: at most {@code max(64 * B, 884736)} bytes, with
     * {@code B = 24 * k(v)}.
     *
     * <p>Runs in lanes, one element each, where the machine has vectors with at least four lanes of 64 bits.
     */
    static void cumulative(double[][] v) {
        cumulative(v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void cumulative(double[][] v, Batching how) {
        Batch batch = CUMULATIVE.open(how);
        ArrayInOut<double[], double[]> vIn = batch.arrayInOut(Kind.DOUBLE, "v", v, 1);
        batch.run(new CumulativeWorker(vIn));
    }

    /** As {@link #cumulative} over arrays, for views of any layout with the same axes. */
    static void cumulative(DoubleNdArray v) {
        cumulative(v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void cumulative(DoubleNdArray v, Batching how) {
        Batch batch = CUMULATIVE.open(how);
        ArrayInOut<double[], double[]> vIn = batch.arrayInOut(Kind.DOUBLE, "v", double[].class, v, 1);
        batch.run(new CumulativeWorker(vIn));
    }

    /**
     * {@link In#step(double[], double[], double)} for a batch of {@code N} elements.
     *
     * <p>Batch axes:
     * {@code a}: {@code double[N][k]}, axis 0;
     * {@code x}: {@code double[k][N]}, axis 1, changed in place;
     * {@code by}: the same for every element;
     * result: {@code int[N]}, axis 0.
     *
     * <p>Memory besides arguments and result, for each thread: at most {@code max(64 * B, 884736)} bytes, with
     * {@code B = 8 * k(a) + 24 * k(x)}.
     *
     * <p>Runs in lanes, one element each, where the machine has vectors with at least four lanes of 64 bits.
     */
    static int[] step(double[][] a, double[][] x, double by) {
        return step(a, x, by, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static int[] step(double[][] a, double[][] x, double by, Batching how) {
        Batch batch = STEP.open(how);
        ArrayIn<double[], double[]> aIn = batch.arrayIn(Kind.DOUBLE, "a", a, 0);
        ArrayInOut<double[], double[]> xIn = batch.arrayInOut(Kind.DOUBLE, "x", x, 1);
        int[] result = new int[batch.size()];
        batch.run(new StepWorker(aIn, xIn, by, batch.out(Kind.INT, "result", result, 0)));
        return result;
    }

    /** As {@link #step}, with the results stored in {@code out}, which has exactly their extents. */
    static void stepInto(int[] out, double[][] a, double[][] x, double by) {
        stepInto(out, a, x, by, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void stepInto(int[] out, double[][] a, double[][] x, double by, Batching how) {
        Batch batch = STEP.open(how);
        ArrayIn<double[], double[]> aIn = batch.arrayIn(Kind.DOUBLE, "a", a, 0);
        ArrayInOut<double[], double[]> xIn = batch.arrayInOut(Kind.DOUBLE, "x", x, 1);
        batch.run(new StepWorker(aIn, xIn, by, batch.out(Kind.INT, "out", out, 0)));
    }

    /** As {@link #step} over arrays, for views of any layout with the same axes. */
    static IntNdArray step(DoubleNdArray a, DoubleNdArray x, double by) {
        return step(a, x, by, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static IntNdArray step(DoubleNdArray a, DoubleNdArray x, double by, Batching how) {
        Batch batch = STEP.open(how);
        ArrayIn<double[], double[]> aIn = batch.arrayIn(Kind.DOUBLE, "a", double[].class, a, 0);
        ArrayInOut<double[], double[]> xIn = batch.arrayInOut(Kind.DOUBLE, "x", double[].class, x, 1);
        IntNdArray result = IntNdArray.zeros(batch.elements());
        batch.run(new StepWorker(aIn, xIn, by, batch.out(Kind.INT, "result", result, 0)));
        return result;
    }

    /** As {@link #step}, with the results stored in {@code out}, which has exactly their extents. */
    static void stepInto(IntNdArray out, DoubleNdArray a, DoubleNdArray x, double by) {
        stepInto(out, a, x, by, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void stepInto(IntNdArray out, DoubleNdArray a, DoubleNdArray x, double by, Batching how) {
        Batch batch = STEP.open(how);
        ArrayIn<double[], double[]> aIn = batch.arrayIn(Kind.DOUBLE, "a", double[].class, a, 0);
        ArrayInOut<double[], double[]> xIn = batch.arrayInOut(Kind.DOUBLE, "x", double[].class, x, 1);
        batch.run(new StepWorker(aIn, xIn, by, batch.out(Kind.INT, "out", out, 0)));
    }

    /**
     * {@link In#halves(float[], float[])} for a batch of {@code N} elements.
     *
     * <p>Batch axes:
     * {@code v}: {@code float[k][N]}, axis 1, changed in place;
     * {@code w}: {@code float[k][N]}, axis 1, changed in place.
     *
     * <p>Memory besides arguments and result, for each thread: at most {@code max(64 * B, 884736)} bytes, with
     * {@code B = 12 * k(v) + 12 * k(w)}.
     *
     * <p>Runs in lanes, one element each, where the machine has vectors with at least four lanes of 32 bits.
     */
    static void split(float[][] v, float[][] w) {
        split(v, w, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void split(float[][] v, float[][] w, Batching how) {
        Batch batch = SPLIT.open(how);
        ArrayInOut<float[], float[]> vIn = batch.arrayInOut(Kind.FLOAT, "v", v, 1);
        ArrayInOut<float[], float[]> wIn = batch.arrayInOut(Kind.FLOAT, "w", w, 1);
        batch.run(new SplitWorker(vIn, wIn));
    }

    /** As {@link #split} over arrays, for views of any layout with the same axes. */
    static void split(FloatNdArray v, FloatNdArray w) {
        split(v, w, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void split(FloatNdArray v, FloatNdArray w, Batching how) {
        Batch batch = SPLIT.open(how);
        ArrayInOut<float[], float[]> vIn = batch.arrayInOut(Kind.FLOAT, "v", float[].class, v, 1);
        ArrayInOut<float[], float[]> wIn = batch.arrayInOut(Kind.FLOAT, "w", float[].class, w, 1);
        batch.run(new SplitWorker(vIn, wIn));
    }

    /**
     * Repeats {@code calls}, which use methods of this class as the program will, until these run in lanes.
     * Never needed: kernels are compiled beside ordinary calls, too.
     *
     * @param atMost when to give up
     * @return whether all methods that were called run in lanes, where they can
     */
    static boolean warmUp(Duration atMost, Runnable calls) {
        return Site.warmUp(atMost, calls, CUMULATIVE, STEP, SPLIT);
    }

    /**
     * One thread's work on a call of {@code cumulative}: the arguments, and elements computed in scalar code or in
     * lanes.
     */
    private static final class CumulativeWorker implements Worker {
        private final ArrayInOut<double[], double[]> v;

        CumulativeWorker(ArrayInOut<double[], double[]> v) {
            this.v = v;
        }

        @Override
        public Worker fork(Role role) {
            return new CumulativeWorker(v.fork(role));
        }

        @Override
        public void scalar(long from, int count) throws Throwable {
            v.open(from, count);
            int i = 0;
            try {
                while (i < count) {
                    try {
                        for (; i < count; i++) {
                            v.save(i);
                            cumulative(v.element(i));
                            v.done(i);
                        }
                    } catch (Throwable _) {
                        // The user's own method throws what the element throws, or can do what the twin cannot.
                        v.restore(i);
                        In.cumulative(v.element(i));
                        v.done(i);
                        i++;
                    }
                }
            } finally {
                v.close();
            }
        }

        @Override
        public boolean lanes(long from, int count) throws Throwable {
            v.openLanes(from, count);
            boolean done = CumulativeLanes.cumulative(v.array(), v.at(), v.stride(), v.length(0), count);
            if (done) {
                v.flush();
            }
            return done;
        }

        private static void cumulative(double[] v) {
            for (int i = 1; i < v.length; i++) {
                v[i] = v[i] + v[i - 1];
            }
        }
    }

    /** {@code cumulative} with one element per lane. Linked only where {@code jdk.incubator.vector} is there. */
    private static final class CumulativeLanes {
        private static final VectorSpecies<Double> D = Species.ofDouble(64);
        private static final int LANES = D.length();

        /** Computes {@code count} elements, a multiple of LANES; false if one needs the scalar twin. */
        static boolean cumulative(double[] vInOut, int vAt, int vStride, int vLength, int count) {
            for (int lane0 = 0; lane0 < count; lane0 += LANES) {
                for (int i = 1; i < vLength; i++) {
                    if (i - 1 < 0 || i - 1 >= vLength) {
                        return false;
                    }
                    DoubleVector.fromArray(D, vInOut, vAt + i * vStride + lane0)
                            .lanewise(ADD, DoubleVector.fromArray(D, vInOut, vAt + (i - 1) * vStride + lane0))
                            .intoArray(vInOut, vAt + i * vStride + lane0);
                }
            }
            return true;
        }
    }

    /** One thread's work on a call of {@code step}: the arguments, and elements computed in scalar code or in lanes. */
    private static final class StepWorker implements Worker {
        private final ArrayIn<double[], double[]> a;
        private final ArrayInOut<double[], double[]> x;
        private final double by;
        private final Out<int[]> out;

        StepWorker(ArrayIn<double[], double[]> a, ArrayInOut<double[], double[]> x, double by, Out<int[]> out) {
            this.a = a;
            this.x = x;
            this.by = by;
            this.out = out;
        }

        @Override
        public Worker fork(Role role) {
            return new StepWorker(a.fork(role), x.fork(role), by, out.fork(role));
        }

        @Override
        public void scalar(long from, int count) throws Throwable {
            a.open(from, count);
            x.open(from, count);
            out.open(from, count);
            int[] outs = out.array();
            int outAt = out.at();
            int i = 0;
            try {
                while (i < count) {
                    try {
                        for (; i < count; i++) {
                            x.save(i);
                            outs[outAt + i] = step(a.element(i), x.element(i), by);
                            x.done(i);
                        }
                    } catch (Throwable _) {
                        // The user's own method throws what the element throws, or can do what the twin cannot.
                        x.restore(i);
                        outs[outAt + i] = In.step(a.element(i), x.element(i), by);
                        x.done(i);
                        i++;
                    }
                }
            } finally {
                x.close();
                out.flush(i);
            }
        }

        @Override
        public boolean lanes(long from, int count) throws Throwable {
            a.openLanes(from, count);
            x.openLanes(from, count);
            out.open(from, count);
            boolean done = StepLanes.step(a.array(), a.at(), a.stride(), a.length(0), x.array(), x.at(), x.stride(),
                    x.length(0), by, out.array(), out.at(), count);
            if (done) {
                x.flush();
                out.flush(count);
            }
            return done;
        }

        private static int step(double[] a, double[] x, double by) {
            int positive = 0;
            for (int i = 0; i < x.length; i++) {
                x[i] = x[i] + by * a[i];
                if (x[i] > 0.0) {
                    positive++;
                }
            }
            return positive;
        }
    }

    /** {@code step} with one element per lane. Linked only where {@code jdk.incubator.vector} is there. */
    private static final class StepLanes {
        private static final VectorSpecies<Integer> I = Species.ofInt(64);
        private static final VectorSpecies<Double> D = Species.ofDouble(64);
        private static final int LANES = I.length();

        /** Computes {@code count} elements, a multiple of LANES; false if one needs the scalar twin. */
        static boolean step(double[] aIn, int aAt, int aStride, int aLength, double[] xInOut, int xAt, int xStride,
                int xLength, double by, int[] out, int outAt, int count) {
            DoubleVector d0 = DoubleVector.broadcast(D, 0.0);
            IntVector i1 = IntVector.broadcast(I, 1);
            for (int lane0 = 0; lane0 < count; lane0 += LANES) {
                IntVector positive = IntVector.broadcast(I, 0);
                for (int i = 0; i < xLength; i++) {
                    if (i < 0 || i >= aLength) {
                        return false;
                    }
                    DoubleVector.fromArray(D, xInOut, xAt + i * xStride + lane0)
                            .lanewise(ADD, DoubleVector.broadcast(D, by)
                            .lanewise(MUL, DoubleVector.fromArray(D, aIn, aAt + i * aStride + lane0)))
                            .intoArray(xInOut, xAt + i * xStride + lane0);
                    VectorMask<Double> taken = DoubleVector.fromArray(D, xInOut, xAt + i * xStride + lane0)
                            .compare(GT, d0);
                    positive = positive.blend(positive.lanewise(ADD, i1), taken.cast(I));
                }
                IntVector result = positive;
                result.intoArray(out, outAt + lane0);
            }
            return true;
        }
    }

    /**
     * One thread's work on a call of {@code split}: the arguments, and elements computed in scalar code or in lanes.
     */
    private static final class SplitWorker implements Worker {
        private final ArrayInOut<float[], float[]> v;
        private final ArrayInOut<float[], float[]> w;

        SplitWorker(ArrayInOut<float[], float[]> v, ArrayInOut<float[], float[]> w) {
            this.v = v;
            this.w = w;
        }

        @Override
        public Worker fork(Role role) {
            return new SplitWorker(v.fork(role), w.fork(role));
        }

        @Override
        public void scalar(long from, int count) throws Throwable {
            v.open(from, count);
            w.open(from, count);
            int i = 0;
            try {
                while (i < count) {
                    try {
                        for (; i < count; i++) {
                            v.save(i);
                            w.save(i);
                            halves(v.element(i), w.element(i));
                            v.done(i);
                            w.done(i);
                        }
                    } catch (Throwable _) {
                        // The user's own method throws what the element throws, or can do what the twin cannot.
                        v.restore(i);
                        w.restore(i);
                        In.halves(v.element(i), w.element(i));
                        v.done(i);
                        w.done(i);
                        i++;
                    }
                }
            } finally {
                v.close();
                w.close();
            }
        }

        @Override
        public boolean lanes(long from, int count) throws Throwable {
            v.openLanes(from, count);
            w.openLanes(from, count);
            boolean done = SplitLanes.split(v.array(), v.at(), v.stride(), v.length(0), w.array(), w.at(), w.stride(),
                    w.length(0), count);
            if (done) {
                v.flush();
                w.flush();
            }
            return done;
        }

        private static void halves(float[] v, float[] w) {
            w[0] = v[0] + v[1];
            w[1] = v[2] + v[3];
            v[0] = 0.0f;
        }
    }

    /** {@code split} with one element per lane. Linked only where {@code jdk.incubator.vector} is there. */
    private static final class SplitLanes {
        private static final VectorSpecies<Float> F = Species.ofFloat(32);
        private static final int LANES = F.length();

        /** Computes {@code count} elements, a multiple of LANES; false if one needs the scalar twin. */
        static boolean split(float[] vInOut, int vAt, int vStride, int vLength, float[] wInOut, int wAt, int wStride,
                int wLength, int count) {
            for (int lane0 = 0; lane0 < count; lane0 += LANES) {
                if (0 >= vLength) {
                    return false;
                }
                if (1 >= vLength) {
                    return false;
                }
                if (0 >= wLength) {
                    return false;
                }
                FloatVector.fromArray(F, vInOut, vAt + lane0).lanewise(ADD, FloatVector.fromArray(F, vInOut, vAt
                        + vStride + lane0)).intoArray(wInOut, wAt + lane0);
                if (2 >= vLength) {
                    return false;
                }
                if (3 >= vLength) {
                    return false;
                }
                if (1 >= wLength) {
                    return false;
                }
                FloatVector.fromArray(F, vInOut, vAt + 2 * vStride + lane0)
                        .lanewise(ADD, FloatVector.fromArray(F, vInOut, vAt + 3 * vStride + lane0))
                        .intoArray(wInOut, wAt + wStride + lane0);
                if (0 >= vLength) {
                    return false;
                }
                FloatVector.broadcast(F, 0.0f).intoArray(vInOut, vAt + lane0);
            }
            return true;
        }
    }
}
