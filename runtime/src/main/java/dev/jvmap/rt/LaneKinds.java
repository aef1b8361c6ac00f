package dev.jvmap.rt;

import java.util.Arrays;

/** The kinds whose values are stored as lanes hold them. */
final class LaneKinds {
    private LaneKinds() {
    }

    /** Loading and storing is the same copy. */
    private abstract static class Same<A> extends Kind<A, A> {
        Same(Class<A> arrays, int bytes) {
            super(arrays, arrays, bytes);
        }

        /** Copies between places that are not both contiguous. */
        abstract void copy(A from, int at, int step, A to, int toAt, int toStep, int count);

        @Override
        final void load(A from, int at, int step, A to, int toAt, int toStep, int count) {
            if (step == 1 && toStep == 1) {
                System.arraycopy(from, at, to, toAt, count);
            } else {
                copy(from, at, step, to, toAt, toStep, count);
            }
        }

        @Override
        final void store(A from, int at, int step, A to, int toAt, int toStep, int count) {
            load(from, at, step, to, toAt, toStep, count);
        }
    }

    static final class OfDouble extends Same<double[]> {
        OfDouble() {
            super(double[].class, Double.BYTES);
        }

        @Override
        void copy(double[] from, int at, int step, double[] to, int toAt, int toStep, int count) {
            for (int i = 0; i < count; i++) {
                to[toAt + i * toStep] = from[at + i * step];
            }
        }

        @Override
        void clear(double[] lanes, int count) {
            Arrays.fill(lanes, 0, count, 0);
        }
    }

    static final class OfFloat extends Same<float[]> {
        OfFloat() {
            super(float[].class, Float.BYTES);
        }

        @Override
        void copy(float[] from, int at, int step, float[] to, int toAt, int toStep, int count) {
            for (int i = 0; i < count; i++) {
                to[toAt + i * toStep] = from[at + i * step];
            }
        }

        @Override
        void clear(float[] lanes, int count) {
            Arrays.fill(lanes, 0, count, 0);
        }
    }

    static final class OfInt extends Same<int[]> {
        OfInt() {
            super(int[].class, Integer.BYTES);
        }

        @Override
        void copy(int[] from, int at, int step, int[] to, int toAt, int toStep, int count) {
            for (int i = 0; i < count; i++) {
                to[toAt + i * toStep] = from[at + i * step];
            }
        }

        @Override
        void clear(int[] lanes, int count) {
            Arrays.fill(lanes, 0, count, 0);
        }
    }

    static final class OfLong extends Same<long[]> {
        OfLong() {
            super(long[].class, Long.BYTES);
        }

        @Override
        void copy(long[] from, int at, int step, long[] to, int toAt, int toStep, int count) {
            for (int i = 0; i < count; i++) {
                to[toAt + i * toStep] = from[at + i * step];
            }
        }

        @Override
        void clear(long[] lanes, int count) {
            Arrays.fill(lanes, 0, count, 0);
        }
    }
}
