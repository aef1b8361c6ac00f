package cases;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.DIV;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.MUL;
import static jdk.incubator.vector.VectorOperators.SQRT;

import dev.jvmap.Batching;
import dev.jvmap.DoubleNdArray;
import dev.jvmap.IntNdArray;
import dev.jvmap.rt.ArrayInOut;
import dev.jvmap.rt.ArrayOut;
import dev.jvmap.rt.Batch;
import dev.jvmap.rt.Kind;
import dev.jvmap.rt.LaneScratch;
import dev.jvmap.rt.Out;
import dev.jvmap.rt.Role;
import dev.jvmap.rt.Site;
import dev.jvmap.rt.Species;
import dev.jvmap.rt.Worker;
import java.time.Duration;
import javax.annotation.processing.Generated;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Batched forms of the methods of {@link In}. */
@Generated("dev.jvmap.processor.VmapProcessor")
@SuppressWarnings({"deprecation", "divzero", "removal"})
final class InBatched {
    /** The default batch size of {@code normalise}, and what is known of the speed of its lanes. */
    private static final Site NORMALISE = Site.of("normalise", 0, 64);

    /** The default batch size of {@code exchange}, and what is known of the speed of its lanes. */
    private static final Site EXCHANGE = Site.of("exchange", 0, 64);

    /** The default batch size of {@code reversed}, and what is known of the speed of its lanes. */
    private static final Site REVERSED = Site.of("reversed", 0, 64);

    /** The default batch size of {@code sorted}, and what is known of the speed of its lanes. */
    private static final Site SORTED = Site.of("sorted", 0, 32);

    private InBatched() {}

    /**
     * {@link In#normalise(double[])} for a batch of {@code N} elements.
     *
     * <p>Batch axes:
     * {@code v}: {@code double[N][k]}, axis 0, changed in place.
     *
     * <p>Memory besides arguments and result, for each thread: at most {@code max(16 * B, 32768)} bytes, with
     * {@code B = 8 * k(v)}.
     *
     * <p>Runs in lanes, one element each, where the machine has vectors with at least four lanes of 64 bits.
     */
    static void normalise(double[][] v) {
        normalise(v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void normalise(double[][] v, Batching how) {
        Batch batch = NORMALISE.open(how);
        ArrayInOut<double[], double[]> vIn = batch.arrayInOut(Kind.DOUBLE, "v", v, 0);
        batch.run(new NormaliseWorker(vIn));
    }

    /** As {@link #normalise} over arrays, for views of any layout with the same axes. */
    static void normalise(DoubleNdArray v) {
        normalise(v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void normalise(DoubleNdArray v, Batching how) {
        Batch batch = NORMALISE.open(how);
        ArrayInOut<double[], double[]> vIn = batch.arrayInOut(Kind.DOUBLE, "v", double[].class, v, 0);
        batch.run(new NormaliseWorker(vIn));
    }

    /**
     * {@link In#exchange(double[], double[])} for a batch of {@code N} elements.
     *
     * <p>Batch axes:
     * {@code a}: {@code double[N][k]}, axis 0, changed in place;
     * {@code b}: {@code double[N][k]}, axis 0, changed in place;
     * result: {@code double[N]}, axis 0.
     *
     * <p>Memory besides arguments and result, for each thread: at most {@code max(16 * B, 32768)} bytes, with
     * {@code B = 8 * k(a) + 8 * k(b)}.
     *
     * <p>Runs in lanes, one element each, where the machine has vectors with at least four lanes of 64 bits.
     */
    static double[] exchange(double[][] a, double[][] b) {
        return exchange(a, b, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static double[] exchange(double[][] a, double[][] b, Batching how) {
        Batch batch = EXCHANGE.open(how);
        ArrayInOut<double[], double[]> aIn = batch.arrayInOut(Kind.DOUBLE, "a", a, 0);
        ArrayInOut<double[], double[]> bIn = batch.arrayInOut(Kind.DOUBLE, "b", b, 0);
        double[] result = new double[batch.size()];
        batch.run(new ExchangeWorker(aIn, bIn, batch.out(Kind.DOUBLE, "result", result, 0)));
        return result;
    }

    /** As {@link #exchange}, with the results stored in {@code out}, which has exactly their extents. */
    static void exchangeInto(double[] out, double[][] a, double[][] b) {
        exchangeInto(out, a, b, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void exchangeInto(double[] out, double[][] a, double[][] b, Batching how) {
        Batch batch = EXCHANGE.open(how);
        ArrayInOut<double[], double[]> aIn = batch.arrayInOut(Kind.DOUBLE, "a", a, 0);
        ArrayInOut<double[], double[]> bIn = batch.arrayInOut(Kind.DOUBLE, "b", b, 0);
        batch.run(new ExchangeWorker(aIn, bIn, batch.out(Kind.DOUBLE, "out", out, 0)));
    }

    /** As {@link #exchange} over arrays, for views of any layout with the same axes. */
    static DoubleNdArray exchange(DoubleNdArray a, DoubleNdArray b) {
        return exchange(a, b, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static DoubleNdArray exchange(DoubleNdArray a, DoubleNdArray b, Batching how) {
        Batch batch = EXCHANGE.open(how);
        ArrayInOut<double[], double[]> aIn = batch.arrayInOut(Kind.DOUBLE, "a", double[].class, a, 0);
        ArrayInOut<double[], double[]> bIn = batch.arrayInOut(Kind.DOUBLE, "b", double[].class, b, 0);
        DoubleNdArray result = DoubleNdArray.zeros(batch.elements());
        batch.run(new ExchangeWorker(aIn, bIn, batch.out(Kind.DOUBLE, "result", result, 0)));
        return result;
    }

    /** As {@link #exchange}, with the results stored in {@code out}, which has exactly their extents. */
    static void exchangeInto(DoubleNdArray out, DoubleNdArray a, DoubleNdArray b) {
        exchangeInto(out, a, b, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void exchangeInto(DoubleNdArray out, DoubleNdArray a, DoubleNdArray b, Batching how) {
        Batch batch = EXCHANGE.open(how);
        ArrayInOut<double[], double[]> aIn = batch.arrayInOut(Kind.DOUBLE, "a", double[].class, a, 0);
        ArrayInOut<double[], double[]> bIn = batch.arrayInOut(Kind.DOUBLE, "b", double[].class, b, 0);
        batch.run(new ExchangeWorker(aIn, bIn, batch.out(Kind.DOUBLE, "out", out, 0)));
    }

    /**
     * {@link In#reversed(double[])} for a batch of {@code N} elements.
     *
     * <p>Batch axes:
     * {@code v}: {@code double[N][k]}, axis 0, changed in place;
     * result: {@code double[N][k]}, axis 0.
     *
     * <p>Memory besides arguments and result, for each thread: at most {@code max(16 * B, 32768)} bytes, with
     * {@code B = 8 * k(v) + 8 * k(result)}.
     * Local arrays, for each thread: {@code before}: {@code 8 * LANES} bytes for each of its values.
     *
     * <p>Runs in lanes, one element each, where the machine has vectors with at least four lanes of 64 bits.
     */
    static double[][] reversed(double[][] v) {
        return reversed(v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static double[][] reversed(double[][] v, Batching how) {
        Batch batch = REVERSED.open(how);
        ArrayInOut<double[], double[]> vIn = batch.arrayInOut(Kind.DOUBLE, "v", v, 0);
        ArrayOut<double[], double[]> result = batch.newArrayOut(Kind.DOUBLE, double[].class, 0);
        batch.run(new ReversedWorker(vIn, result));
        return result.result();
    }

    /** As {@link #reversed}, with the results stored in {@code out}, which has exactly their extents. */
    static void reversedInto(double[][] out, double[][] v) {
        reversedInto(out, v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void reversedInto(double[][] out, double[][] v, Batching how) {
        Batch batch = REVERSED.open(how);
        ArrayInOut<double[], double[]> vIn = batch.arrayInOut(Kind.DOUBLE, "v", v, 0);
        batch.run(new ReversedWorker(vIn, batch.arrayOut(Kind.DOUBLE, "out", double[].class, out, 0)));
    }

    /** As {@link #reversed} over arrays, for views of any layout with the same axes. */
    static DoubleNdArray reversed(DoubleNdArray v) {
        return reversed(v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static DoubleNdArray reversed(DoubleNdArray v, Batching how) {
        Batch batch = REVERSED.open(how);
        ArrayInOut<double[], double[]> vIn = batch.arrayInOut(Kind.DOUBLE, "v", double[].class, v, 0);
        ArrayOut<double[], double[]> result = batch.newArrayOut(Kind.DOUBLE, double[].class, 0, DoubleNdArray::zeros);
        batch.run(new ReversedWorker(vIn, result));
        return result.result(DoubleNdArray.class);
    }

    /** As {@link #reversed}, with the results stored in {@code out}, which has exactly their extents. */
    static void reversedInto(DoubleNdArray out, DoubleNdArray v) {
        reversedInto(out, v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void reversedInto(DoubleNdArray out, DoubleNdArray v, Batching how) {
        Batch batch = REVERSED.open(how);
        ArrayInOut<double[], double[]> vIn = batch.arrayInOut(Kind.DOUBLE, "v", double[].class, v, 0);
        batch.run(new ReversedWorker(vIn, batch.arrayOut(Kind.DOUBLE, "out", double[].class, out, 0)));
    }

    /**
     * {@link In#sorted(int[])} for a batch of {@code N} elements.
     *
     * <p>Batch axes:
     * {@code v}: {@code int[N][k]}, axis 0, changed in place;
     * result: {@code int[N]}, axis 0.
     *
     * <p>Memory besides arguments and result, for each thread: at most {@code max(16 * B, 32768)} bytes, with
     * {@code B = 4 * k(v)}.
     *
     * <p>Runs in lanes, one element each, where the machine has vectors with at least four lanes of 32 bits.
     */
    static int[] sorted(int[][] v) {
        return sorted(v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static int[] sorted(int[][] v, Batching how) {
        Batch batch = SORTED.open(how);
        ArrayInOut<int[], int[]> vIn = batch.arrayInOut(Kind.INT, "v", v, 0);
        int[] result = new int[batch.size()];
        batch.run(new SortedWorker(vIn, batch.out(Kind.INT, "result", result, 0)));
        return result;
    }

    /** As {@link #sorted}, with the results stored in {@code out}, which has exactly their extents. */
    static void sortedInto(int[] out, int[][] v) {
        sortedInto(out, v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void sortedInto(int[] out, int[][] v, Batching how) {
        Batch batch = SORTED.open(how);
        ArrayInOut<int[], int[]> vIn = batch.arrayInOut(Kind.INT, "v", v, 0);
        batch.run(new SortedWorker(vIn, batch.out(Kind.INT, "out", out, 0)));
    }

    /** As {@link #sorted} over arrays, for views of any layout with the same axes. */
    static IntNdArray sorted(IntNdArray v) {
        return sorted(v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static IntNdArray sorted(IntNdArray v, Batching how) {
        Batch batch = SORTED.open(how);
        ArrayInOut<int[], int[]> vIn = batch.arrayInOut(Kind.INT, "v", int[].class, v, 0);
        IntNdArray result = IntNdArray.zeros(batch.elements());
        batch.run(new SortedWorker(vIn, batch.out(Kind.INT, "result", result, 0)));
        return result;
    }

    /** As {@link #sorted}, with the results stored in {@code out}, which has exactly their extents. */
    static void sortedInto(IntNdArray out, IntNdArray v) {
        sortedInto(out, v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void sortedInto(IntNdArray out, IntNdArray v, Batching how) {
        Batch batch = SORTED.open(how);
        ArrayInOut<int[], int[]> vIn = batch.arrayInOut(Kind.INT, "v", int[].class, v, 0);
        batch.run(new SortedWorker(vIn, batch.out(Kind.INT, "out", out, 0)));
    }

    /**
     * Repeats {@code calls}, which use methods of this class as the program will, until these run in lanes.
     * Never needed: kernels are compiled beside ordinary calls, too.
     *
     * @param atMost when to give up
     * @return whether all methods that were called run in lanes, where they can
     */
    static boolean warmUp(Duration atMost, Runnable calls) {
        return Site.warmUp(atMost, calls, NORMALISE, EXCHANGE, REVERSED, SORTED);
    }

    /**
     * One thread's work on a call of {@code normalise}: the arguments, and elements computed in scalar code or in
     * lanes.
     */
    private static final class NormaliseWorker implements Worker {
        private final ArrayInOut<double[], double[]> v;

        NormaliseWorker(ArrayInOut<double[], double[]> v) {
            this.v = v;
        }

        @Override
        public Worker fork(Role role) {
            return new NormaliseWorker(v.fork(role));
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
                            normalise(v.element(i));
                            v.done(i);
                        }
                    } catch (Throwable _) {
                        // The user's own method throws what the element throws, or can do what the twin cannot.
                        v.restore(i);
                        In.normalise(v.element(i));
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
            boolean done = NormaliseLanes.normalise(v.array(), v.at(), v.stride(), v.length(0), count);
            if (done) {
                v.flush();
            }
            return done;
        }

        private static void normalise(double[] v) {
            double sum = 0.0;
            for (int index = 0; index < v.length; index++) {
                double x = v[index];
                sum += x * x;
            }
            double norm = Math.sqrt(sum);
            for (int i = 0; i < v.length; i++) {
                v[i] = v[i] / norm;
            }
        }
    }

    /** {@code normalise} with one element per lane. Linked only where {@code jdk.incubator.vector} is there. */
    private static final class NormaliseLanes {
        private static final VectorSpecies<Double> D = Species.ofDouble(64);
        private static final int LANES = D.length();

        /** Computes {@code count} elements, a multiple of LANES; false if one needs the scalar twin. */
        static boolean normalise(double[] vInOut, int vAt, int vStride, int vLength, int count) {
            for (int lane0 = 0; lane0 < count; lane0 += LANES) {
                DoubleVector sum = DoubleVector.broadcast(D, 0.0);
                for (int index = 0; index < vLength; index++) {
                    DoubleVector x = DoubleVector.fromArray(D, vInOut, vAt + index * vStride + lane0);
                    sum = sum.lanewise(ADD, x.lanewise(MUL, x));
                }
                DoubleVector norm = sum.lanewise(SQRT);
                for (int i = 0; i < vLength; i++) {
                    DoubleVector.fromArray(D, vInOut, vAt + i * vStride + lane0).lanewise(DIV, norm)
                            .intoArray(vInOut, vAt + i * vStride + lane0);
                }
            }
            return true;
        }
    }

    /**
     * One thread's work on a call of {@code exchange}: the arguments, and elements computed in scalar code or in lanes.
     */
    private static final class ExchangeWorker implements Worker {
        private final ArrayInOut<double[], double[]> a;
        private final ArrayInOut<double[], double[]> b;
        private final Out<double[]> out;

        ExchangeWorker(ArrayInOut<double[], double[]> a, ArrayInOut<double[], double[]> b, Out<double[]> out) {
            this.a = a;
            this.b = b;
            this.out = out;
        }

        @Override
        public Worker fork(Role role) {
            return new ExchangeWorker(a.fork(role), b.fork(role), out.fork(role));
        }

        @Override
        public void scalar(long from, int count) throws Throwable {
            a.open(from, count);
            b.open(from, count);
            out.open(from, count);
            double[] outs = out.array();
            int outAt = out.at();
            int i = 0;
            try {
                while (i < count) {
                    try {
                        for (; i < count; i++) {
                            a.save(i);
                            b.save(i);
                            outs[outAt + i] = exchange(a.element(i), b.element(i));
                            a.done(i);
                            b.done(i);
                        }
                    } catch (Throwable _) {
                        // The user's own method throws what the element throws, or can do what the twin cannot.
                        a.restore(i);
                        b.restore(i);
                        outs[outAt + i] = In.exchange(a.element(i), b.element(i));
                        a.done(i);
                        b.done(i);
                        i++;
                    }
                }
            } finally {
                a.close();
                b.close();
                out.flush(i);
            }
        }

        @Override
        public boolean lanes(long from, int count) throws Throwable {
            a.openLanes(from, count);
            b.openLanes(from, count);
            out.open(from, count);
            boolean done = ExchangeLanes.exchange(a.array(), a.at(), a.stride(), a.length(0), b.array(), b.at(),
                    b.stride(), b.length(0), out.array(), out.at(), count);
            if (done) {
                a.flush();
                b.flush();
                out.flush(count);
            }
            return done;
        }

        private static double exchange(double[] a, double[] b) {
            double moved = 0.0;
            for (int i = 0; i < a.length; i++) {
                double kept = a[i];
                a[i] = b[i];
                b[i] = kept;
                moved += kept;
            }
            return moved;
        }
    }

    /** {@code exchange} with one element per lane. Linked only where {@code jdk.incubator.vector} is there. */
    private static final class ExchangeLanes {
        private static final VectorSpecies<Double> D = Species.ofDouble(64);
        private static final int LANES = D.length();

        /** Computes {@code count} elements, a multiple of LANES; false if one needs the scalar twin. */
        static boolean exchange(double[] aInOut, int aAt, int aStride, int aLength, double[] bInOut, int bAt,
                int bStride, int bLength, double[] out, int outAt, int count) {
            for (int lane0 = 0; lane0 < count; lane0 += LANES) {
                DoubleVector moved = DoubleVector.broadcast(D, 0.0);
                for (int i = 0; i < aLength; i++) {
                    DoubleVector kept = DoubleVector.fromArray(D, aInOut, aAt + i * aStride + lane0);
                    if (i < 0 || i >= bLength) {
                        return false;
                    }
                    DoubleVector.fromArray(D, bInOut, bAt + i * bStride + lane0).intoArray(aInOut, aAt + i * aStride
                            + lane0);
                    if (i < 0 || i >= bLength) {
                        return false;
                    }
                    kept.intoArray(bInOut, bAt + i * bStride + lane0);
                    moved = moved.lanewise(ADD, kept);
                }
                DoubleVector result = moved;
                result.intoArray(out, outAt + lane0);
            }
            return true;
        }
    }

    /**
     * One thread's work on a call of {@code reversed}: the arguments, and elements computed in scalar code or in lanes.
     */
    private static final class ReversedWorker implements Worker {
        private final ArrayInOut<double[], double[]> v;
        private final ArrayOut<double[], double[]> out;
        private final LaneScratch scratch = new LaneScratch();

        ReversedWorker(ArrayInOut<double[], double[]> v, ArrayOut<double[], double[]> out) {
            this.v = v;
            this.out = out;
        }

        @Override
        public Worker fork(Role role) {
            return new ReversedWorker(v.fork(role), out.fork(role));
        }

        @Override
        public void scalar(long from, int count) throws Throwable {
            v.open(from, count);
            out.open(from, count);
            int i = 0;
            try {
                while (i < count) {
                    try {
                        for (; i < count; i++) {
                            v.save(i);
                            out.keep(i, reversed(v.element(i)));
                            v.done(i);
                        }
                    } catch (Throwable _) {
                        // The user's own method throws what the element throws, or can do what the twin cannot.
                        v.restore(i);
                        out.put(i, In.reversed(v.element(i)));
                        v.done(i);
                        i++;
                    }
                }
            } finally {
                v.close();
                out.flush(i);
            }
        }

        @Override
        public boolean lanes(long from, int count) throws Throwable {
            v.openLanes(from, count);
            out.open(from, count);
            boolean done = ReversedLanes.reversed(v.array(), v.at(), v.stride(), v.length(0), scratch, from, out,
                    count);
            if (done) {
                v.flush();
                out.flush(count);
            }
            return done;
        }

        private static double[] reversed(double[] v) {
            double[] before = new double[v.length];
            for (int k = 0; k < v.length; k++) {
                before[k] = v[k];
            }
            for (int i = 0; i < v.length; i++) {
                v[i] = before[v.length - 1 - i];
            }
            return before;
        }
    }

    /** {@code reversed} with one element per lane. Linked only where {@code jdk.incubator.vector} is there. */
    private static final class ReversedLanes {
        private static final VectorSpecies<Double> D = Species.ofDouble(64);
        private static final int LANES = D.length();

        /** Computes {@code count} elements, a multiple of LANES; false if one needs the scalar twin. */
        static boolean reversed(double[] vInOut, int vAt, int vStride, int vLength, LaneScratch scratch, long from,
                ArrayOut<double[], double[]> out, int count) {
            for (int lane0 = 0; lane0 < count; lane0 += LANES) {
                int beforeLength = vLength;
                double[] before = scratch.array(Kind.DOUBLE, 0, beforeLength, LANES);
                for (int k = 0; k < vLength; k++) {
                    if (k < 0 || k >= beforeLength) {
                        return false;
                    }
                    DoubleVector.fromArray(D, vInOut, vAt + k * vStride + lane0).intoArray(before, k * LANES);
                }
                for (int i = 0; i < vLength; i++) {
                    if (vLength - 1 - i < 0 || vLength - 1 - i >= beforeLength) {
                        return false;
                    }
                    DoubleVector.fromArray(D, before, (vLength - 1 - i) * LANES).intoArray(vInOut, vAt + i * vStride
                            + lane0);
                }
                int rows = beforeLength;
                out.openLanes(from, count, rows);
                for (int row = 0; row < rows; row++) {
                    DoubleVector.fromArray(D, before, row * LANES).intoArray(out.array(), out.at() + row * out.stride()
                            + lane0);
                }
            }
            return true;
        }
    }

    /**
     * One thread's work on a call of {@code sorted}: the arguments, and elements computed in scalar code or in lanes.
     */
    private static final class SortedWorker implements Worker {
        private final ArrayInOut<int[], int[]> v;
        private final Out<int[]> out;

        SortedWorker(ArrayInOut<int[], int[]> v, Out<int[]> out) {
            this.v = v;
            this.out = out;
        }

        @Override
        public Worker fork(Role role) {
            return new SortedWorker(v.fork(role), out.fork(role));
        }

        @Override
        public void scalar(long from, int count) throws Throwable {
            v.open(from, count);
            out.open(from, count);
            int[] outs = out.array();
            int outAt = out.at();
            int i = 0;
            try {
                while (i < count) {
                    try {
                        for (; i < count; i++) {
                            v.save(i);
                            outs[outAt + i] = sorted(v.element(i));
                            v.done(i);
                        }
                    } catch (Throwable _) {
                        // The user's own method throws what the element throws, or can do what the twin cannot.
                        v.restore(i);
                        outs[outAt + i] = In.sorted(v.element(i));
                        v.done(i);
                        i++;
                    }
                }
            } finally {
                v.close();
                out.flush(i);
            }
        }

        @Override
        public boolean lanes(long from, int count) throws Throwable {
            v.openLanes(from, count);
            out.open(from, count);
            boolean done = SortedLanes.sorted(v.array(), v.at(), v.stride(), v.length(0), out.array(), out.at(), count);
            if (done) {
                v.flush();
                out.flush(count);
            }
            return done;
        }

        private static int sorted(int[] v) {
            int swaps = 0;
            for (int i = 1; i < v.length; i++) {
                for (int j = i; j > 0 && v[j - 1] > v[j]; j--) {
                    int t = v[j];
                    v[j] = v[j - 1];
                    v[j - 1] = t;
                    swaps++;
                }
            }
            return swaps;
        }
    }

    /** {@code sorted} with one element per lane. Linked only where {@code jdk.incubator.vector} is there. */
    private static final class SortedLanes {
        private static final VectorSpecies<Integer> I = Species.ofInt(32);
        private static final int LANES = I.length();

        /** Computes {@code count} elements, a multiple of LANES; false if one needs the scalar twin. */
        static boolean sorted(int[] vInOut, int vAt, int vStride, int vLength, int[] out, int outAt, int count) {
            IntVector i1 = IntVector.broadcast(I, 1);
            for (int lane0 = 0; lane0 < count; lane0 += LANES) {
                IntVector swaps = IntVector.broadcast(I, 0);
                for (int i = 1; i < vLength; i++) {
                    int j = i;
                    VectorMask<Integer> looping = I.maskAll(true);
                    for (; j > 0; j--) {
                        if (looping.and(I.maskAll(j - 1 < 0 || j - 1 >= vLength)).anyTrue()) {
                            return false;
                        }
                        if (looping.and(I.maskAll(j < 0 || j >= vLength)).anyTrue()) {
                            return false;
                        }
                        looping = looping.and(IntVector.fromArray(I, vInOut, vAt + (j - 1) * vStride + lane0)
                                .compare(GT, IntVector.fromArray(I, vInOut, vAt + j * vStride + lane0)));
                        if (!looping.anyTrue()) {
                            break;
                        }
                        if (looping.and(I.maskAll(j < 0 || j >= vLength)).anyTrue()) {
                            return false;
                        }
                        IntVector t = IntVector.fromArray(I, vInOut, vAt + j * vStride + lane0);
                        if (looping.and(I.maskAll(j - 1 < 0 || j - 1 >= vLength)).anyTrue()) {
                            return false;
                        }
                        if (looping.and(I.maskAll(j < 0 || j >= vLength)).anyTrue()) {
                            return false;
                        }
                        IntVector.fromArray(I, vInOut, vAt + j * vStride + lane0)
                                .blend(IntVector.fromArray(I, vInOut, vAt + (j - 1) * vStride + lane0), looping)
                                .intoArray(vInOut, vAt + j * vStride + lane0);
                        if (looping.and(I.maskAll(j - 1 < 0 || j - 1 >= vLength)).anyTrue()) {
                            return false;
                        }
                        IntVector.fromArray(I, vInOut, vAt + (j - 1) * vStride + lane0).blend(t, looping)
                                .intoArray(vInOut, vAt + (j - 1) * vStride + lane0);
                        swaps = swaps.blend(swaps.lanewise(ADD, i1), looping);
                    }
                }
                IntVector result = swaps;
                result.intoArray(out, outAt + lane0);
            }
            return true;
        }
    }
}
