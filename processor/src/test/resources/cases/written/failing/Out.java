package cases;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.D2I;
import static jdk.incubator.vector.VectorOperators.DIV;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.I2D;
import static jdk.incubator.vector.VectorOperators.I2L;
import static jdk.incubator.vector.VectorOperators.L2I;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.MUL;
import static jdk.incubator.vector.VectorOperators.NEG;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.SUB;

import dev.jvmap.Batching;
import dev.jvmap.DoubleNdArray;
import dev.jvmap.IntNdArray;
import dev.jvmap.rt.ArrayInOut;
import dev.jvmap.rt.Batch;
import dev.jvmap.rt.ElementFailure;
import dev.jvmap.rt.Kind;
import dev.jvmap.rt.Out;
import dev.jvmap.rt.Role;
import dev.jvmap.rt.Site;
import dev.jvmap.rt.Species;
import dev.jvmap.rt.Worker;
import java.time.Duration;
import javax.annotation.processing.Generated;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Batched forms of the methods of {@link In}. */
@Generated("dev.jvmap.processor.VmapProcessor")
@SuppressWarnings({"deprecation", "divzero", "removal"})
final class InBatched {
    /** The default batch size of {@code doubled}, and what is known of the speed of its lanes. */
    private static final Site DOUBLED = Site.of("doubled", 0, 64);

    /** The default batch size of {@code past}, and what is known of the speed of its lanes. */
    private static final Site PAST = Site.of("past", 0, 32);

    /** The default batch size of {@code divided}, and what is known of the speed of its lanes. */
    private static final Site DIVIDED = Site.of("divided", 0, 32);

    /** The default batch size of {@code counted}, and what is known of the speed of its lanes. */
    private static final Site COUNTED = Site.of("counted", 0, 32);

    private InBatched() {}

    /**
     * {@link In#doubled(int, double[])} for a batch of {@code N} elements.
     *
     * <p>Batch axes:
     * {@code n}: {@code int[N]}, axis 0;
     * {@code v}: {@code double[N][k]}, axis 0, changed in place.
     *
     * <p>Memory besides arguments and result, for each thread: at most {@code max(16 * B, 32768)} bytes, with
     * {@code B = 8 * k(v)}.
     *
     * <p>Runs in lanes, one element each, where the machine has vectors with at least four lanes of 64 bits.
     */
    static void doubled(int[] n, double[][] v) {
        doubled(n, v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void doubled(int[] n, double[][] v, Batching how) {
        Batch batch = DOUBLED.open(how);
        dev.jvmap.rt.In<int[]> nIn = batch.in(Kind.INT, "n", n, 0);
        ArrayInOut<double[], double[]> vIn = batch.arrayInOut(Kind.DOUBLE, "v", v, 0);
        batch.run(new DoubledWorker(nIn, vIn));
    }

    /** As {@link #doubled} over arrays, for views of any layout with the same axes. */
    static void doubled(IntNdArray n, DoubleNdArray v) {
        doubled(n, v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void doubled(IntNdArray n, DoubleNdArray v, Batching how) {
        Batch batch = DOUBLED.open(how);
        dev.jvmap.rt.In<int[]> nIn = batch.in(Kind.INT, "n", n, 0);
        ArrayInOut<double[], double[]> vIn = batch.arrayInOut(Kind.DOUBLE, "v", double[].class, v, 0);
        batch.run(new DoubledWorker(nIn, vIn));
    }

    /**
     * {@link In#past(int, int[])} for a batch of {@code N} elements.
     *
     * <p>Batch axes:
     * {@code n}: {@code int[N]}, axis 0;
     * {@code v}: {@code int[k][N]}, axis 1, changed in place;
     * result: {@code int[N]}, axis 0.
     *
     * <p>Memory besides arguments and result, for each thread: at most {@code max(64 * B, 884736)} bytes, with
     * {@code B = 12 * k(v)}.
     *
     * <p>Runs in lanes, one element each, where the machine has vectors with at least four lanes of 32 bits.
     */
    static int[] past(int[] n, int[][] v) {
        return past(n, v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static int[] past(int[] n, int[][] v, Batching how) {
        Batch batch = PAST.open(how);
        dev.jvmap.rt.In<int[]> nIn = batch.in(Kind.INT, "n", n, 0);
        ArrayInOut<int[], int[]> vIn = batch.arrayInOut(Kind.INT, "v", v, 1);
        int[] result = new int[batch.size()];
        batch.run(new PastWorker(nIn, vIn, batch.out(Kind.INT, "result", result, 0)));
        return result;
    }

    /** As {@link #past}, with the results stored in {@code out}, which has exactly their extents. */
    static void pastInto(int[] out, int[] n, int[][] v) {
        pastInto(out, n, v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void pastInto(int[] out, int[] n, int[][] v, Batching how) {
        Batch batch = PAST.open(how);
        dev.jvmap.rt.In<int[]> nIn = batch.in(Kind.INT, "n", n, 0);
        ArrayInOut<int[], int[]> vIn = batch.arrayInOut(Kind.INT, "v", v, 1);
        batch.run(new PastWorker(nIn, vIn, batch.out(Kind.INT, "out", out, 0)));
    }

    /** As {@link #past} over arrays, for views of any layout with the same axes. */
    static IntNdArray past(IntNdArray n, IntNdArray v) {
        return past(n, v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static IntNdArray past(IntNdArray n, IntNdArray v, Batching how) {
        Batch batch = PAST.open(how);
        dev.jvmap.rt.In<int[]> nIn = batch.in(Kind.INT, "n", n, 0);
        ArrayInOut<int[], int[]> vIn = batch.arrayInOut(Kind.INT, "v", int[].class, v, 1);
        IntNdArray result = IntNdArray.zeros(batch.elements());
        batch.run(new PastWorker(nIn, vIn, batch.out(Kind.INT, "result", result, 0)));
        return result;
    }

    /** As {@link #past}, with the results stored in {@code out}, which has exactly their extents. */
    static void pastInto(IntNdArray out, IntNdArray n, IntNdArray v) {
        pastInto(out, n, v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void pastInto(IntNdArray out, IntNdArray n, IntNdArray v, Batching how) {
        Batch batch = PAST.open(how);
        dev.jvmap.rt.In<int[]> nIn = batch.in(Kind.INT, "n", n, 0);
        ArrayInOut<int[], int[]> vIn = batch.arrayInOut(Kind.INT, "v", int[].class, v, 1);
        batch.run(new PastWorker(nIn, vIn, batch.out(Kind.INT, "out", out, 0)));
    }

    /**
     * {@link In#divided(int, int[][])} for a batch of {@code N} elements.
     *
     * <p>Batch axes:
     * {@code d}: {@code int[N]}, axis 0;
     * {@code m}: {@code int[k1][k2][N]}, axis 2, changed in place;
     * result: {@code int[N]}, axis 0.
     *
     * <p>Memory besides arguments and result, for each thread: at most {@code max(64 * B, 884736)} bytes, with
     * {@code B = 12 * k(m)}.
     *
     * <p>Runs in lanes, one element each, where the machine has vectors with at least four lanes of 32 bits.
     */
    static int[] divided(int[] d, int[][][] m) {
        return divided(d, m, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static int[] divided(int[] d, int[][][] m, Batching how) {
        Batch batch = DIVIDED.open(how);
        dev.jvmap.rt.In<int[]> dIn = batch.in(Kind.INT, "d", d, 0);
        ArrayInOut<int[][], int[]> mIn = batch.arrayInOut(Kind.INT, "m", m, 2);
        int[] result = new int[batch.size()];
        batch.run(new DividedWorker(dIn, mIn, batch.out(Kind.INT, "result", result, 0)));
        return result;
    }

    /** As {@link #divided}, with the results stored in {@code out}, which has exactly their extents. */
    static void dividedInto(int[] out, int[] d, int[][][] m) {
        dividedInto(out, d, m, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void dividedInto(int[] out, int[] d, int[][][] m, Batching how) {
        Batch batch = DIVIDED.open(how);
        dev.jvmap.rt.In<int[]> dIn = batch.in(Kind.INT, "d", d, 0);
        ArrayInOut<int[][], int[]> mIn = batch.arrayInOut(Kind.INT, "m", m, 2);
        batch.run(new DividedWorker(dIn, mIn, batch.out(Kind.INT, "out", out, 0)));
    }

    /** As {@link #divided} over arrays, for views of any layout with the same axes. */
    static IntNdArray divided(IntNdArray d, IntNdArray m) {
        return divided(d, m, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static IntNdArray divided(IntNdArray d, IntNdArray m, Batching how) {
        Batch batch = DIVIDED.open(how);
        dev.jvmap.rt.In<int[]> dIn = batch.in(Kind.INT, "d", d, 0);
        ArrayInOut<int[][], int[]> mIn = batch.arrayInOut(Kind.INT, "m", int[][].class, m, 2);
        IntNdArray result = IntNdArray.zeros(batch.elements());
        batch.run(new DividedWorker(dIn, mIn, batch.out(Kind.INT, "result", result, 0)));
        return result;
    }

    /** As {@link #divided}, with the results stored in {@code out}, which has exactly their extents. */
    static void dividedInto(IntNdArray out, IntNdArray d, IntNdArray m) {
        dividedInto(out, d, m, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void dividedInto(IntNdArray out, IntNdArray d, IntNdArray m, Batching how) {
        Batch batch = DIVIDED.open(how);
        dev.jvmap.rt.In<int[]> dIn = batch.in(Kind.INT, "d", d, 0);
        ArrayInOut<int[][], int[]> mIn = batch.arrayInOut(Kind.INT, "m", int[][].class, m, 2);
        batch.run(new DividedWorker(dIn, mIn, batch.out(Kind.INT, "out", out, 0)));
    }

    /**
     * {@link In#counted(int, int[])} for a batch of {@code N} elements.
     *
     * <p>Batch axes:
     * {@code d}: {@code int[N]}, axis 0;
     * {@code v}: {@code int[N][k]}, axis 0, changed in place;
     * result: {@code int[N]}, axis 0.
     *
     * <p>Memory besides arguments and result, for each thread: at most {@code max(16 * B, 32768)} bytes, with
     * {@code B = 4 * k(v)}.
     *
     * <p>Runs in lanes, one element each, where the machine has vectors with at least four lanes of 32 bits.
     */
    static int[] counted(int[] d, int[][] v) {
        return counted(d, v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static int[] counted(int[] d, int[][] v, Batching how) {
        Batch batch = COUNTED.open(how);
        dev.jvmap.rt.In<int[]> dIn = batch.in(Kind.INT, "d", d, 0);
        ArrayInOut<int[], int[]> vIn = batch.arrayInOut(Kind.INT, "v", v, 0);
        int[] result = new int[batch.size()];
        batch.run(new CountedWorker(dIn, vIn, batch.out(Kind.INT, "result", result, 0)));
        return result;
    }

    /** As {@link #counted}, with the results stored in {@code out}, which has exactly their extents. */
    static void countedInto(int[] out, int[] d, int[][] v) {
        countedInto(out, d, v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void countedInto(int[] out, int[] d, int[][] v, Batching how) {
        Batch batch = COUNTED.open(how);
        dev.jvmap.rt.In<int[]> dIn = batch.in(Kind.INT, "d", d, 0);
        ArrayInOut<int[], int[]> vIn = batch.arrayInOut(Kind.INT, "v", v, 0);
        batch.run(new CountedWorker(dIn, vIn, batch.out(Kind.INT, "out", out, 0)));
    }

    /** As {@link #counted} over arrays, for views of any layout with the same axes. */
    static IntNdArray counted(IntNdArray d, IntNdArray v) {
        return counted(d, v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static IntNdArray counted(IntNdArray d, IntNdArray v, Batching how) {
        Batch batch = COUNTED.open(how);
        dev.jvmap.rt.In<int[]> dIn = batch.in(Kind.INT, "d", d, 0);
        ArrayInOut<int[], int[]> vIn = batch.arrayInOut(Kind.INT, "v", int[].class, v, 0);
        IntNdArray result = IntNdArray.zeros(batch.elements());
        batch.run(new CountedWorker(dIn, vIn, batch.out(Kind.INT, "result", result, 0)));
        return result;
    }

    /** As {@link #counted}, with the results stored in {@code out}, which has exactly their extents. */
    static void countedInto(IntNdArray out, IntNdArray d, IntNdArray v) {
        countedInto(out, d, v, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void countedInto(IntNdArray out, IntNdArray d, IntNdArray v, Batching how) {
        Batch batch = COUNTED.open(how);
        dev.jvmap.rt.In<int[]> dIn = batch.in(Kind.INT, "d", d, 0);
        ArrayInOut<int[], int[]> vIn = batch.arrayInOut(Kind.INT, "v", int[].class, v, 0);
        batch.run(new CountedWorker(dIn, vIn, batch.out(Kind.INT, "out", out, 0)));
    }

    /**
     * Repeats {@code calls}, which use methods of this class as the program will, until these run in lanes.
     * Never needed: kernels are compiled beside ordinary calls, too.
     *
     * @param atMost when to give up
     * @return whether all methods that were called run in lanes, where they can
     */
    static boolean warmUp(Duration atMost, Runnable calls) {
        return Site.warmUp(atMost, calls, DOUBLED, PAST, DIVIDED, COUNTED);
    }

    /**
     * One thread's work on a call of {@code doubled}: the arguments, and elements computed in scalar code or in lanes.
     */
    private static final class DoubledWorker implements Worker {
        private final dev.jvmap.rt.In<int[]> n;
        private final ArrayInOut<double[], double[]> v;

        DoubledWorker(dev.jvmap.rt.In<int[]> n, ArrayInOut<double[], double[]> v) {
            this.n = n;
            this.v = v;
        }

        @Override
        public Worker fork(Role role) {
            return new DoubledWorker(n.fork(role), v.fork(role));
        }

        @Override
        public void scalar(long from, int count) throws Throwable {
            n.open(from, count);
            v.open(from, count);
            int[] ns = n.array();
            int nAt = n.at();
            int i = 0;
            try {
                while (i < count) {
                    try {
                        for (; i < count; i++) {
                            v.save(i);
                            doubled(ns[nAt + i], v.element(i));
                            v.done(i);
                        }
                    } catch (Throwable _) {
                        // The user's own method throws what the element throws, or can do what the twin cannot.
                        v.restore(i);
                        In.doubled(ns[nAt + i], v.element(i));
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
            n.open(from, count);
            v.openLanes(from, count);
            boolean done = DoubledLanes.doubled(n.array(), n.at(), v.array(), v.at(), v.stride(), v.length(0), count);
            if (done) {
                v.flush();
            }
            return done;
        }

        private static void doubled(int n, double[] v) {
            for (int i = 0; i < v.length; i++) {
                v[i] = v[i] * 2.0;
                if (i == n / 30 && n > 180) {
                    throw new ElementFailure("throw new IllegalArgumentException(\"at \" + i);");
                }
            }
        }
    }

    /** {@code doubled} with one element per lane. Linked only where {@code jdk.incubator.vector} is there. */
    private static final class DoubledLanes {
        private static final VectorSpecies<Integer> I = Species.ofInt(64);
        private static final VectorSpecies<Long> L = Species.ofLong(64);
        private static final VectorSpecies<Double> D = Species.ofDouble(64);
        private static final int LANES = I.length();

        /** Computes {@code count} elements, a multiple of LANES; false if one needs the scalar twin. */
        static boolean doubled(int[] nIn, int nAt, double[] vInOut, int vAt, int vStride, int vLength, int count) {
            DoubleVector d2 = DoubleVector.broadcast(D, 2.0);
            IntVector i180 = IntVector.broadcast(I, 180);
            IntVector i30 = IntVector.broadcast(I, 30);
            IntVector i31 = IntVector.broadcast(I, 31);
            LongVector l2290649225 = LongVector.broadcast(L, 2290649225L);
            LongVector l36 = LongVector.broadcast(L, 36L);
            for (int lane0 = 0; lane0 < count; lane0 += LANES) {
                IntVector n = IntVector.fromArray(I, nIn, nAt + lane0);
                for (int i = 0; i < vLength; i++) {
                    DoubleVector.fromArray(D, vInOut, vAt + i * vStride + lane0).lanewise(MUL, d2)
                            .intoArray(vInOut, vAt + i * vStride + lane0);
                    VectorMask<Integer> taken = IntVector.broadcast(I, i)
                            .compare(EQ, ((IntVector) ((LongVector) n.convertShape(I2L, L, 0))
                            .lanewise(MUL, l2290649225).lanewise(ASHR, l36).convertShape(L2I, I, 0))
                            .lanewise(SUB, n.lanewise(ASHR, i31))).and(n.compare(GT, i180));
                    if (taken.anyTrue()) {
                        if (taken.anyTrue()) {
                            return false;
                        }
                    }
                }
            }
            return true;
        }
    }

    /** One thread's work on a call of {@code past}: the arguments, and elements computed in scalar code or in lanes. */
    private static final class PastWorker implements Worker {
        private final dev.jvmap.rt.In<int[]> n;
        private final ArrayInOut<int[], int[]> v;
        private final Out<int[]> out;

        PastWorker(dev.jvmap.rt.In<int[]> n, ArrayInOut<int[], int[]> v, Out<int[]> out) {
            this.n = n;
            this.v = v;
            this.out = out;
        }

        @Override
        public Worker fork(Role role) {
            return new PastWorker(n.fork(role), v.fork(role), out.fork(role));
        }

        @Override
        public void scalar(long from, int count) throws Throwable {
            n.open(from, count);
            v.open(from, count);
            out.open(from, count);
            int[] ns = n.array();
            int nAt = n.at();
            int[] outs = out.array();
            int outAt = out.at();
            int i = 0;
            try {
                while (i < count) {
                    try {
                        for (; i < count; i++) {
                            v.save(i);
                            outs[outAt + i] = past(ns[nAt + i], v.element(i));
                            v.done(i);
                        }
                    } catch (Throwable _) {
                        // The user's own method throws what the element throws, or can do what the twin cannot.
                        v.restore(i);
                        outs[outAt + i] = In.past(ns[nAt + i], v.element(i));
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
            n.open(from, count);
            v.openLanes(from, count);
            out.open(from, count);
            boolean done = PastLanes.past(n.array(), n.at(), v.array(), v.at(), v.stride(), v.length(0), out.array(),
                    out.at(), count);
            if (done) {
                v.flush();
                out.flush(count);
            }
            return done;
        }

        private static int past(int n, int[] v) {
            for (int i = 0; i < n - 50; i++) {
                v[i] = v[i] + 1;
            }
            return v[0];
        }
    }

    /** {@code past} with one element per lane. Linked only where {@code jdk.incubator.vector} is there. */
    private static final class PastLanes {
        private static final VectorSpecies<Integer> I = Species.ofInt(32);
        private static final int LANES = I.length();

        /** Computes {@code count} elements, a multiple of LANES; false if one needs the scalar twin. */
        static boolean past(int[] nIn, int nAt, int[] vInOut, int vAt, int vStride, int vLength, int[] out, int outAt,
                int count) {
            IntVector i1 = IntVector.broadcast(I, 1);
            IntVector i50 = IntVector.broadcast(I, 50);
            for (int lane0 = 0; lane0 < count; lane0 += LANES) {
                IntVector n = IntVector.fromArray(I, nIn, nAt + lane0);
                int i = 0;
                VectorMask<Integer> looping = I.maskAll(true);
                for (;; i++) {
                    looping = looping.and(IntVector.broadcast(I, i).compare(LT, n.lanewise(SUB, i50)));
                    if (!looping.anyTrue()) {
                        break;
                    }
                    if (looping.and(I.maskAll(i < 0 || i >= vLength)).anyTrue()) {
                        return false;
                    }
                    if (looping.and(I.maskAll(i < 0 || i >= vLength)).anyTrue()) {
                        return false;
                    }
                    IntVector.fromArray(I, vInOut, vAt + i * vStride + lane0)
                            .blend(IntVector.fromArray(I, vInOut, vAt + i * vStride + lane0).lanewise(ADD, i1), looping)
                            .intoArray(vInOut, vAt + i * vStride + lane0);
                }
                if (0 >= vLength) {
                    return false;
                }
                IntVector result = IntVector.fromArray(I, vInOut, vAt + lane0);
                result.intoArray(out, outAt + lane0);
            }
            return true;
        }
    }

    /**
     * One thread's work on a call of {@code divided}: the arguments, and elements computed in scalar code or in lanes.
     */
    private static final class DividedWorker implements Worker {
        private final dev.jvmap.rt.In<int[]> d;
        private final ArrayInOut<int[][], int[]> m;
        private final Out<int[]> out;

        DividedWorker(dev.jvmap.rt.In<int[]> d, ArrayInOut<int[][], int[]> m, Out<int[]> out) {
            this.d = d;
            this.m = m;
            this.out = out;
        }

        @Override
        public Worker fork(Role role) {
            return new DividedWorker(d.fork(role), m.fork(role), out.fork(role));
        }

        @Override
        public void scalar(long from, int count) throws Throwable {
            d.open(from, count);
            m.open(from, count);
            out.open(from, count);
            int[] ds = d.array();
            int dAt = d.at();
            int[] outs = out.array();
            int outAt = out.at();
            int i = 0;
            try {
                while (i < count) {
                    try {
                        for (; i < count; i++) {
                            m.save(i);
                            outs[outAt + i] = divided(ds[dAt + i], m.element(i));
                            m.done(i);
                        }
                    } catch (Throwable _) {
                        // The user's own method throws what the element throws, or can do what the twin cannot.
                        m.restore(i);
                        outs[outAt + i] = In.divided(ds[dAt + i], m.element(i));
                        m.done(i);
                        i++;
                    }
                }
            } finally {
                m.close();
                out.flush(i);
            }
        }

        @Override
        public boolean lanes(long from, int count) throws Throwable {
            d.open(from, count);
            m.openLanes(from, count);
            out.open(from, count);
            boolean done = DividedLanes.divided(d.array(), d.at(), m.array(), m.at(), m.stride(), m.length(0),
                    m.length(1), out.array(), out.at(), count);
            if (done) {
                m.flush();
                out.flush(count);
            }
            return done;
        }

        private static int divided(int d, int[][] m) {
            m[0][1] = m[0][1] + 1;
            m[1][0] = m[1][0] / d;
            m[1][1] = m[1][1] + 1;
            return m[1][0];
        }
    }

    /** {@code divided} with one element per lane. Linked only where {@code jdk.incubator.vector} is there. */
    private static final class DividedLanes {
        private static final VectorSpecies<Integer> I = Species.ofInt(32);
        private static final VectorSpecies<Double> HALF = Species.ofDouble(64);
        private static final int LANES = I.length();

        /** Computes {@code count} elements, a multiple of LANES; false if one needs the scalar twin. */
        static boolean divided(int[] dIn, int dAt, int[] mInOut, int mAt, int mStride, int mRows, int mColumns,
                int[] out, int outAt, int count) {
            IntVector i0 = IntVector.broadcast(I, 0);
            IntVector i1 = IntVector.broadcast(I, 1);
            for (int lane0 = 0; lane0 < count; lane0 += LANES) {
                IntVector d = IntVector.fromArray(I, dIn, dAt + lane0);
                if (0 >= mRows) {
                    return false;
                }
                if (1 >= mColumns) {
                    return false;
                }
                if (0 >= mRows) {
                    return false;
                }
                if (1 >= mColumns) {
                    return false;
                }
                IntVector.fromArray(I, mInOut, mAt + (0 * mColumns + 1) * mStride + lane0).lanewise(ADD, i1)
                        .intoArray(mInOut, mAt + (0 * mColumns + 1) * mStride + lane0);
                if (1 >= mRows) {
                    return false;
                }
                if (0 >= mColumns) {
                    return false;
                }
                IntVector dividend = IntVector.fromArray(I, mInOut, mAt + (1 * mColumns + 0) * mStride + lane0);
                if (d.compare(EQ, i0).anyTrue()) {
                    return false;
                }
                if (1 >= mRows) {
                    return false;
                }
                if (0 >= mColumns) {
                    return false;
                }
                IntVector low = (IntVector) ((DoubleVector) dividend.convertShape(I2D, HALF, 0))
                        .lanewise(DIV, (DoubleVector) d.convertShape(I2D, HALF, 0)).convertShape(D2I, I, 0);
                IntVector high = (IntVector) ((DoubleVector) dividend.convertShape(I2D, HALF, 1))
                        .lanewise(DIV, (DoubleVector) d.convertShape(I2D, HALF, 1)).convertShape(D2I, I, -1);
                low.lanewise(OR, high).blend(dividend.lanewise(NEG), d.compare(EQ, IntVector.broadcast(I, -1)))
                        .intoArray(mInOut, mAt + (1 * mColumns + 0) * mStride + lane0);
                if (1 >= mRows) {
                    return false;
                }
                if (1 >= mColumns) {
                    return false;
                }
                if (1 >= mRows) {
                    return false;
                }
                if (1 >= mColumns) {
                    return false;
                }
                IntVector.fromArray(I, mInOut, mAt + (1 * mColumns + 1) * mStride + lane0).lanewise(ADD, i1)
                        .intoArray(mInOut, mAt + (1 * mColumns + 1) * mStride + lane0);
                if (1 >= mRows) {
                    return false;
                }
                if (0 >= mColumns) {
                    return false;
                }
                IntVector result = IntVector.fromArray(I, mInOut, mAt + (1 * mColumns + 0) * mStride + lane0);
                result.intoArray(out, outAt + lane0);
            }
            return true;
        }
    }

    /**
     * One thread's work on a call of {@code counted}: the arguments, and elements computed in scalar code or in lanes.
     */
    private static final class CountedWorker implements Worker {
        private final dev.jvmap.rt.In<int[]> d;
        private final ArrayInOut<int[], int[]> v;
        private final Out<int[]> out;

        CountedWorker(dev.jvmap.rt.In<int[]> d, ArrayInOut<int[], int[]> v, Out<int[]> out) {
            this.d = d;
            this.v = v;
            this.out = out;
        }

        @Override
        public Worker fork(Role role) {
            return new CountedWorker(d.fork(role), v.fork(role), out.fork(role));
        }

        @Override
        public void scalar(long from, int count) throws Throwable {
            d.open(from, count);
            v.open(from, count);
            out.open(from, count);
            int[] ds = d.array();
            int dAt = d.at();
            int[] outs = out.array();
            int outAt = out.at();
            int i = 0;
            try {
                while (i < count) {
                    try {
                        for (; i < count; i++) {
                            v.save(i);
                            outs[outAt + i] = counted(ds[dAt + i], v.element(i));
                            v.done(i);
                        }
                    } catch (Throwable _) {
                        // The user's own method throws what the element throws, or can do what the twin cannot.
                        v.restore(i);
                        outs[outAt + i] = In.counted(ds[dAt + i], v.element(i));
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
            d.open(from, count);
            v.openLanes(from, count);
            out.open(from, count);
            boolean done = CountedLanes.counted(d.array(), d.at(), v.array(), v.at(), v.stride(), v.length(0),
                    out.array(), out.at(), count);
            if (done) {
                v.flush();
                out.flush(count);
            }
            return done;
        }

        private static int counted(int d, int[] v) {
            v[0] = v[0] + 1;
            v[1] = v[1] + v[0] / d;
            v[2] = v[1] % (d - 1);
            return v[2];
        }
    }

    /** {@code counted} with one element per lane. Linked only where {@code jdk.incubator.vector} is there. */
    private static final class CountedLanes {
        private static final VectorSpecies<Integer> I = Species.ofInt(32);
        private static final VectorSpecies<Double> HALF = Species.ofDouble(64);
        private static final int LANES = I.length();

        /** Computes {@code count} elements, a multiple of LANES; false if one needs the scalar twin. */
        static boolean counted(int[] dIn, int dAt, int[] vInOut, int vAt, int vStride, int vLength, int[] out,
                int outAt, int count) {
            IntVector i0 = IntVector.broadcast(I, 0);
            IntVector i1 = IntVector.broadcast(I, 1);
            for (int lane0 = 0; lane0 < count; lane0 += LANES) {
                IntVector d = IntVector.fromArray(I, dIn, dAt + lane0);
                if (0 >= vLength) {
                    return false;
                }
                if (0 >= vLength) {
                    return false;
                }
                IntVector.fromArray(I, vInOut, vAt + lane0).lanewise(ADD, i1).intoArray(vInOut, vAt + lane0);
                if (1 >= vLength) {
                    return false;
                }
                if (0 >= vLength) {
                    return false;
                }
                IntVector dividend = IntVector.fromArray(I, vInOut, vAt + lane0);
                if (d.compare(EQ, i0).anyTrue()) {
                    return false;
                }
                if (1 >= vLength) {
                    return false;
                }
                IntVector low = (IntVector) ((DoubleVector) dividend.convertShape(I2D, HALF, 0))
                        .lanewise(DIV, (DoubleVector) d.convertShape(I2D, HALF, 0)).convertShape(D2I, I, 0);
                IntVector high = (IntVector) ((DoubleVector) dividend.convertShape(I2D, HALF, 1))
                        .lanewise(DIV, (DoubleVector) d.convertShape(I2D, HALF, 1)).convertShape(D2I, I, -1);
                IntVector.fromArray(I, vInOut, vAt + vStride + lane0).lanewise(ADD, low.lanewise(OR, high)
                        .blend(dividend.lanewise(NEG), d.compare(EQ, IntVector.broadcast(I, -1))))
                        .intoArray(vInOut, vAt + vStride + lane0);
                if (1 >= vLength) {
                    return false;
                }
                IntVector dividend1 = IntVector.fromArray(I, vInOut, vAt + vStride + lane0);
                IntVector divisor = d.lanewise(SUB, i1);
                if (divisor.compare(EQ, i0).anyTrue()) {
                    return false;
                }
                if (2 >= vLength) {
                    return false;
                }
                IntVector low2 = (IntVector) ((DoubleVector) dividend1.convertShape(I2D, HALF, 0))
                        .lanewise(DIV, (DoubleVector) divisor.convertShape(I2D, HALF, 0)).convertShape(D2I, I, 0);
                IntVector high2 = (IntVector) ((DoubleVector) dividend1.convertShape(I2D, HALF, 1))
                        .lanewise(DIV, (DoubleVector) divisor.convertShape(I2D, HALF, 1)).convertShape(D2I, I, -1);
                dividend1.lanewise(SUB, low2.lanewise(OR, high2).blend(dividend1.lanewise(NEG),
                        divisor.compare(EQ, IntVector.broadcast(I, -1))).lanewise(MUL, divisor))
                        .intoArray(vInOut, vAt + 2 * vStride + lane0);
                if (2 >= vLength) {
                    return false;
                }
                IntVector result = IntVector.fromArray(I, vInOut, vAt + 2 * vStride + lane0);
                result.intoArray(out, outAt + lane0);
            }
            return true;
        }
    }
}
