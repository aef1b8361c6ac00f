package dev.jvmap.rt;

import java.util.Arrays;

/** The kinds that are promoted to {@code int} lanes, as Java promotes them before it computes. */
final class NarrowKinds {
    private NarrowKinds() {
    }

    private abstract static class InInts<P> extends Kind<P, int[]> {
        InInts(Class<P> rowType) {
            super(rowType, int[].class, Integer.BYTES);
        }

        @Override
        final void clear(int[] lanes, int count) {
            Arrays.fill(lanes, 0, count, 0);
        }
    }

    static final class OfShort extends InInts<short[]> {
        OfShort() {
            super(short[].class);
        }

        @Override
        void load(short[] from, int at, int step, int[] to, int toAt, int toStep, int count) {
            for (int i = 0; i < count; i++) {
                to[toAt + i * toStep] = from[at + i * step];
            }
        }

        @Override
        void store(int[] from, int at, int step, short[] to, int toAt, int toStep, int count) {
            for (int i = 0; i < count; i++) {
                to[toAt + i * toStep] = (short) from[at + i * step];
            }
        }

        @Override
        void loadFour(short[] row0, short[] row1, short[] row2, short[] row3, int length, int[] to, int at, int stride) {
            for (int j = 0; j < length; j++) {
                int place = at + j * stride;
                to[place] = row0[j];
                to[place + 1] = row1[j];
                to[place + 2] = row2[j];
                to[place + 3] = row3[j];
            }
        }

        @Override
        void storeFour(int[] from, int at, int stride, short[] row0, short[] row1, short[] row2, short[] row3, int length) {
            for (int j = 0; j < length; j++) {
                int place = at + j * stride;
                row0[j] = (short) from[place];
                row1[j] = (short) from[place + 1];
                row2[j] = (short) from[place + 2];
                row3[j] = (short) from[place + 3];
            }
        }
    }

    static final class OfByte extends InInts<byte[]> {
        OfByte() {
            super(byte[].class);
        }

        @Override
        void load(byte[] from, int at, int step, int[] to, int toAt, int toStep, int count) {
            for (int i = 0; i < count; i++) {
                to[toAt + i * toStep] = from[at + i * step];
            }
        }

        @Override
        void store(int[] from, int at, int step, byte[] to, int toAt, int toStep, int count) {
            for (int i = 0; i < count; i++) {
                to[toAt + i * toStep] = (byte) from[at + i * step];
            }
        }

        @Override
        void loadFour(byte[] row0, byte[] row1, byte[] row2, byte[] row3, int length, int[] to, int at, int stride) {
            for (int j = 0; j < length; j++) {
                int place = at + j * stride;
                to[place] = row0[j];
                to[place + 1] = row1[j];
                to[place + 2] = row2[j];
                to[place + 3] = row3[j];
            }
        }

        @Override
        void storeFour(int[] from, int at, int stride, byte[] row0, byte[] row1, byte[] row2, byte[] row3, int length) {
            for (int j = 0; j < length; j++) {
                int place = at + j * stride;
                row0[j] = (byte) from[place];
                row1[j] = (byte) from[place + 1];
                row2[j] = (byte) from[place + 2];
                row3[j] = (byte) from[place + 3];
            }
        }
    }

    static final class OfChar extends InInts<char[]> {
        OfChar() {
            super(char[].class);
        }

        @Override
        void load(char[] from, int at, int step, int[] to, int toAt, int toStep, int count) {
            for (int i = 0; i < count; i++) {
                to[toAt + i * toStep] = from[at + i * step];
            }
        }

        @Override
        void store(int[] from, int at, int step, char[] to, int toAt, int toStep, int count) {
            for (int i = 0; i < count; i++) {
                to[toAt + i * toStep] = (char) from[at + i * step];
            }
        }

        @Override
        void loadFour(char[] row0, char[] row1, char[] row2, char[] row3, int length, int[] to, int at, int stride) {
            for (int j = 0; j < length; j++) {
                int place = at + j * stride;
                to[place] = row0[j];
                to[place + 1] = row1[j];
                to[place + 2] = row2[j];
                to[place + 3] = row3[j];
            }
        }

        @Override
        void storeFour(int[] from, int at, int stride, char[] row0, char[] row1, char[] row2, char[] row3, int length) {
            for (int j = 0; j < length; j++) {
                int place = at + j * stride;
                row0[j] = (char) from[place];
                row1[j] = (char) from[place + 1];
                row2[j] = (char) from[place + 2];
                row3[j] = (char) from[place + 3];
            }
        }
    }

    static final class OfBoolean extends InInts<boolean[]> {
        OfBoolean() {
            super(boolean[].class);
        }

        @Override
        void load(boolean[] from, int at, int step, int[] to, int toAt, int toStep, int count) {
            for (int i = 0; i < count; i++) {
                to[toAt + i * toStep] = from[at + i * step] ? 1 : 0;
            }
        }

        @Override
        void store(int[] from, int at, int step, boolean[] to, int toAt, int toStep, int count) {
            for (int i = 0; i < count; i++) {
                to[toAt + i * toStep] = from[at + i * step] != 0;
            }
        }

        @Override
        void loadFour(boolean[] row0, boolean[] row1, boolean[] row2, boolean[] row3, int length, int[] to, int at, int stride) {
            for (int j = 0; j < length; j++) {
                int place = at + j * stride;
                to[place] = row0[j] ? 1 : 0;
                to[place + 1] = row1[j] ? 1 : 0;
                to[place + 2] = row2[j] ? 1 : 0;
                to[place + 3] = row3[j] ? 1 : 0;
            }
        }

        @Override
        void storeFour(int[] from, int at, int stride, boolean[] row0, boolean[] row1, boolean[] row2, boolean[] row3, int length) {
            for (int j = 0; j < length; j++) {
                int place = at + j * stride;
                row0[j] = from[place] != 0;
                row1[j] = from[place + 1] != 0;
                row2[j] = from[place + 2] != 0;
                row3[j] = from[place + 3] != 0;
            }
        }
    }
}
