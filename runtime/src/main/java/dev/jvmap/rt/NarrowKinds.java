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
    }
}
