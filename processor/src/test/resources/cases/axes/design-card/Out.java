package cases;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.DIV;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.I2D;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.MUL;
import static jdk.incubator.vector.VectorOperators.NEG;

import dev.jvmap.Batching;
import dev.jvmap.DoubleNdArray;
import dev.jvmap.rt.ArrayIn;
import dev.jvmap.rt.Batch;
import dev.jvmap.rt.DoubleRows;
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
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Batched forms of the methods of {@link In}. */
@Generated("dev.jvmap.processor.VmapProcessor")
@SuppressWarnings({"deprecation", "divzero", "removal"})
final class InBatched {
    /** The default batch size of {@code f}, and what is known of the speed of its lanes. */
    private static final Site F = Site.of("f", 10, 64, 2);

    /** The default batch size of {@code withArray}, and what is known of the speed of its lanes. */
    private static final Site WITH_ARRAY = Site.of("withArray", 10, 64, 2);

    private InBatched() {}

    /**
     * {@link In#f(double, boolean)} for a batch of {@code N} elements.
     *
     * <p>Batch axes:
     * {@code x}: {@code double[N]}, axis 0;
     * {@code flag}: the same for every element;
     * result: {@code double[N]}, axis 0.
     *
     * <p>Memory besides arguments and result: nothing that grows with their size.
     *
     * <p>Runs in lanes, one element each, where the machine has vectors with at least four lanes of 64 bits.
     */
    static double[] f(double[] x, boolean flag) {
        return f(x, flag, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static double[] f(double[] x, boolean flag, Batching how) {
        double[] result = null;
        int done = 0;
        if (F.mayBeginAtOnce(how) && x != null) {
            result = new double[x.length];
            done = fAtOnce(result, x, flag);
            if (done == result.length) {
                return result;
            }
        }
        Batch batch = F.open(how);
        dev.jvmap.rt.In<double[]> xIn = batch.in(Kind.DOUBLE, "x", x, 0);
        result = Kind.DOUBLE.again(result, batch.size());
        batch.run(done, new FWorker(xIn, flag, batch.out(Kind.DOUBLE, "result", result, 0)));
        return result;
    }

    /** As {@link #f}, with the results stored in {@code out}, which has exactly their extents. */
    static void fInto(double[] out, double[] x, boolean flag) {
        fInto(out, x, flag, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void fInto(double[] out, double[] x, boolean flag, Batching how) {
        int done = 0;
        if (F.mayBeginAtOnce(how) && x != null && out != null && x.length == out.length) {
            done = fAtOnce(out, x, flag);
            if (done == out.length) {
                return;
            }
        }
        Batch batch = F.open(how);
        dev.jvmap.rt.In<double[]> xIn = batch.in(Kind.DOUBLE, "x", x, 0);
        batch.run(done, new FWorker(xIn, flag, batch.out(Kind.DOUBLE, "out", out, 0)));
    }

    /** As {@link #f} over arrays, for views of any layout with the same axes. */
    static DoubleNdArray f(DoubleNdArray x, boolean flag) {
        return f(x, flag, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static DoubleNdArray f(DoubleNdArray x, boolean flag, Batching how) {
        Batch batch = F.open(how);
        dev.jvmap.rt.In<double[]> xIn = batch.in(Kind.DOUBLE, "x", x, 0);
        DoubleNdArray result = DoubleNdArray.zeros(batch.elements());
        batch.run(new FWorker(xIn, flag, batch.out(Kind.DOUBLE, "result", result, 0)));
        return result;
    }

    /** As {@link #f}, with the results stored in {@code out}, which has exactly their extents. */
    static void fInto(DoubleNdArray out, DoubleNdArray x, boolean flag) {
        fInto(out, x, flag, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void fInto(DoubleNdArray out, DoubleNdArray x, boolean flag, Batching how) {
        Batch batch = F.open(how);
        dev.jvmap.rt.In<double[]> xIn = batch.in(Kind.DOUBLE, "x", x, 0);
        batch.run(new FWorker(xIn, flag, batch.out(Kind.DOUBLE, "out", out, 0)));
    }

    /** The first elements in scalar code, as long as they do not need a {@code Batch}; returns how many. */
    private static int fAtOnce(double[] out, double[] x, boolean flag) {
        if (F.isFew(out.length)) {
            return fAtOnceLoop(out, x, flag, 0, out.length);
        }
        int done = 0;
        for (int end = F.atOnce(done, out.length); done < end; end = F.atOnce(done, out.length)) {
            done = fAtOnceLoop(out, x, flag, done, end);
            if (done < end) {
                return done;
            }
        }
        return done;
    }

    /** Computes elements {@code i} up to {@code end} in scalar code; returns the one that failed, or {@code end}. */
    private static int fAtOnceLoop(double[] out, double[] x, boolean flag, int i, int end) {
        try {
            for (; i < end; i++) {
                out[i] = FWorker.f(x[i], flag);
            }
        } catch (Throwable _) {
            // A Batch goes on here, and the user's own method throws what the element throws.
        }
        return i;
    }

    /**
     * {@link In#withArray(double[], boolean)} for a batch of {@code N} elements.
     *
     * <p>Batch axes:
     * {@code x}: {@code double[N][k]}, axis 0;
     * {@code flag}: the same for every element;
     * result: {@code double[N]}, axis 0.
     *
     * <p>Memory besides arguments and result, for each thread: at most {@code max(16 * B, 32768)} bytes, with
     * {@code B = 8 * k(x)}.
     *
     * <p>Runs in lanes, one element each, where the machine has vectors with at least four lanes of 64 bits.
     */
    static double[] withArray(double[][] x, boolean flag) {
        return withArray(x, flag, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static double[] withArray(double[][] x, boolean flag, Batching how) {
        double[] result = null;
        int done = 0;
        if (WITH_ARRAY.mayBeginAtOnce(how) && x != null) {
            result = new double[x.length];
            done = withArrayAtOnce(result, x, flag);
            if (done == result.length) {
                return result;
            }
        }
        Batch batch = WITH_ARRAY.open(how);
        ArrayIn<double[], double[]> xIn = batch.arrayIn(Kind.DOUBLE, "x", x, 0);
        result = Kind.DOUBLE.again(result, batch.size());
        batch.run(done, new WithArrayWorker(xIn, flag, batch.out(Kind.DOUBLE, "result", result, 0)));
        return result;
    }

    /** As {@link #withArray}, with the results stored in {@code out}, which has exactly their extents. */
    static void withArrayInto(double[] out, double[][] x, boolean flag) {
        withArrayInto(out, x, flag, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void withArrayInto(double[] out, double[][] x, boolean flag, Batching how) {
        int done = 0;
        if (WITH_ARRAY.mayBeginAtOnce(how) && x != null && out != null && x.length == out.length) {
            done = withArrayAtOnce(out, x, flag);
            if (done == out.length) {
                return;
            }
        }
        Batch batch = WITH_ARRAY.open(how);
        ArrayIn<double[], double[]> xIn = batch.arrayIn(Kind.DOUBLE, "x", x, 0);
        batch.run(done, new WithArrayWorker(xIn, flag, batch.out(Kind.DOUBLE, "out", out, 0)));
    }

    /** As {@link #withArray} over arrays, for views of any layout with the same axes. */
    static DoubleNdArray withArray(DoubleNdArray x, boolean flag) {
        return withArray(x, flag, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static DoubleNdArray withArray(DoubleNdArray x, boolean flag, Batching how) {
        Batch batch = WITH_ARRAY.open(how);
        ArrayIn<double[], double[]> xIn = batch.arrayIn(Kind.DOUBLE, "x", double[].class, x, 0);
        DoubleNdArray result = DoubleNdArray.zeros(batch.elements());
        batch.run(new WithArrayWorker(xIn, flag, batch.out(Kind.DOUBLE, "result", result, 0)));
        return result;
    }

    /** As {@link #withArray}, with the results stored in {@code out}, which has exactly their extents. */
    static void withArrayInto(DoubleNdArray out, DoubleNdArray x, boolean flag) {
        withArrayInto(out, x, flag, Batching.defaults());
    }

    /** As above, with the batch size, threads, progress and mode of this call. */
    static void withArrayInto(DoubleNdArray out, DoubleNdArray x, boolean flag, Batching how) {
        Batch batch = WITH_ARRAY.open(how);
        ArrayIn<double[], double[]> xIn = batch.arrayIn(Kind.DOUBLE, "x", double[].class, x, 0);
        batch.run(new WithArrayWorker(xIn, flag, batch.out(Kind.DOUBLE, "out", out, 0)));
    }

    /** The first elements in scalar code, as long as they do not need a {@code Batch}; returns how many. */
    private static int withArrayAtOnce(double[] out, double[][] x, boolean flag) {
        if (WITH_ARRAY.isFew(out.length)) {
            return DoubleRows.areRows(x, out) ? withArrayAtOnceLoop(out, x, flag, 0, out.length) : 0;
        }
        int done = 0;
        for (int end = WITH_ARRAY.atOnce(done, out.length); done < end && (done > 0 || DoubleRows.areRows(x, out));
                end = WITH_ARRAY.atOnce(done, out.length)) {
            done = withArrayAtOnceLoop(out, x, flag, done, end);
            if (done < end) {
                return done;
            }
        }
        return done;
    }

    /** Computes elements {@code i} up to {@code end} in scalar code; returns the one that failed, or {@code end}. */
    private static int withArrayAtOnceLoop(double[] out, double[][] x, boolean flag, int i, int end) {
        try {
            for (; i < end; i++) {
                out[i] = WithArrayWorker.withArray(x[i], flag);
            }
        } catch (Throwable _) {
            // A Batch goes on here, and the user's own method throws what the element throws.
        }
        return i;
    }

    /**
     * Repeats {@code calls}, which use methods of this class as the program will, until these run in lanes.
     * Never needed: kernels are compiled beside ordinary calls, too.
     *
     * @param atMost when to give up
     * @return whether all methods that were called run in lanes, where they can
     */
    static boolean warmUp(Duration atMost, Runnable calls) {
        return Site.warmUp(atMost, calls, F, WITH_ARRAY);
    }

    /** One thread's work on a call of {@code f}: the arguments, and elements computed in scalar code or in lanes. */
    private static final class FWorker implements Worker {
        private final dev.jvmap.rt.In<double[]> x;
        private final boolean flag;
        private final Out<double[]> out;

        FWorker(dev.jvmap.rt.In<double[]> x, boolean flag, Out<double[]> out) {
            this.x = x;
            this.flag = flag;
            this.out = out;
        }

        @Override
        public Worker fork(Role role) {
            return new FWorker(x.fork(role), flag, out.fork(role));
        }

        @Override
        public void scalar(long from, int count) throws Throwable {
            x.open(from, count);
            out.open(from, count);
            double[] xs = x.array();
            int xAt = x.at();
            double[] outs = out.array();
            int outAt = out.at();
            int i = 0;
            try {
                while (i < count) {
                    try {
                        for (; i < count; i++) {
                            outs[outAt + i] = f(xs[xAt + i], flag);
                        }
                    } catch (Throwable _) {
                        // The user's own method throws what the element throws, or can do what the twin cannot.
                        outs[outAt + i] = In.f(xs[xAt + i], flag);
                        i++;
                    }
                }
            } finally {
                out.flush(i);
            }
        }

        @Override
        public boolean lanes(long from, int count) throws Throwable {
            x.open(from, count);
            out.open(from, count);
            boolean done = FLanes.f(x.array(), x.at(), flag, out.array(), out.at(), count);
            if (done) {
                out.flush(count);
            }
            return done;
        }

        private static double f(double x, boolean flag) {
            if (flag && x > 1.0) {
                return 1.0 / x;
            }
            int n = 0;
            while (x < 1000.0 && n < 30) {
                x = x * x + 1.0;
                n++;
            }
            return n;
        }
    }

    /** {@code f} with one element per lane. Linked only where {@code jdk.incubator.vector} is there. */
    private static final class FLanes {
        private static final VectorSpecies<Integer> I = Species.ofInt(64);
        private static final VectorSpecies<Double> D = Species.ofDouble(64);
        private static final int LANES = I.length();
        private static final DoubleVector D1 = DoubleVector.broadcast(D, 1.0);

        /** Computes {@code count} elements, a multiple of LANES; false if one needs the scalar twin. */
        static boolean f(double[] xIn, int xAt, boolean flag, double[] out, int outAt, int count) {
            DoubleVector d1 = DoubleVector.broadcast(D, 1.0);
            DoubleVector d1000 = DoubleVector.broadcast(D, 1000.0);
            for (int lane0 = 0; lane0 < count; lane0 += 2 * LANES) {
                // 2 groups of lanes side by side; where fewer are left, the last one is computed again.
                int lane0Next = Math.min(lane0 + LANES, count - LANES);
                DoubleVector x = DoubleVector.fromArray(D, xIn, xAt + lane0);
                DoubleVector xNext = DoubleVector.fromArray(D, xIn, xAt + lane0Next);
                DoubleVector x1 = x;
                DoubleVector x1Next = xNext;
                DoubleVector result = DoubleVector.broadcast(D, 0.0);
                DoubleVector resultNext = DoubleVector.broadcast(D, 0.0);
                VectorMask<Double> live = D.maskAll(true);
                VectorMask<Double> liveNext = D.maskAll(true);
                fEnd: {
                    if (flag) {
                        VectorMask<Double> taken = live.and(x1.compare(GT, D1));
                        VectorMask<Double> takenNext = liveNext.and(x1Next.compare(GT, D1));
                        result = DoubleVector.broadcast(D, 1.0).lanewise(DIV, x1);
                        resultNext = DoubleVector.broadcast(D, 1.0).lanewise(DIV, x1Next);
                        live = live.andNot(taken);
                        liveNext = liveNext.andNot(takenNext);
                        if (!live.or(liveNext).anyTrue()) {
                            break fEnd;
                        }
                    }
                    int n = 0;
                    IntVector nLanes = IntVector.broadcast(I, n);
                    IntVector nLanesNext = IntVector.broadcast(I, n);
                    VectorMask<Double> looping = live;
                    VectorMask<Double> loopingNext = liveNext;
                    while (true) {
                        looping = looping.and(x1.compare(LT, d1000).and(D.maskAll(n < 30)));
                        loopingNext = loopingNext.and(x1Next.compare(LT, d1000).and(D.maskAll(n < 30)));
                        if (!looping.or(loopingNext).anyTrue()) {
                            break;
                        }
                        x1 = x1.lanewise(MUL, x1).lanewise(ADD, d1);
                        x1Next = x1Next.lanewise(MUL, x1Next).lanewise(ADD, d1);
                        n++;
                        nLanes = nLanes.blend(IntVector.broadcast(I, n), looping.cast(I));
                        nLanesNext = nLanesNext.blend(IntVector.broadcast(I, n), loopingNext.cast(I));
                    }
                    result = result.blend((DoubleVector) nLanes.convertShape(I2D, D, 0), live);
                    resultNext = resultNext.blend((DoubleVector) nLanesNext.convertShape(I2D, D, 0), liveNext);
                }
                result.intoArray(out, outAt + lane0);
                resultNext.intoArray(out, outAt + lane0Next);
            }
            return true;
        }
    }

    /**
     * One thread's work on a call of {@code withArray}: the arguments, and elements computed in scalar code or in
     * lanes.
     */
    private static final class WithArrayWorker implements Worker {
        private final ArrayIn<double[], double[]> x;
        private final boolean flag;
        private final Out<double[]> out;

        WithArrayWorker(ArrayIn<double[], double[]> x, boolean flag, Out<double[]> out) {
            this.x = x;
            this.flag = flag;
            this.out = out;
        }

        @Override
        public Worker fork(Role role) {
            return new WithArrayWorker(x.fork(role), flag, out.fork(role));
        }

        @Override
        public void scalar(long from, int count) throws Throwable {
            x.open(from, count);
            out.open(from, count);
            double[] outs = out.array();
            int outAt = out.at();
            int i = 0;
            try {
                while (i < count) {
                    try {
                        for (; i < count; i++) {
                            outs[outAt + i] = withArray(x.element(i), flag);
                        }
                    } catch (Throwable _) {
                        // The user's own method throws what the element throws, or can do what the twin cannot.
                        outs[outAt + i] = In.withArray(x.element(i), flag);
                        i++;
                    }
                }
            } finally {
                out.flush(i);
            }
        }

        @Override
        public boolean lanes(long from, int count) throws Throwable {
            x.openLanes(from, count);
            out.open(from, count);
            boolean done = WithArrayLanes.withArray(x.array(), x.at(), x.stride(), x.length(0), flag, out.array(),
                    out.at(), count);
            if (done) {
                out.flush(count);
            }
            return done;
        }

        private static double withArray(double[] x, boolean flag) {
            double s = 0.0;
            for (int index = 0; index < x.length; index++) {
                double v = x[index];
                s += flag ? v : -v;
            }
            return s;
        }
    }

    /** {@code withArray} with one element per lane. Linked only where {@code jdk.incubator.vector} is there. */
    private static final class WithArrayLanes {
        private static final VectorSpecies<Double> D = Species.ofDouble(64);
        private static final int LANES = D.length();

        /** Computes {@code count} elements, a multiple of LANES; false if one needs the scalar twin. */
        static boolean withArray(double[] xIn, int xAt, int xStride, int xLength, boolean flag, double[] out,
                int outAt, int count) {
            for (int lane0 = 0; lane0 < count; lane0 += 2 * LANES) {
                // 2 groups of lanes side by side; where fewer are left, the last one is computed again.
                int lane0Next = Math.min(lane0 + LANES, count - LANES);
                DoubleVector s = DoubleVector.broadcast(D, 0.0);
                DoubleVector sNext = DoubleVector.broadcast(D, 0.0);
                for (int index = 0; index < xLength; index++) {
                    DoubleVector v = DoubleVector.fromArray(D, xIn, xAt + index * xStride + lane0);
                    DoubleVector vNext = DoubleVector.fromArray(D, xIn, xAt + index * xStride + lane0Next);
                    DoubleVector chosen = DoubleVector.broadcast(D, 0.0);
                    DoubleVector chosenNext = DoubleVector.broadcast(D, 0.0);
                    if (flag) {
                        chosen = v;
                        chosenNext = vNext;
                    } else {
                        chosen = v.lanewise(NEG);
                        chosenNext = vNext.lanewise(NEG);
                    }
                    s = s.lanewise(ADD, chosen);
                    sNext = sNext.lanewise(ADD, chosenNext);
                }
                DoubleVector result = s;
                DoubleVector resultNext = sNext;
                result.intoArray(out, outAt + lane0);
                resultNext.intoArray(out, outAt + lane0Next);
            }
            return true;
        }
    }
}
