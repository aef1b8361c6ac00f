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

        @Override
        void loadFour(double[] row0, double[] row1, double[] row2, double[] row3, int length, double[] to, int at, int stride) {
            for (int j = 0; j < length; j++) {
                int place = at + j * stride;
                to[place] = row0[j];
                to[place + 1] = row1[j];
                to[place + 2] = row2[j];
                to[place + 3] = row3[j];
            }
        }

        @Override
        void storeFour(double[] from, int at, int stride, double[] row0, double[] row1, double[] row2, double[] row3, int length) {
            for (int j = 0; j < length; j++) {
                int place = at + j * stride;
                row0[j] = from[place];
                row1[j] = from[place + 1];
                row2[j] = from[place + 2];
                row3[j] = from[place + 3];
            }
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

        @Override
        void loadFour(float[] row0, float[] row1, float[] row2, float[] row3, int length, float[] to, int at, int stride) {
            for (int j = 0; j < length; j++) {
                int place = at + j * stride;
                to[place] = row0[j];
                to[place + 1] = row1[j];
                to[place + 2] = row2[j];
                to[place + 3] = row3[j];
            }
        }

        @Override
        void storeFour(float[] from, int at, int stride, float[] row0, float[] row1, float[] row2, float[] row3, int length) {
            for (int j = 0; j < length; j++) {
                int place = at + j * stride;
                row0[j] = from[place];
                row1[j] = from[place + 1];
                row2[j] = from[place + 2];
                row3[j] = from[place + 3];
            }
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

        @Override
        void loadFour(int[] row0, int[] row1, int[] row2, int[] row3, int length, int[] to, int at, int stride) {
            for (int j = 0; j < length; j++) {
                int place = at + j * stride;
                to[place] = row0[j];
                to[place + 1] = row1[j];
                to[place + 2] = row2[j];
                to[place + 3] = row3[j];
            }
        }

        @Override
        void storeFour(int[] from, int at, int stride, int[] row0, int[] row1, int[] row2, int[] row3, int length) {
            for (int j = 0; j < length; j++) {
                int place = at + j * stride;
                row0[j] = from[place];
                row1[j] = from[place + 1];
                row2[j] = from[place + 2];
                row3[j] = from[place + 3];
            }
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

        @Override
        void loadFour(long[] row0, long[] row1, long[] row2, long[] row3, int length, long[] to, int at, int stride) {
            for (int j = 0; j < length; j++) {
                int place = at + j * stride;
                to[place] = row0[j];
                to[place + 1] = row1[j];
                to[place + 2] = row2[j];
                to[place + 3] = row3[j];
            }
        }

        @Override
        void storeFour(long[] from, int at, int stride, long[] row0, long[] row1, long[] row2, long[] row3, int length) {
            for (int j = 0; j < length; j++) {
                int place = at + j * stride;
                row0[j] = from[place];
                row1[j] = from[place + 1];
                row2[j] = from[place + 2];
                row3[j] = from[place + 3];
            }
        }
    }
}
